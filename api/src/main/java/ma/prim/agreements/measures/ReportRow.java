package ma.prim.agreements.measures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was reported of a measure at one time. */
@Entity
@Table(name = "agreement_measure_report")
@RegionOwned("part of an agreement: asked for by the id of a measure of one that is in sight")
class ReportRow {
  static final String RESOURCE = "measure-reports";

  @Id private UUID id;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "measure_id")
  private UUID measure;

  @Column(name = "reported_by")
  private UUID reportedBy;

  @Column(name = "institution_id")
  private UUID institution;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Enumerated(EnumType.STRING)
  private MeasureStatus status;

  private int progress;

  @Column(name = "actual_on")
  private LocalDate actualOn;

  private BigDecimal actual;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> reached;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> evidence;

  private byte[] sealed;

  protected ReportRow() {}

  /**
   * @param institution in whose name; null for who manages the agreement
   */
  ReportRow(
      Measure measure,
      MeasureReport report,
      UUID reporter,
      UUID institution,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.agreement = measure.agreement();
    this.measure = measure.id();
    this.reportedBy = reporter;
    this.institution = institution;
    this.reportedAt = at;
    this.status = measure.status();
    this.progress = measure.progress();
    this.actualOn = report.actual() == null ? null : report.actual().on();
    this.actual = report.actual() == null ? null : report.actual().value();
    this.reached = report.reached() == null ? List.of() : report.reached();
    this.evidence = report.evidence() == null ? List.of() : report.evidence();
    this.sealed = report.remark() == null ? null : json.seal(report.remark(), RESOURCE + "/" + id);
  }

  String remark(SealedJson json) {
    return sealed == null ? null : json.open(sealed, String.class, RESOURCE + "/" + id);
  }

  UUID id() {
    return id;
  }

  UUID measure() {
    return measure;
  }

  UUID reportedBy() {
    return reportedBy;
  }

  UUID institution() {
    return institution;
  }

  Instant reportedAt() {
    return reportedAt;
  }

  MeasureStatus status() {
    return status;
  }

  int progress() {
    return progress;
  }

  LocalDate actualOn() {
    return actualOn;
  }

  BigDecimal actual() {
    return actual;
  }

  List<String> reached() {
    return reached;
  }

  List<UUID> evidence() {
    return evidence;
  }
}
