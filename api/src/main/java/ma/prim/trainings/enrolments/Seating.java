package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.sessions.HalfDays;
import ma.prim.trainings.sessions.MyEnrolment;
import ma.prim.trainings.sessions.SeatBook;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.TrainingSession;

/** Gives seats and takes them back. The session is held by whoever asks. */
@Singleton
public class Seating implements SeatBook {
  private static final int WHOLE = 100;

  private final Enrolments enrolments;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  Seating(Enrolments enrolments, CurrentRegion region, Journal journal, InstantSource clock) {
    this.enrolments = enrolments;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  /** A seat, or the end of the queue. */
  void seat(TrainingSession session, Enrolment enrolment) {
    Instant now = clock.instant();
    if (session.hasSeat() && isWithinLimit(session, enrolment.cell())) {
      session.seats().take();
      journal.record(enrolment.confirm(now));
    } else {
      journal.record(enrolment.wait(session.seats().queue(), now));
    }
    enrolments.flush();
    session.countSeats().ifPresent(journal::record);
  }

  /** Before its state changes: the seat or the place in the queue is free. */
  void leave(TrainingSession session, Enrolment enrolment) {
    if (enrolment.status() == EnrolmentStatus.CONFIRMED) {
      session.seats().free();
    } else if (enrolment.status() == EnrolmentStatus.WAITLISTED) {
      session.seats().leaveQueue();
    }
  }

  @Override
  public void fill(TrainingSession session) {
    if (SessionStatus.TAKING.contains(session.status())
        && session.seats().waiting() > 0
        && session.hasSeat()) {
      enrolments.flush();
      for (Enrolment first : enrolments.waiting(session.id())) {
        if (!session.hasSeat()) {
          break;
        }
        if (isWithinLimit(session, first.cell())) {
          session.seats().leaveQueue();
          session.seats().take();
          journal.record(first.promote(clock.instant()));
          enrolments.flush();
        }
      }
    }
    session.countSeats().ifPresent(journal::record);
  }

  private boolean isWithinLimit(TrainingSession session, String cell) {
    Integer limit = session.plan().cellLimit();
    return limit == null || cell == null || enrolments.seatsOf(session.id(), cell) < limit;
  }

  @Override
  public void close(TrainingSession session) {
    for (Enrolment one : enrolments.held(session.id(), Set.of(EnrolmentStatus.CONFIRMED))) {
      judge(session, one);
    }
    enrolments.flush();
  }

  @Override
  public int attended(UUID session) {
    return enrolments.count(session, Set.of(EnrolmentStatus.ATTENDED, EnrolmentStatus.CERTIFIED));
  }

  /** By how much of it somebody was there. */
  public void judge(TrainingSession session, Enrolment enrolment) {
    int all = HalfDays.of(session.startsAt(), session.endsAt(), region.get().zone()).size();
    boolean attended = enrolment.halfDays() * WHOLE >= session.plan().requiredAttendance() * all;
    EnrolmentStatus now = attended ? EnrolmentStatus.ATTENDED : EnrolmentStatus.ABSENT;
    if (enrolment.status() != now) {
      journal.record(enrolment.judge(attended, clock.instant()));
    }
  }

  @Override
  public Map<UUID, MyEnrolment> of(UUID user, Collection<UUID> sessions) {
    List<Enrolment> all = enrolments.of(user, sessions);
    Map<UUID, MyEnrolment> mine = new HashMap<>();
    all.forEach(one -> mine.put(one.session(), new MyEnrolment(one.id(), one.status())));
    return mine;
  }
}
