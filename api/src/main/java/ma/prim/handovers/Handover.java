package ma.prim.handovers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import ma.prim.tenancy.rows.ScopeCondition;
import org.hibernate.annotations.SQLRestriction;

/**
 * One message from region to region, as this region keeps it. What it says is there only while it
 * waits; what stays is who, when and how often.
 */
@Entity
@Table(name = "handover")
@RegionOwned(
    "has no cell while nobody is in charge of the referral; those with one are scoped by it")
@SQLRestriction(ScopeCondition.CONTENT)
class Handover {
  static final String RESOURCE = "handovers";

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private HandoverDirection direction;

  private String peer;
  private UUID thread;
  private long sequence;
  private String kind;
  private UUID referral;
  private String cell;
  private String province;

  @Enumerated(EnumType.STRING)
  private HandoverStatus status;

  private int attempts;

  @Column(name = "last_problem")
  private String lastProblem;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "give_up_at")
  private Instant giveUpAt;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  private byte[] sealed;

  protected Handover() {}

  private Handover(
      UUID id, HandoverDirection direction, String peer, UUID thread, long sequence, Instant at) {
    this.id = id;
    this.direction = direction;
    this.peer = peer;
    this.thread = thread;
    this.sequence = sequence;
    this.createdAt = at;
  }

  /** One that waits to be sent. */
  static Handover sent(
      SendHandover.Message message, long sequence, SealedJson json, Instant at, Duration patience) {
    Handover sent =
        new Handover(
            Ids.next(), HandoverDirection.SENT, message.peer(), message.thread(), sequence, at);
    sent.kind = message.kind();
    sent.belongTo(message.belongsTo());
    sent.status = HandoverStatus.WAITING;
    sent.nextAttemptAt = at;
    sent.giveUpAt = at.plus(patience);
    sent.sealed = json.seal(new HandoverContent(message.kind(), message.body()), sent.context());
    return sent;
  }

  /** One that has come and was taken. */
  static Handover received(
      Envelope envelope, String kind, HandoverReceiver.Owner owner, Instant at) {
    Handover received =
        new Handover(
            envelope.id(),
            HandoverDirection.RECEIVED,
            envelope.from(),
            envelope.thread(),
            envelope.sequence(),
            at);
    received.kind = kind;
    received.belongTo(owner);
    received.status = HandoverStatus.DELIVERED;
    received.deliveredAt = at;
    return received;
  }

  /** Whether this is what was received with the same envelope. */
  boolean isAgain(Envelope envelope) {
    return direction == HandoverDirection.RECEIVED
        && peer.equals(envelope.from())
        && thread.equals(envelope.thread())
        && sequence == envelope.sequence();
  }

  /** Somebody else is in charge now, or at last. */
  void belongTo(HandoverReceiver.Owner owner) {
    referral = owner.referral();
    cell = owner.cell();
    province = owner.province();
  }

  /** The other region has it: what it says is not needed here any more. */
  void delivered(Instant at) {
    attempts++;
    status = HandoverStatus.DELIVERED;
    deliveredAt = at;
    lastProblem = null;
    nextAttemptAt = null;
    sealed = null;
  }

  /** It must no longer be said; its place in the order is kept. */
  void blank() {
    kind = HandoverContent.NOTHING;
    sealed = null;
  }

  /**
   * @return whether it is given up with this attempt
   */
  boolean failed(String problem, Duration pause, Instant at) {
    attempts++;
    lastProblem = problem;
    nextAttemptAt = at.plus(pause);
    if (nextAttemptAt.isAfter(giveUpAt)) {
      status = HandoverStatus.DEAD_LETTERED;
      nextAttemptAt = null;
      return true;
    }
    return false;
  }

  Change retry(Instant at, Duration patience) {
    if (direction != HandoverDirection.SENT || status == HandoverStatus.DELIVERED) {
      throw Problem.invalidTransition(Words.of(status), List.of());
    }
    status = HandoverStatus.WAITING;
    nextAttemptAt = at;
    giveUpAt = at.plus(patience);
    return change("retried");
  }

  /** What is recorded of it. */
  Change change(String what) {
    return new Change(
        RESOURCE,
        id.toString(),
        what,
        null,
        cell,
        province,
        Words.of(status),
        Map.of("peer", peer, "direction", Words.of(direction)));
  }

  HandoverContent content(SealedJson json) {
    return sealed == null
        ? new HandoverContent(HandoverContent.NOTHING, null)
        : json.open(sealed, HandoverContent.class, context());
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  HandoverDirection direction() {
    return direction;
  }

  String peer() {
    return peer;
  }

  UUID thread() {
    return thread;
  }

  long sequence() {
    return sequence;
  }

  String kind() {
    return kind;
  }

  UUID referral() {
    return referral;
  }

  String cell() {
    return cell;
  }

  HandoverStatus status() {
    return status;
  }

  int attempts() {
    return attempts;
  }

  String lastProblem() {
    return lastProblem;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  Instant giveUpAt() {
    return giveUpAt;
  }

  Instant deliveredAt() {
    return deliveredAt;
  }
}
