package ma.prim.agreements.measures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A dated piece of work that one party of an agreement does. */
@Entity
@Table(name = "agreement_measure")
@RegionOwned("part of an agreement: asked for by the id of one that is in sight")
public class Measure {
  static final String RESOURCE = "measures";

  /** All of it is done. */
  private static final int WHOLE = 100;

  @Id private UUID id;
  @Version private long version;

  @Column(name = "agreement_id")
  private UUID agreement;

  private String axis;

  @Column(name = "party_id")
  private UUID party;

  @Column(name = "institution_id")
  private UUID institution;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> description;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Enumerated(EnumType.STRING)
  private MeasureStatus status;

  private int progress;

  @JdbcTypeCode(SqlTypes.JSON)
  private Indicator indicator;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Milestone> milestones;

  @Column(name = "depends_on")
  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> dependsOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> evidence;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  private byte[] sealed;

  protected Measure() {}

  Measure(UUID agreement, MeasureFields fields, UUID institution, SealedJson json, Instant at) {
    this.id = Ids.next();
    this.agreement = agreement;
    this.status = MeasureStatus.PLANNED;
    this.milestones = List.of();
    this.evidence = List.of();
    this.createdAt = at;
    write(fields, institution, json);
  }

  void write(MeasureFields fields, UUID doing, SealedJson json) {
    axis = fields.axis();
    party = fields.party();
    institution = doing;
    titles = fields.titles();
    description = fields.description();
    from = fields.from();
    to = fields.to();
    dependsOn = fields.dependsOn() == null ? List.of() : fields.dependsOn();
    indicator = fields.indicator();
    milestones = planned(fields.milestones());
    sealed =
        fields.internalNote() == null
            ? null
            : json.seal(fields.internalNote(), RESOURCE + "/" + id);
  }

  /** That one was reached, only a report says. */
  private List<Milestone> planned(List<Milestone> wanted) {
    List<Milestone> before = milestones;
    return wanted == null
        ? List.of()
        : wanted.stream()
            .map(one ->
                one.reached(
                    before.stream()
                        .filter(known -> known.code().equals(one.code()))
                        .findFirst()
                        .map(Milestone::reachedOn)
                        .orElse(null)))
            .toList();
  }

  void report(MeasureReport report, LocalDate today, Instant at) {
    progress = report.progress() == null ? progress : report.progress();
    if (report.status() != null) {
      status = report.status();
    } else if (status == MeasureStatus.PLANNED && progress > 0) {
      status = MeasureStatus.IN_PROGRESS;
    }
    if (status == MeasureStatus.COMPLETED) {
      progress = WHOLE;
    }
    List<String> reached = report.reached() == null ? List.of() : report.reached();
    milestones =
        milestones.stream()
            .map(one ->
                reached.contains(one.code()) && one.reachedOn() == null ? one.reached(today) : one)
            .toList();
    if (report.evidence() != null) {
      evidence = Stream.concat(evidence.stream(), report.evidence().stream()).distinct().toList();
    }
    reportedAt = at;
  }

  /**
   * How far it is by what is counted; a measure that is over stays as it was left.
   *
   * @param begun whether anything was counted
   */
  void counted(int percent, boolean begun) {
    if (!status.isOpen()) {
      return;
    }
    if (begun && status == MeasureStatus.PLANNED) {
      status = MeasureStatus.IN_PROGRESS;
    }
    progress = percent;
  }

  String internalNote(SealedJson json) {
    return sealed == null ? null : json.open(sealed, String.class, RESOURCE + "/" + id);
  }

  MeasureFields fields(SealedJson json) {
    return new MeasureFields(
        axis,
        party,
        titles,
        description,
        from,
        to,
        dependsOn,
        indicator,
        milestones,
        internalNote(json));
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  public UUID agreement() {
    return agreement;
  }

  public String axis() {
    return axis;
  }

  UUID party() {
    return party;
  }

  public UUID institution() {
    return institution;
  }

  public Map<String, String> titles() {
    return titles;
  }

  public Map<String, String> description() {
    return description;
  }

  public LocalDate from() {
    return from;
  }

  public LocalDate to() {
    return to;
  }

  public MeasureStatus status() {
    return status;
  }

  public int progress() {
    return progress;
  }

  public Indicator indicator() {
    return indicator;
  }

  public List<Milestone> milestones() {
    return milestones;
  }

  public List<UUID> dependsOn() {
    return dependsOn;
  }

  List<UUID> evidence() {
    return evidence;
  }

  Instant reportedAt() {
    return reportedAt;
  }
}
