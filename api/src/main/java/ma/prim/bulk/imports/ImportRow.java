package ma.prim.bulk.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import ma.prim.bulk.reading.Finding;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CellOwned;

/** A row of a register. What it says is sealed, and goes when it is not needed any more. */
@Entity
@Table(name = "bulk_import_row")
class ImportRow extends CellOwned {
  static final String CONTEXT = "import-rows";

  @Id private UUID id;

  @Column(name = "import_id")
  private UUID importId;

  private int place;
  private int line;

  @Enumerated(EnumType.STRING)
  private RowStatus status;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Column(name = "known_line")
  private Integer knownLine;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "case_id")
  private UUID opened;

  @Column(name = "reference_key")
  private byte[] referenceKey;

  @Column(name = "name_key")
  private byte[] nameKey;

  @Column(name = "number_key")
  private byte[] numberKey;

  private byte[] sealed;

  protected ImportRow() {}

  ImportRow(Import of, int place, int line, List<String> cells, SealedJson json) {
    super(of.cell(), of.province());
    this.id = Ids.next();
    this.importId = of.id();
    this.place = place;
    this.line = line;
    this.status = RowStatus.PENDING;
    seal(new Content(cells, List.of(), List.of()), json);
  }

  /**
   * Somebody who may be the same person.
   *
   * @param person known to the cell; or null
   * @param knownTo another cell; or null
   * @param line an earlier row of the file; or null
   */
  record Twin(UUID person, String knownTo, Integer line, double score) {}

  /** What is sealed of a row. */
  record Content(List<String> cells, List<Finding> findings, List<Twin> twins) {}

  Content content(SealedJson json) {
    return sealed == null ? new Content(List.of(), List.of(), List.of()) : open(sealed, id, json);
  }

  static Content open(byte[] sealed, UUID id, SealedJson json) {
    return json.open(sealed, Content.class, CONTEXT + "/" + id);
  }

  private void seal(Content content, SealedJson json) {
    sealed = json.seal(content, CONTEXT + "/" + id);
  }

  /** The keyed hashes by which rows find each other; each may be null. */
  record Keys(byte[] reference, byte[] name, byte[] number) {}

  /**
   * @param before what is sealed of it now
   */
  void checked(
      RowStatus found,
      Keys keys,
      Content before,
      List<Finding> findings,
      List<Twin> twins,
      SealedJson json) {
    if (!before.findings().equals(findings) || !before.twins().equals(twins)) {
      seal(new Content(before.cells(), findings, twins), json);
    }
    referenceKey = keys.reference();
    nameKey = keys.name();
    numberKey = keys.number();
    status = found;
    decision = null;
    knownLine = null;
    person = null;
  }

  void decide(Decision decided, UUID known, Integer ofLine) {
    decision = decided;
    person = known;
    knownLine = ofLine;
  }

  void refuse(List<Finding> findings, SealedJson json) {
    seal(new Content(content(json).cells(), findings, List.of()), json);
    status = RowStatus.ERROR;
  }

  void imported(UUID who, UUID what) {
    status = RowStatus.IMPORTED;
    person = who;
    opened = what;
    sealed = null;
  }

  void skipped() {
    status = RowStatus.SKIPPED;
    sealed = null;
  }

  /** Its id, and all that changes of it, in the order of {@link RowsTogether}. */
  Object[] stored() {
    return new Object[] {
      UuidBytes.of(id),
      status.name(),
      decision == null ? null : decision.name(),
      knownLine,
      person == null ? null : UuidBytes.of(person),
      opened == null ? null : UuidBytes.of(opened),
      referenceKey,
      nameKey,
      numberKey,
      sealed
    };
  }

  boolean isToBeWritten() {
    return status == RowStatus.READY || (status == RowStatus.DUPLICATE && decision != null);
  }

  UUID id() {
    return id;
  }

  int place() {
    return place;
  }

  int line() {
    return line;
  }

  RowStatus status() {
    return status;
  }

  Decision decision() {
    return decision;
  }

  Integer knownLine() {
    return knownLine;
  }

  UUID person() {
    return person;
  }

  UUID opened() {
    return opened;
  }
}
