package ma.prim.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/**
 * An agreement between institutions. What was signed stays as it is: amendments that are in force
 * show in the effective dates, in the parties that joined or left, in the lines and commitments
 * that were added.
 */
@Entity
@Table(name = "agreement")
@RegionOwned("of the region or of one province; a partner finds those that it is a party to")
@SQLRestriction(Agreement.IN_SIGHT)
public class Agreement extends AgreementText {
  public static final String RESOURCE = "agreements";

  /** Who holds a role at some place of the region sees all; a partner what it is a party to. */
  static final String IN_SIGHT =
      "(':mode' in ('region', 'province', 'cell', 'mixed') or exists (select 1 from agreement_party own"
          + " where own.agreement_id = id and own.institution_id in (':institutions')))";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "renews_id")
  private UUID renews;

  @Column(name = "renewed_by_id")
  private UUID renewedBy;

  @Enumerated(EnumType.STRING)
  private AgreementStatus status;

  @Column(name = "quorum_reached")
  private boolean quorumReached;

  @Column(name = "activated_on")
  private LocalDate activatedOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "created_by")
  private UUID createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  private byte[] sealed;

  protected Agreement() {}

  Agreement(AgreementFields fields, String number, UUID createdBy, SealedJson json, Instant at) {
    super(fields);
    this.id = Ids.next();
    this.status = AgreementStatus.DRAFT;
    this.createdBy = createdBy;
    this.createdAt = at;
    write(fields, number, json, at);
  }

  Change created() {
    return change("created");
  }

  /** People change what is written; whether they may, is decided before. */
  Change update(AgreementFields fields, SealedJson json, Instant at) {
    write(fields, fields.number() == null ? number() : fields.number(), json, at);
    return change("updated");
  }

  private void write(AgreementFields fields, String numbered, SealedJson json, Instant at) {
    write(fields, numbered, status.isUnsigned());
    String reason = sealed == null ? null : content(json).statusReason();
    seal(new AgreementContent(fields.committee(), fields.internalNote(), reason), json);
    updatedAt = at;
  }

  Change submit(Instant at) {
    AgreementVerb.SUBMIT.requireFrom(status, type());
    return reach(AgreementStatus.IN_REVIEW, "submitted", at);
  }

  Change giveBack(Instant at) {
    AgreementVerb.RETURN.requireFrom(status, type());
    return reach(AgreementStatus.DRAFT, "returned", at);
  }

  Change sign(LocalDate on, Map<String, String> place, Instant at) {
    AgreementVerb.SIGN.requireFrom(status, type());
    signedOn(on, place);
    return reach(AgreementStatus.SIGNED, "signed", at);
  }

  /** So many of those who sign have signed by now. */
  void countSignatures(long signed, long signers) {
    quorumReached = signers > 0 && signed >= needed(signers);
  }

  /** How many must have signed. */
  long needed(long signers) {
    return quorum() == null ? signers : Math.min(quorum(), signers);
  }

  /** Whether it is to enter into force on this day or was to before. */
  boolean isDue(LocalDate today) {
    return status == AgreementStatus.SIGNED
        && quorumReached
        && (from() == null || !from().isAfter(today));
  }

  /** Enters into force, on the day that it says or on which it became possible. */
  Change activate(LocalDate today, Instant at) {
    activatedOn = today;
    begin(today);
    return reach(AgreementStatus.ACTIVE, "activated", at);
  }

  /** What an amendment that is in force now makes of this agreement. */
  Change amendBy(Agreement amendment, Instant at) {
    take(amendment);
    updatedAt = at;
    return change("amended").with(Map.of("amendment", amendment.id.toString()));
  }

  Change suspend(String reason, SealedJson json, Instant at) {
    AgreementVerb.SUSPEND.requireFrom(status, type());
    seal(content(json).because(reason), json);
    return reach(AgreementStatus.SUSPENDED, "suspended", at);
  }

  Change resume(SealedJson json, Instant at) {
    AgreementVerb.RESUME.requireFrom(status, type());
    seal(content(json).because(null), json);
    return reach(AgreementStatus.ACTIVE, "resumed", at);
  }

  Change complete(LocalDate today, Instant at) {
    AgreementVerb.COMPLETE.requireFrom(status, type());
    return end(AgreementStatus.COMPLETED, today, at);
  }

  Change terminate(LocalDate on, String reason, SealedJson json, Instant at) {
    AgreementVerb.TERMINATE.requireFrom(status, type());
    seal(content(json).because(reason), json);
    return end(AgreementStatus.TERMINATED, on, at);
  }

  /** Whether its last day is over. */
  boolean isPast(LocalDate today) {
    boolean running = status == AgreementStatus.ACTIVE || status == AgreementStatus.SUSPENDED;
    return running && effectiveTo() != null && effectiveTo().isBefore(today);
  }

  Change expire(Instant at) {
    return end(AgreementStatus.EXPIRED, effectiveTo(), at);
  }

  /** Ends with what it amends. */
  Change endWithParent(LocalDate on, Instant at) {
    return end(
        status == AgreementStatus.ACTIVE ? AgreementStatus.COMPLETED : AgreementStatus.TERMINATED,
        on,
        at);
  }

  /** Another one follows it from today on. */
  Change giveWay(LocalDate today, Instant at) {
    LocalDate last = endedOn == null ? today : endedOn;
    return end(AgreementStatus.RENEWED, last, at).with(Map.of("renewedBy", renewedBy.toString()));
  }

  /** Whether the next one may be written. */
  void requireRenewable() {
    AgreementVerb.RENEW.requireFrom(status, type());
  }

  void isRenewedBy(UUID next) {
    renewedBy = next;
  }

  void follow(UUID former) {
    renews = former;
  }

  private Change end(AgreementStatus to, LocalDate on, Instant at) {
    endedOn = on;
    return reach(to, to.word(), at);
  }

  private Change reach(AgreementStatus to, String change, Instant at) {
    status = to;
    updatedAt = at;
    return change(change);
  }

  public Change change(String change) {
    return Change.of(RESOURCE, id, change, null, province(), status.word());
  }

  AgreementContent content(SealedJson json) {
    return sealed == null
        ? AgreementContent.NONE
        : json.open(sealed, AgreementContent.class, RESOURCE + "/" + id);
  }

  private void seal(AgreementContent content, SealedJson json) {
    sealed = content.equals(AgreementContent.NONE) ? null : json.seal(content, RESOURCE + "/" + id);
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID renews() {
    return renews;
  }

  UUID renewedBy() {
    return renewedBy;
  }

  public AgreementStatus status() {
    return status;
  }

  boolean quorumReached() {
    return quorumReached;
  }

  public LocalDate activatedOn() {
    return activatedOn;
  }

  public LocalDate endedOn() {
    return endedOn;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
