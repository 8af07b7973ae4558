package ma.prim.trainings.enrolments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.sessions.TrainingSession;

/** Somebody takes part in a session, or would. Changed by who holds the session. */
@Entity
@Table(name = "enrolment")
@RegionOwned("seen by who serves the session, by the participant's cell above, and by themselves")
public class Enrolment {
  public static final String RESOURCE = "enrolments";

  @Id private UUID id;
  @Version private long version;
  private UUID session;

  @Column(name = "user_id")
  private UUID user;

  private String cell;
  private String province;

  @Enumerated(EnumType.STRING)
  private TrainingAudience audience;

  @Enumerated(EnumType.STRING)
  private EnrolmentStatus status;

  private Integer ticket;

  @Column(name = "active_user")
  private UUID activeUser;

  private boolean evaluated;

  @Column(name = "half_days")
  private int halfDays;

  private int minutes;

  @Column(name = "enrolled_by")
  private UUID enrolledBy;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  private byte[] sealed;

  protected Enrolment() {}

  Enrolment(UUID session, Candidate who, UUID enrolledBy, SealedJson json, Instant at) {
    this.id = Ids.next();
    this.session = session;
    this.user = who.user();
    this.activeUser = who.user();
    this.cell = who.cell();
    this.province = who.province();
    this.audience = who.audience();
    this.status = EnrolmentStatus.INVITED;
    this.enrolledBy = enrolledBy;
    this.enrolledAt = at;
    this.updatedAt = at;
    this.sealed = who.guest() == null ? null : json.seal(who.guest(), RESOURCE + "/" + id);
  }

  Change invited() {
    return change("invited");
  }

  Change confirm(Instant at) {
    ticket = null;
    return move(EnrolmentStatus.CONFIRMED, at).change("confirmed");
  }

  Change wait(int place, Instant at) {
    ticket = place;
    return move(EnrolmentStatus.WAITLISTED, at).change("waitlisted");
  }

  Change promote(Instant at) {
    ticket = null;
    return move(EnrolmentStatus.CONFIRMED, at).change("promoted");
  }

  Change withdraw(Instant at) {
    ticket = null;
    activeUser = null;
    return move(EnrolmentStatus.WITHDRAWN, at).change("withdrawn");
  }

  Change excuse(Instant at) {
    ticket = null;
    return move(EnrolmentStatus.EXCUSED, at).change("excused");
  }

  Change judge(boolean attended, Instant at) {
    EnrolmentStatus now = attended ? EnrolmentStatus.ATTENDED : EnrolmentStatus.ABSENT;
    return move(now, at).change(Words.of(now));
  }

  /** How much of the session somebody was there. */
  public void count(int presentHalfDays, int presentMinutes) {
    halfDays = presentHalfDays;
    minutes = presentMinutes;
  }

  public void noteEvaluation() {
    evaluated = true;
  }

  public Change certify(Instant at) {
    require(EnrolmentStatus.ATTENDED);
    return move(EnrolmentStatus.CERTIFIED, at).change("certified");
  }

  public Change uncertify(Instant at) {
    require(EnrolmentStatus.CERTIFIED);
    return move(EnrolmentStatus.ATTENDED, at).change("uncertified");
  }

  void require(EnrolmentStatus... states) {
    if (!List.of(states).contains(status)) {
      throw Problem.invalidTransition(Words.of(status), List.of());
    }
  }

  private Enrolment move(EnrolmentStatus to, Instant at) {
    status = to;
    updatedAt = at;
    return this;
  }

  private Change change(String what) {
    Map<String, String> details = new HashMap<>();
    if (user != null) {
      details.put("user", user.toString());
    }
    return Change.of(RESOURCE, id, what, cell, province, Words.of(status))
        .under(TrainingSession.RESOURCE, session)
        .with(details);
  }

  /** Null for a user. */
  public Guest guest(SealedJson json) {
    return sealed == null ? null : json.open(sealed, Guest.class, RESOURCE + "/" + id);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID session() {
    return session;
  }

  public UUID user() {
    return user;
  }

  public String cell() {
    return cell;
  }

  public String province() {
    return province;
  }

  public TrainingAudience audience() {
    return audience;
  }

  public EnrolmentStatus status() {
    return status;
  }

  Integer ticket() {
    return ticket;
  }

  public boolean evaluated() {
    return evaluated;
  }

  public int halfDays() {
    return halfDays;
  }

  public int minutes() {
    return minutes;
  }

  public Instant enrolledAt() {
    return enrolledAt;
  }
}
