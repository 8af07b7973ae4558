package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Words;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;

/** What becomes of an enrolment; a seat that is given back goes to the first who waits. */
@Singleton
class ChangeEnrolment {
  private final Sessions sessions;
  private final Enrolments enrolments;
  private final EnrolmentSight sight;
  private final SessionSight sessionSight;
  private final Seating seating;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  ChangeEnrolment(
      Sessions sessions,
      Enrolments enrolments,
      EnrolmentSight sight,
      SessionSight sessionSight,
      Seating seating,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.sight = sight;
    this.sessionSight = sessionSight;
    this.seating = seating;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  /** An enrolment with its session, both held. */
  record Held(TrainingSession session, Enrolment enrolment) {}

  Held confirm(UUID sessionId, UUID id) {
    Held held = held(sessionId, id);
    held.enrolment().require(EnrolmentStatus.INVITED);
    if (!SessionStatus.TAKING.contains(held.session().status())) {
      throw Problem.invalidTransition(Words.of(held.session().status()), List.of());
    }
    seating.seat(held.session(), held.enrolment());
    return held;
  }

  Held withdraw(UUID sessionId, UUID id) {
    Held held = held(sessionId, id);
    held.enrolment()
        .require(EnrolmentStatus.INVITED, EnrolmentStatus.CONFIRMED, EnrolmentStatus.WAITLISTED);
    if (!held.session().status().isAhead()) {
      throw Problem.invalidTransition(Words.of(held.session().status()), List.of());
    }
    seating.leave(held.session(), held.enrolment());
    journal.record(held.enrolment().withdraw(clock.instant()));
    seating.fill(held.session());
    enrolments.flush();
    return held;
  }

  /** By who serves the session: before it begins, the seat goes on. */
  Held excuse(UUID sessionId, UUID id) {
    Held held = held(sessionId, id);
    sessionSight.requireService(held.session());
    held.enrolment().require(EnrolmentStatus.CONFIRMED, EnrolmentStatus.ABSENT);
    if (held.session().status().isAhead()) {
      seating.leave(held.session(), held.enrolment());
    }
    journal.record(held.enrolment().excuse(clock.instant()));
    seating.fill(held.session());
    enrolments.flush();
    return held;
  }

  private Held held(UUID sessionId, UUID id) {
    TrainingSession session = sessions.hold(sessionId);
    Enrolment enrolment =
        enrolments
            .held(sessionId, id)
            .filter(found -> sight.sees(session, found))
            .orElseThrow(Problem::notFound);
    if (!sight.mayChange(session, enrolment) && !sessionSight.serves(session)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    preconditions.check(enrolment.version());
    return new Held(session, enrolment);
  }
}
