package ma.prim.bulk.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.prim.bulk.reading.Spreadsheet;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CellOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A register that a manager brings into her cell: checked first, which writes nothing, then written
 * row by row. How far it is stands in the same transaction as what it has written.
 */
@Entity
@Table(name = "bulk_import")
class Import extends CellOwned {
  static final String RESOURCE = "imports";

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  @Enumerated(EnumType.STRING)
  private Spreadsheet.Kind format;

  @Column(name = "file_key")
  private byte[] fileKey;

  @Column(name = "created_by")
  private UUID createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private int total;
  private int checked;
  private int done;

  @JdbcTypeCode(SqlTypes.JSON)
  private ImportCounts counts;

  private byte[] sealed;

  protected Import() {}

  Import(
      UUID id,
      CellConfig cell,
      Spreadsheet.Kind format,
      byte[] fileKey,
      UUID createdBy,
      Instant at) {
    super(cell.slug(), cell.province());
    this.id = id;
    this.format = format;
    this.fileKey = fileKey.clone();
    this.createdBy = createdBy;
    this.createdAt = at;
    this.updatedAt = at;
    this.status = ImportStatus.UPLOADED;
    this.counts = ImportCounts.NONE;
  }

  /** What is sealed of it. */
  private record Content(List<String> headings, List<String> columns) {}

  /**
   * @param columns the code that each is read as; null for none
   */
  void readAs(List<String> headings, List<String> columns, SealedJson json) {
    sealed = json.seal(new Content(headings, columns), RESOURCE + "/" + id);
  }

  List<String> columns(SealedJson json) {
    return content(json).columns();
  }

  List<Heading> headings(SealedJson json) {
    Content content = content(json);
    return IntStream.range(0, content.headings().size())
        .mapToObj(i -> new Heading(i + 1, content.headings().get(i), content.columns().get(i)))
        .toList();
  }

  private Content content(SealedJson json) {
    return json.open(sealed, Content.class, RESOURCE + "/" + id);
  }

  Change uploaded(int rows) {
    total = rows;
    return change("uploaded");
  }

  /** Other columns are read: what was found before holds no longer. */
  Change mapped(List<String> columns, SealedJson json, Instant at) {
    requireIn("update", ImportStatus.UPLOADED, ImportStatus.CHECKING, ImportStatus.CHECKED);
    readAs(content(json).headings(), columns, json);
    status = ImportStatus.UPLOADED;
    checked = 0;
    counts = ImportCounts.NONE;
    updatedAt = at;
    return change("mapped");
  }

  /** Rows up to this place are checked. */
  void checkedUpTo(int place, Map<RowStatus, Integer> rows, Instant at) {
    checked = place;
    counts = counts.checked(rows);
    status = ImportStatus.CHECKING;
    updatedAt = at;
  }

  Change allChecked() {
    status = ImportStatus.CHECKED;
    return change("checked");
  }

  Change start(Instant at) {
    requireIn("start", ImportStatus.CHECKED);
    return become(ImportStatus.RUNNING, "started", at);
  }

  Change pause(Instant at) {
    requireIn("pause", ImportStatus.RUNNING);
    return become(ImportStatus.PAUSED, "paused", at);
  }

  Change resume(Instant at) {
    requireIn("resume", ImportStatus.PAUSED, ImportStatus.FAILED);
    boolean toBeWritten = checked == total;
    return become(toBeWritten ? ImportStatus.RUNNING : ImportStatus.CHECKING, "resumed", at);
  }

  /** The same file may be sent again. */
  Change cancel(Instant at) {
    if (status.isOver()) {
      throw Problem.invalidTransition(status.word(), actions());
    }
    fileKey = null;
    endedAt = at;
    return become(ImportStatus.CANCELLED, "cancelled", at);
  }

  Change fail(Instant at) {
    return become(ImportStatus.FAILED, "failed", at);
  }

  void writtenUpTo(int place, ImportCounts all, Instant at) {
    done = place;
    counts = all;
    updatedAt = at;
  }

  Change allWritten(Instant at) {
    endedAt = at;
    return become(ImportStatus.COMPLETED, "completed", at);
  }

  private Change become(ImportStatus next, String change, Instant at) {
    status = next;
    updatedAt = at;
    return change(change);
  }

  private Change change(String change) {
    return Change.of(RESOURCE, id, change, cell(), province(), status.word());
  }

  void requireIn(String verb, ImportStatus... possible) {
    if (!List.of(possible).contains(status)) {
      throw Problem.invalidTransition(
          status.word(), actions().stream().filter(action -> !action.equals(verb)).toList());
    }
  }

  List<String> actions() {
    return switch (status) {
      case UPLOADED, CHECKING -> List.of("update", "cancel");
      case CHECKED -> List.of("update", "decide", "start", "cancel");
      case RUNNING -> List.of("pause", "cancel");
      case PAUSED, FAILED -> List.of("resume", "cancel");
      case COMPLETED, CANCELLED -> List.of();
    };
  }

  /** How much of the check, or of the writing, is done. */
  int percent() {
    boolean writes =
        checked == total && status != ImportStatus.CHECKED && !status.equals(ImportStatus.CHECKING);
    int part = writes && status != ImportStatus.UPLOADED ? done : checked;
    return total == 0 ? 100 : (int) (100L * part / total);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  ImportStatus status() {
    return status;
  }

  Spreadsheet.Kind format() {
    return format;
  }

  UUID createdBy() {
    return createdBy;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  int total() {
    return total;
  }

  int checked() {
    return checked;
  }

  int done() {
    return done;
  }

  ImportCounts counts() {
    return counts;
  }
}
