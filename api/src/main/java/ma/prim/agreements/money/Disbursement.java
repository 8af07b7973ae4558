package ma.prim.agreements.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A payment of one funder, planned and then made. */
@Entity
@Table(name = "agreement_disbursement")
@RegionOwned("part of an agreement: asked for by the id of one that is in sight")
class Disbursement {
  static final String RESOURCE = "disbursements";
  static final List<String> VERBS = List.of("pay", "cancel");

  @Id private UUID id;
  @Version private long version;

  @Column(name = "agreement_id")
  private UUID agreement;

  private UUID funder;
  private String line;

  @Enumerated(EnumType.STRING)
  private DisbursementStatus status;

  @Column(name = "planned_on")
  private LocalDate plannedOn;

  private BigDecimal planned;
  private String currency;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  private BigDecimal paid;
  private String reference;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> evidence;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Disbursement() {}

  Disbursement(UUID agreement, DisbursementFields fields, Instant at) {
    this.id = Ids.next();
    this.agreement = agreement;
    this.status = DisbursementStatus.PLANNED;
    this.evidence = List.of();
    this.createdAt = at;
    write(fields);
  }

  void write(DisbursementFields fields) {
    requirePlanned();
    funder = fields.funder();
    line = fields.line();
    plannedOn = fields.plannedOn();
    planned = fields.planned().value();
    currency = fields.planned().currency();
    reference = fields.reference();
  }

  void pay(Payment payment) {
    requirePlanned();
    status = DisbursementStatus.DONE;
    paidOn = payment.paidOn();
    paid = payment.paid() == null ? planned : payment.paid().value();
    reference = payment.reference() == null ? reference : payment.reference();
    evidence = payment.evidence() == null ? List.of() : payment.evidence();
  }

  void cancel() {
    requirePlanned();
    status = DisbursementStatus.CANCELLED;
  }

  void requirePlanned() {
    if (status != DisbursementStatus.PLANNED) {
      throw Problem.invalidTransition(Words.of(status), List.of());
    }
  }

  DisbursementFields fields() {
    return new DisbursementFields(funder, line, plannedOn, Money.of(planned, currency), reference);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID agreement() {
    return agreement;
  }

  UUID funder() {
    return funder;
  }

  String line() {
    return line;
  }

  DisbursementStatus status() {
    return status;
  }

  LocalDate plannedOn() {
    return plannedOn;
  }

  BigDecimal planned() {
    return planned;
  }

  String currency() {
    return currency;
  }

  LocalDate paidOn() {
    return paidOn;
  }

  BigDecimal paid() {
    return paid;
  }

  String reference() {
    return reference;
  }

  List<UUID> evidence() {
    return evidence;
  }
}
