package ma.prim.trainings.sessions;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/**
 * One session of a programme. Its row is the lock of its seats: whoever gives or frees one holds
 * it, so that a seat is given once and the first who waits gets it. Seats make no new version.
 */
@Entity
@Table(name = "training_session")
@DynamicUpdate
@RegionOwned("sessions are for the whole region; drafts are seen by who serves them")
public class TrainingSession {
  public static final String RESOURCE = "sessions";
  private static final int AT_ONCE = 100;

  @Id private UUID id;
  @Version private long version;
  private UUID programme;
  private String province;
  private UUID series;

  /** The last seat changes it too, and that is no new version. */
  @Enumerated(EnumType.STRING)
  @OptimisticLock(excluded = true)
  private SessionStatus status;

  @Column(name = "status_reason")
  private String statusReason;

  @Embedded private SessionPlan plan;

  @Embedded
  @OptimisticLock(excluded = true)
  private Seats seats = new Seats();

  private int sequence;

  @Column(name = "reminded_at_days")
  @OptimisticLock(excluded = true)
  private Integer remindedAtDays;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @ElementCollection
  @CollectionTable(name = "session_trainer", joinColumns = @JoinColumn(name = "session"))
  @Column(name = "trainer")
  @BatchSize(size = AT_ONCE)
  private Set<UUID> trainers = new HashSet<>();

  private byte[] sealed;

  protected TrainingSession() {}

  TrainingSession(
      UUID id, UUID programme, UUID series, SessionFields fields, SealedJson json, Instant at) {
    this.id = id;
    this.programme = programme;
    this.series = series;
    this.status = SessionStatus.DRAFT;
    this.createdAt = at;
    write(fields, json, at);
  }

  Change created() {
    return change("created");
  }

  /** What people relied on when it began stays from then on; of what is over, only its measure. */
  Change update(SessionFields fields, SealedJson json, Instant at) {
    boolean allowed =
        switch (status) {
          case COMPLETED, CANCELLED -> fields.sameButMeasure(fields(json));
          case IN_PROGRESS -> plan.keepsItsFrame(fields);
          default -> true;
        };
    if (!allowed) {
      throw SessionVerb.refused(status);
    }
    if (fields.capacity() < seats.taken()) {
      throw Problem.invalid(Violation.at("/capacity", "too_small", Map.of("value", seats.taken())));
    }
    boolean moved = plan.movesTo(fields);
    if (moved || !plan.titles().equals(fields.titles())) {
      sequence++;
    }
    if (moved) {
      remindedAtDays = null;
    }
    write(fields, json, at);
    return change(moved && status != SessionStatus.DRAFT ? "rescheduled" : "updated");
  }

  Change open(Instant at) {
    SessionVerb.OPEN.require(status);
    boolean again = status == SessionStatus.POSTPONED;
    return move(SessionStatus.OPEN, null, at).change(again ? "reopened" : "opened");
  }

  Change postpone(String reason, Instant at) {
    SessionVerb.POSTPONE.require(status);
    remindedAtDays = null;
    return move(SessionStatus.POSTPONED, reason, at).change("postponed");
  }

  Change start(Instant at) {
    SessionVerb.START.require(status);
    return move(SessionStatus.IN_PROGRESS, null, at).change("started");
  }

  Change complete(Instant at) {
    SessionVerb.COMPLETE.require(status);
    completedAt = at;
    return move(SessionStatus.COMPLETED, null, at).change("completed");
  }

  Change cancel(String reason, Instant at) {
    SessionVerb.CANCEL.require(status);
    return move(SessionStatus.CANCELLED, reason, at).change("cancelled");
  }

  Change reminded(int days) {
    remindedAtDays = days;
    return change("reminded");
  }

  private TrainingSession move(SessionStatus to, String reason, Instant at) {
    status = to;
    statusReason = reason;
    sequence++;
    updatedAt = at;
    return this;
  }

  private void write(SessionFields fields, SealedJson json, Instant at) {
    province = fields.province();
    plan = new SessionPlan(fields);
    updatedAt = at;
    Set<UUID> users = new HashSet<>();
    fields.trainers().stream()
        .map(SessionTrainer::user)
        .filter(Objects::nonNull)
        .forEach(users::add);
    if (!trainers.equals(users)) {
      trainers.clear();
      trainers.addAll(users);
    }
    List<SessionTrainer> guests =
        fields.trainers().stream().filter(one -> one.user() == null).toList();
    if (!guests.equals(guests(json))) {
      sealed = guests.isEmpty() ? null : json.seal(new Guests(guests), RESOURCE + "/" + id);
    }
  }

  /** For who holds its lock. */
  public Seats seats() {
    return seats;
  }

  public boolean hasSeat() {
    return seats.taken() < plan.capacity();
  }

  /** Tells, after seats were given or freed, whether it is full now or no longer. */
  public Optional<Change> countSeats() {
    if (status == SessionStatus.OPEN && !hasSeat()) {
      status = SessionStatus.FULL;
      return Optional.of(change("filled"));
    }
    if (status == SessionStatus.FULL && hasSeat()) {
      status = SessionStatus.OPEN;
      return Optional.of(change("has_seats"));
    }
    return Optional.empty();
  }

  /** Something that happened in it. */
  public Change change(String what) {
    Map<String, String> details = new HashMap<>();
    details.put("programme", programme.toString());
    if (plan.measure() != null) {
      details.put("measure", plan.measure().toString());
    }
    return Change.of(RESOURCE, id, what, null, province, Words.of(status)).with(details);
  }

  SessionFields fields(SealedJson json) {
    List<SessionTrainer> all = new ArrayList<>();
    trainers.stream().sorted().map(user -> new SessionTrainer(user, null, null)).forEach(all::add);
    all.addAll(guests(json));
    return plan.fields(all, province);
  }

  private List<SessionTrainer> guests(SealedJson json) {
    return sealed == null
        ? List.of()
        : json.open(sealed, Guests.class, RESOURCE + "/" + id).trainers();
  }

  public boolean isTaughtBy(UUID user) {
    return trainers.contains(user);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID programme() {
    return programme;
  }

  public String province() {
    return province;
  }

  UUID series() {
    return series;
  }

  public SessionStatus status() {
    return status;
  }

  public String statusReason() {
    return statusReason;
  }

  public SessionPlan plan() {
    return plan;
  }

  public Map<String, String> titles() {
    return plan.titles();
  }

  public Instant startsAt() {
    return plan.startsAt();
  }

  public Instant endsAt() {
    return plan.endsAt();
  }

  public int sequence() {
    return sequence;
  }

  Integer remindedAtDays() {
    return remindedAtDays;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public Instant completedAt() {
    return completedAt;
  }

  Set<UUID> trainers() {
    return trainers;
  }

  /** Trainers without an account. */
  record Guests(List<SessionTrainer> trainers) {}
}
