package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.Session;

/**
 * Which trainers and rooms are taken when. One at a time looks into it, so that two sessions cannot
 * both find a room free.
 */
@Singleton
class Schedule {
  private static final int MOST = 20;

  private final Session session;

  Schedule(Session session) {
    this.session = session;
  }

  /**
   * Keeps other planners out until the end of the transaction; before anything else is read in it.
   */
  void hold() {
    session.find(Page.class, 1, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * @param self the session that is planned; null for a new one
   * @throws Problem if a trainer or the room is taken, with all that they are taken by
   */
  void requireFree(UUID self, SessionFields plan) {
    Set<UUID> trainers =
        plan.trainers().stream()
            .map(SessionTrainer::user)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    String room = SessionPlan.roomKey(plan.room());
    List<Map<String, Object>> conflicts = new ArrayList<>();
    for (TrainingSession other : meanwhile(self, plan.startsAt(), plan.endsAt())) {
      if (other.trainers().stream().anyMatch(trainers::contains)) {
        conflicts.add(conflict(ConflictKind.TRAINER, other));
      }
      if (room != null && room.equals(other.plan().roomKey())) {
        conflicts.add(conflict(ConflictKind.ROOM, other));
      }
    }
    if (!conflicts.isEmpty()) {
      throw new Problem(
          ProblemCode.SESSION_CONFLICT,
          List.of(),
          Map.of("conflicts", conflicts.subList(0, Math.min(MOST, conflicts.size()))));
    }
  }

  private static Map<String, Object> conflict(ConflictKind kind, TrainingSession other) {
    return Map.of(
        "kind", Words.of(kind),
        "session", other.id(),
        "startsAt", other.startsAt(),
        "endsAt", other.endsAt());
  }

  /** Read as it is now, not as it was when the transaction began. */
  private List<TrainingSession> meanwhile(UUID self, Instant from, Instant to) {
    return session
        .createSelectionQuery(
            "from TrainingSession e where e.status in :held and e.plan.startsAt < :to"
                + " and e.plan.startsAt > :earliest and e.plan.endsAt > :from"
                + " order by e.plan.startsAt, e.id",
            TrainingSession.class)
        .setParameter("held", SessionStatus.HELD)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter(
            "earliest", from.minus(HalfDays.MOST_DAYS + 1L, java.time.temporal.ChronoUnit.DAYS))
        .setLockMode(LockModeType.PESSIMISTIC_READ)
        .getResultStream()
        .filter(other -> !other.id().equals(self))
        .toList();
  }

  /** The row that is held. */
  @Entity(name = "SchedulePage")
  @Table(name = "training_schedule")
  @RegionOwned("one row, which says nothing")
  static class Page {
    @Id private int id;

    protected Page() {}
  }
}
