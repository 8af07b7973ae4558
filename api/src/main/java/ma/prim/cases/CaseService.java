package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.cases.clocks.Clocks;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/** A service that the cell gave in a case. */
@Entity
@Table(name = "case_service")
@RegionOwned("part of a case: scoped by exists over the case")
@SQLRestriction(CaseScope.CHILD)
class CaseService extends CaseChild {
  static final String RESOURCE = "services";

  private String need;

  @Column(name = "given_on")
  private LocalDate date;

  @Enumerated(EnumType.STRING)
  private ServiceOutcome outcome;

  private Integer minutes;
  private byte[] sealed;

  protected CaseService() {}

  CaseService(CaseFile parent, CaseServiceFields fields, UUID author, SealedJson json, Instant at) {
    super(parent, author, at);
    this.need = fields.need();
    this.date = fields.date();
    this.outcome = fields.outcome();
    this.minutes = fields.minutes();
    this.sealed =
        fields.note() == null ? null : json.seal(new CaseNote.Text(fields.note()), context());
  }

  /** Who is served has an answer. */
  @Override
  void meet(Clocks clocks) {
    clocks.respond(createdAt());
  }

  Change added(CaseFile parent) {
    return change(RESOURCE, "added", parent);
  }

  String note(SealedJson json) {
    return sealed == null ? null : json.open(sealed, CaseNote.Text.class, context()).text();
  }

  private String context() {
    return RESOURCE + "/" + id();
  }

  String need() {
    return need;
  }

  LocalDate date() {
    return date;
  }

  ServiceOutcome outcome() {
    return outcome;
  }

  Integer minutes() {
    return minutes;
  }
}
