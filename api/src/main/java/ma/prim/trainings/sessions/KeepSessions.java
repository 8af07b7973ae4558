package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * What happens to sessions by themselves: they start at their time, complete some days after their
 * end, and remind those who come. Each once, also with several copies of the service and after a
 * stop: the row says what was done.
 */
@Singleton
class KeepSessions implements RegionJob {
  static final String ACTOR = "job:sessions";

  /** For the sheets to be filled in. */
  static final Duration OPEN_AFTER_END = Duration.ofDays(3);

  /** Days before the beginning, the far one first. */
  static final List<Integer> REMINDED_AT = List.of(7, 1);

  private static final int AT_ONCE = 20;

  private final InRegion inRegion;
  private final Sessions sessions;
  private final SeatBook seats;
  private final CountForMeasure countForMeasure;
  private final Journal journal;
  private final InstantSource clock;

  KeepSessions(
      InRegion inRegion,
      Sessions sessions,
      SeatBook seats,
      CountForMeasure countForMeasure,
      Journal journal,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.sessions = sessions;
    this.seats = seats;
    this.countForMeasure = countForMeasure;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(1);
  }

  @Override
  public boolean run(Region region) {
    return inRegion.call(region, CellScope.REGION, ACTOR, () -> keep(clock.instant()));
  }

  private boolean keep(Instant now) {
    int done = start(now) + complete(now);
    for (int days : REMINDED_AT) {
      done = Math.max(done, remind(days, now));
    }
    return done >= AT_ONCE;
  }

  private int start(Instant now) {
    List<TrainingSession> due =
        sessions.due(SessionStatus.TAKING, "e.plan.startsAt <= :time", now, AT_ONCE);
    due.forEach(session -> journal.record(session.start(now)));
    return due.size();
  }

  private int complete(Instant now) {
    List<TrainingSession> due =
        sessions.due(
            Set.of(SessionStatus.IN_PROGRESS),
            "e.plan.endsAt <= :time",
            now.minus(OPEN_AFTER_END),
            AT_ONCE);
    for (TrainingSession session : due) {
      Change completed = session.complete(now);
      seats.close(session);
      journal.record(completed);
      countForMeasure.count(session);
    }
    return due.size();
  }

  /** After a stop, those of the nearer day only: nobody is told "in seven days" on the eve. */
  private int remind(int days, Instant now) {
    int nearer = REMINDED_AT.stream().filter(other -> other < days).max(Integer::compare).orElse(0);
    List<TrainingSession> due =
        sessions.due(
            SessionStatus.TAKING,
            "e.plan.startsAt <= :time and (e.remindedAtDays is null or e.remindedAtDays > "
                + days
                + ")",
            now.plus(Duration.ofDays(days)),
            AT_ONCE);
    for (TrainingSession session : due) {
      boolean late = !session.startsAt().isAfter(now.plus(Duration.ofDays(nearer)));
      if (!late || nearer == 0) {
        journal.record(session.reminded(days));
      }
    }
    return due.size();
  }
}
