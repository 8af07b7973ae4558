package ma.prim.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.prim.cases.Priority;
import ma.prim.crypto.SealedJson;
import ma.prim.people.consents.ConsentBasis;
import ma.prim.referrals.clocks.ReferralClock;
import ma.prim.referrals.sharing.Snapshot;

/** What a referral consists of. It changes through {@link ReferralCourse} only. */
@MappedSuperclass
abstract class ReferralRow {
  static final String RESOURCE = "referrals";
  static final String CASES = "cases";

  @Id UUID id;
  @Version long version;
  String number;

  @Column(name = "case_id")
  UUID caseId;

  @Column(name = "person_id")
  UUID person;

  @Column(name = "from_cell")
  String fromCell;

  @Column(name = "from_province")
  String fromProvince;

  /** The region that it came from; null of one of this region's. */
  @Column(name = "from_region")
  String fromRegion;

  /** The cell there. */
  @Column(name = "other_cell")
  String otherCell;

  /** Its number in the other region, wherever it came from. */
  @Column(name = "other_number")
  String otherNumber;

  /** Of one that came: its id where it came from. */
  UUID thread;

  UUID author;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  String need;

  @Enumerated(EnumType.STRING)
  Priority priority;

  @Enumerated(EnumType.STRING)
  ReferralStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "next_actor")
  NextActor nextActor;

  @Enumerated(EnumType.STRING)
  ReferralReason reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_verb")
  ReferralVerb lastVerb;

  @Column(name = "acted_by")
  UUID actedBy;

  @Column(name = "consent_id")
  UUID consent;

  @Enumerated(EnumType.STRING)
  @Column(name = "consent_basis")
  ConsentBasis basis;

  @Column(name = "consent_until")
  LocalDate consentUntil;

  boolean withheld;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "responded_at")
  Instant respondedAt;

  @Column(name = "accepted_at")
  Instant acceptedAt;

  @Column(name = "accepted_by")
  UUID acceptedBy;

  @Column(name = "ended_at")
  Instant endedAt;

  @Enumerated(EnumType.STRING)
  ReferralOutcome outcome;

  @Column(name = "appointment_at")
  Instant appointmentAt;

  @Column(name = "hold_until")
  LocalDate holdUntil;

  @Column(name = "partner_reference")
  String partnerReference;

  @Enumerated(EnumType.STRING)
  @Column(name = "redirect_kind")
  ReceiverKind redirectKind;

  @Column(name = "redirect_cell")
  String redirectCell;

  @Column(name = "redirect_institution")
  UUID redirectInstitution;

  /** Of what is not in this region. */
  @Column(name = "redirect_region")
  String redirectRegion;

  UUID replaces;

  @Column(name = "is_test")
  boolean test;

  /** Whether its case is restricted, for the events of the sending side. */
  boolean restricted;

  byte[] sealed;
  byte[] shared;

  /** Whether this caller has brought it to where the verb leads, and calls it again. */
  boolean isRepeated(ReferralVerb verb, UUID caller) {
    return verb.to() != null && status == verb.to() && lastVerb == verb && caller.equals(actedBy);
  }

  /** Whether another region has a row of it too. */
  boolean crossesRegions() {
    return fromRegion != null || to().kind() == ReceiverKind.REGION;
  }

  /** The other region. */
  String peer() {
    return fromRegion == null ? to().region() : fromRegion;
  }

  /** What both regions call it by. */
  UUID thread() {
    return fromRegion == null ? id : thread;
  }

  /** The side that the other region is on. */
  ReferralSide otherSide() {
    return fromRegion == null ? ReferralSide.RECEIVER : ReferralSide.SENDER;
  }

  String fromRegion() {
    return fromRegion;
  }

  String otherNumber() {
    return otherNumber;
  }

  /** The cell that sends it, of whichever region. */
  String sendingCell() {
    return fromRegion == null ? fromCell : otherCell;
  }

  /** Whether it was answered in the name of this. */
  boolean wasAnsweredBy(UUID answerer) {
    return answerer.equals(acceptedBy) || answerer.equals(actedBy);
  }

  /** Whether the receiver is shown what was shared. */
  boolean isShownToReceiver(LocalDate today) {
    return status.isTaken() && !isWithheld(today);
  }

  /** What the person agreed to is over. */
  boolean isWithheld(LocalDate today) {
    return withheld || consentUntil != null && today.isAfter(consentUntil);
  }

  final void rewrite(SealedJson json, UnaryOperator<ReferralContent> edit) {
    seal(edit.apply(content(json)), json);
  }

  final void seal(ReferralContent content, SealedJson json) {
    sealed = json.seal(content, RESOURCE + "/" + id);
  }

  ReferralContent content(SealedJson json) {
    return json.open(sealed, ReferralContent.class, RESOURCE + "/" + id);
  }

  /** Null for a draft. */
  Snapshot shared(SealedJson json) {
    return shared == null ? null : json.open(shared, Snapshot.class, sharedContext(id));
  }

  /** What the snapshot is sealed for. */
  static String sharedContext(UUID id) {
    return RESOURCE + "/" + id + "/shared";
  }

  ReceiverFields redirect() {
    return redirectKind == null
        ? null
        : new ReceiverFields(redirectKind, redirectCell, redirectInstitution, redirectRegion);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  UUID caseId() {
    return caseId;
  }

  UUID person() {
    return person;
  }

  String fromCell() {
    return fromCell;
  }

  String fromProvince() {
    return fromProvince;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  /** Kept by each entity: Hibernate's enhancer does not bear what is embedded in a superclass. */
  abstract Receiver to();

  abstract void direct(Receiver receiver);

  String need() {
    return need;
  }

  Priority priority() {
    return priority;
  }

  ReferralStatus status() {
    return status;
  }

  NextActor nextActor() {
    return nextActor;
  }

  ReferralReason reason() {
    return reason;
  }

  UUID consent() {
    return consent;
  }

  ConsentBasis basis() {
    return basis;
  }

  LocalDate consentUntil() {
    return consentUntil;
  }

  Instant sentAt() {
    return sentAt;
  }

  Instant respondedAt() {
    return respondedAt;
  }

  Instant acceptedAt() {
    return acceptedAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  ReferralOutcome outcome() {
    return outcome;
  }

  Instant appointmentAt() {
    return appointmentAt;
  }

  LocalDate holdUntil() {
    return holdUntil;
  }

  String partnerReference() {
    return partnerReference;
  }

  UUID replaces() {
    return replaces;
  }

  boolean isTest() {
    return test;
  }

  abstract ReferralClock clock();

  abstract void wind(ReferralClock clock);

  boolean isRestricted() {
    return restricted;
  }

  String redirectCode() {
    return redirectKind == ReceiverKind.CELL
        ? redirectCell
        : redirectInstitution == null ? null : redirectInstitution.toString();
  }
}
