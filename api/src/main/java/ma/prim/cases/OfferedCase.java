package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import ma.prim.cases.clocks.Clocks;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.people.PersonGroup;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;

/**
 * A case as the cell sees it to which it is offered: enough to decide, no person. It is the same
 * row as {@link CaseFile}, scoped by the receiving cell instead of the owning one, so that
 * accepting needs no way round the guards.
 */
@Entity
@Table(name = "case_file")
@RegionOwned("owned by another cell: scoped by the cell that it is offered to")
@SQLRestriction(CaseScope.OFFERED)
class OfferedCase {
  @Id private UUID id;
  @Version private long version;
  private String cell;
  private String province;
  private String number;
  private UUID person;
  private String need;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  @Enumerated(EnumType.STRING)
  private Sensitivity sensitivity;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before")
  private CaseStatus statusBefore;

  private UUID assignee;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "excluded_officers")
  private List<UUID> excludedOfficers;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "person_group", insertable = false, updatable = false)
  private PersonGroup group;

  @Column(name = "closed_at", insertable = false, updatable = false)
  private Instant closedAt;

  @Column(name = "transfer_to")
  private String transferTo;

  @Column(name = "transfer_to_province")
  private String transferToProvince;

  @Column(name = "is_test")
  private boolean test;

  /** They go on, whoever takes the case. */
  @Embedded private Clocks clocks;

  private byte[] sealed;

  protected OfferedCase() {}

  /** Takes the case over: the status before the offer comes back, here. */
  Change accept(UUID officer, Instant at) {
    CaseVerb.ACCEPT_TRANSFER.requireFrom(status);
    String from = cell;
    cell = transferTo;
    province = transferToProvince;
    assignee = officer;
    return answered("transfer_accepted", at).with(Map.of("from", from));
  }

  /** Sends the case back: the status before the offer comes back, there. */
  Change decline(String reason, SealedJson json, Instant at) {
    CaseVerb.DECLINE_TRANSFER.requireFrom(status);
    String by = transferTo;
    sealed =
        json.seal(
            json.open(sealed, CaseContent.class, CaseFile.context(id)).withDeclineReason(reason),
            CaseFile.context(id));
    return answered("transfer_declined", at).with(Map.of("by", by));
  }

  private Change answered(String change, Instant at) {
    status = statusBefore;
    statusBefore = null;
    transferTo = null;
    transferToProvince = null;
    updatedAt = at;
    return Change.of(CaseFile.RESOURCE, id, change, cell, province, status.word())
        .restricted(sensitivity == Sensitivity.RESTRICTED);
  }

  String transferReason(SealedJson json) {
    return json.open(sealed, CaseContent.class, CaseFile.context(id)).transferReason();
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String cell() {
    return cell;
  }

  String number() {
    return number;
  }

  UUID person() {
    return person;
  }

  String need() {
    return need;
  }

  Priority priority() {
    return priority;
  }

  Sensitivity sensitivity() {
    return sensitivity;
  }

  CaseStatus status() {
    return status;
  }

  Instant openedAt() {
    return openedAt;
  }

  String transferTo() {
    return transferTo;
  }

  String transferToProvince() {
    return transferToProvince;
  }

  Clocks clocks() {
    return clocks;
  }

  boolean isTest() {
    return test;
  }

  List<UUID> excludedOfficers() {
    return excludedOfficers;
  }

  UUID assignee() {
    return assignee;
  }
}
