package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.Problem;
import org.hibernate.Session;

/** The region's sessions. */
@Singleton
public class Sessions {
  private final Session session;
  private final SessionSight sight;

  Sessions(Session session, SessionSight sight) {
    this.session = session;
    this.sight = sight;
  }

  /**
   * @throws Problem not found, also for a draft of others
   */
  public TrainingSession get(UUID id) {
    return visible(session.find(TrainingSession.class, id));
  }

  /** The same, held until the end of the transaction: who changes anything of it asks first. */
  public TrainingSession hold(UUID id) {
    return visible(session.find(TrainingSession.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private TrainingSession visible(TrainingSession found) {
    return Optional.ofNullable(found).filter(sight::sees).orElseThrow(Problem::notFound);
  }

  /** Whoever asks; for what is said of a session elsewhere. */
  public Optional<TrainingSession> find(UUID id) {
    return Optional.ofNullable(session.find(TrainingSession.class, id));
  }

  public List<TrainingSession> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery(
                "from TrainingSession e where e.id in :ids", TrainingSession.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Those of a programme, by time. */
  public List<TrainingSession> of(UUID programme) {
    return session
        .createSelectionQuery(
            "from TrainingSession e where e.programme = :programme order by e.plan.startsAt, e.id",
            TrainingSession.class)
        .setParameter("programme", programme)
        .getResultList();
  }

  /** What everybody may know of: sessions open to civil society that were announced. */
  public List<TrainingSession> announced(Instant endingAfter, int most) {
    return session
        .createSelectionQuery(
            "from TrainingSession e where e.plan.openToPublic and e.status <> :draft"
                + " and e.plan.endsAt > :after order by e.plan.startsAt, e.id",
            TrainingSession.class)
        .setParameter("draft", SessionStatus.DRAFT)
        .setParameter("after", endingAfter)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those in these states for which a time has come, held until the end of the transaction. */
  List<TrainingSession> due(
      Collection<SessionStatus> states, String condition, Instant time, int most) {
    return session
        .createSelectionQuery(
            "from TrainingSession e where e.status in :states and "
                + condition
                + " order by e.plan.startsAt, e.id",
            TrainingSession.class)
        .setParameter("states", states)
        .setParameter("time", time)
        .setMaxResults(most)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  void add(TrainingSession one) {
    session.persist(one);
  }

  public void flush() {
    session.flush();
  }
}
