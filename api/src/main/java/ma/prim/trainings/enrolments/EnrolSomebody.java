package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Words;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;

/** Gives somebody a seat in a session, a place in its queue, or an invitation. */
@Singleton
class EnrolSomebody {
  static final Set<EnrolmentStatus> STANDING =
      EnumSet.complementOf(EnumSet.of(EnrolmentStatus.WITHDRAWN));

  private final Sessions sessions;
  private final Enrolments enrolments;
  private final FindCandidate findCandidate;
  private final Seating seating;
  private final Coordination coordination;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  EnrolSomebody(
      Sessions sessions,
      Enrolments enrolments,
      FindCandidate findCandidate,
      Seating seating,
      Coordination coordination,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.findCandidate = findCandidate;
    this.seating = seating;
    this.coordination = coordination;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** A session that is held for one enrolment or many. */
  final class Desk {
    private final TrainingSession session;
    private List<Guest> guests;

    private Desk(TrainingSession session) {
      this.session = session;
    }

    TrainingSession session() {
      return session;
    }

    Enrolment enrol(NewEnrolment asked) {
      boolean invite = Boolean.TRUE.equals(asked.invite()) && !asked.namesNobody();
      requireOpen(invite);
      Candidate who = findCandidate.of(asked, session);
      requireNew(who);
      Enrolment enrolment =
          new Enrolment(session.id(), who, coordination.me(), json, clock.instant());
      enrolments.add(enrolment);
      if (invite) {
        enrolments.flush();
        journal.record(enrolment.invited());
      } else {
        seating.seat(session, enrolment);
      }
      return enrolment;
    }

    /** Who serves it invites before it is opened, and enrols after the others' last day. */
    private void requireOpen(boolean invite) {
      boolean serves = coordination.covers(session.province());
      boolean taking = SessionStatus.TAKING.contains(session.status());
      if (!taking && !(serves && invite && session.status().isAhead())) {
        throw Problem.invalidTransition(Words.of(session.status()), List.of());
      }
      if (!serves
          && session.plan().enrolBy() != null
          && !clock.instant().isBefore(session.plan().enrolBy())) {
        throw new Problem(ProblemCode.ENROLMENT_CLOSED);
      }
    }

    private void requireNew(Candidate who) {
      if (who.user() != null) {
        enrolments
            .standing(session.id(), who.user())
            .ifPresent(known -> {
              throw known(known.id());
            });
        return;
      }
      if (guests == null) {
        guests = new ArrayList<>();
        enrolments.held(session.id(), STANDING).stream()
            .map(enrolment -> enrolment.guest(json))
            .filter(java.util.Objects::nonNull)
            .forEach(guests::add);
      }
      if (guests.stream().anyMatch(who.guest()::isSame)) {
        throw new Problem(ProblemCode.CONFLICT);
      }
      guests.add(who.guest());
    }

    private static Problem known(UUID enrolment) {
      return new Problem(
          ProblemCode.CONFLICT, List.of(), Map.of("enrolment", enrolment.toString()));
    }
  }

  Desk at(UUID session) {
    return new Desk(sessions.hold(session));
  }
}
