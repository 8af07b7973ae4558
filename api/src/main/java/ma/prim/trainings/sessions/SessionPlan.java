package ma.prim.trainings.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.prim.bulk.Vocabulary;
import ma.prim.trainings.TrainingAudience;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is announced of a session: what, when, where, and for how many. */
@Embeddable
public class SessionPlan {
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SessionModule> modules;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "places")
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> place;

  private String room;

  @Column(name = "room_key")
  private String roomKey;

  private String link;
  private int capacity;

  @Column(name = "cell_limit")
  private Integer cellLimit;

  @Column(name = "required_attendance")
  private int requiredAttendance;

  private String language;
  private String audiences;

  @Column(name = "open_to_public")
  private boolean openToPublic;

  @Column(name = "enrol_by")
  private Instant enrolBy;

  private UUID measure;

  protected SessionPlan() {}

  SessionPlan(SessionFields fields) {
    titles = fields.titles();
    modules = fields.modules();
    startsAt = fields.startsAt();
    endsAt = fields.endsAt();
    place = fields.place();
    room = fields.room();
    roomKey = roomKey(room);
    link = fields.link();
    capacity = fields.capacity();
    cellLimit = fields.cellLimit();
    requiredAttendance = fields.requiredAttendance();
    language = fields.language();
    audiences = TrainingAudience.stored(fields.audiences());
    openToPublic = fields.audiences().contains(TrainingAudience.CIVIL_SOCIETY);
    enrolBy = fields.enrolBy();
    measure = fields.measure();
  }

  /** Two spellings of one room are one room. */
  static String roomKey(String room) {
    return room == null ? null : Vocabulary.fold(room);
  }

  SessionFields fields(List<SessionTrainer> trainers, String province) {
    return new SessionFields(
        titles,
        modules,
        startsAt,
        endsAt,
        place,
        room,
        link,
        capacity,
        cellLimit,
        requiredAttendance,
        language,
        audiences(),
        trainers,
        enrolBy,
        measure,
        province);
  }

  /** Whether people who come would be at the wrong time or place. */
  boolean movesTo(SessionFields fields) {
    return !startsAt.equals(fields.startsAt())
        || !endsAt.equals(fields.endsAt())
        || !Objects.equals(place, fields.place())
        || !Objects.equals(link, fields.link());
  }

  /** Whether nothing changes of what people have relied on when it began. */
  boolean keepsItsFrame(SessionFields fields) {
    return startsAt.equals(fields.startsAt())
        && endsAt.equals(fields.endsAt())
        && capacity == fields.capacity()
        && requiredAttendance == fields.requiredAttendance()
        && audiences().equals(fields.audiences());
  }

  public Map<String, String> titles() {
    return titles;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public Map<String, String> place() {
    return place;
  }

  String roomKey() {
    return roomKey;
  }

  public String link() {
    return link;
  }

  public int capacity() {
    return capacity;
  }

  public Integer cellLimit() {
    return cellLimit;
  }

  public int requiredAttendance() {
    return requiredAttendance;
  }

  public String language() {
    return language;
  }

  public Set<TrainingAudience> audiences() {
    return TrainingAudience.read(audiences);
  }

  public boolean isOpenToPublic() {
    return openToPublic;
  }

  public Instant enrolBy() {
    return enrolBy;
  }

  public UUID measure() {
    return measure;
  }
}
