package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.trainings.Coordination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verbs of a session, by who coordinates it. */
@Singleton
class MoveSession {
  private final Sessions sessions;
  private final Schedule schedule;
  private final SeatBook seats;
  private final CountForMeasure countForMeasure;
  private final Coordination coordination;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  MoveSession(
      Sessions sessions,
      Schedule schedule,
      SeatBook seats,
      CountForMeasure countForMeasure,
      Coordination coordination,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.sessions = sessions;
    this.schedule = schedule;
    this.seats = seats;
    this.countForMeasure = countForMeasure;
    this.coordination = coordination;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** Why it is not held as announced; everybody who sees the session reads it. */
  @Schema(name = "SessionReason")
  public record Reason(
      @NotBlank @Size(max = 500) @Schema(
              description = "Shown to everybody: nothing of anybody in it.",
              examples = "Salle indisponible")
          String reason) {}

  /** What has a time that has passed is not opened: it would begin at once. */
  TrainingSession open(UUID id, boolean allowConflicts) {
    schedule.hold();
    TrainingSession session = held(id);
    SessionVerb.OPEN.require(session.status());
    if (!session.startsAt().isAfter(clock.instant())) {
      throw Problem.invalid(Violation.at("/startsAt", "in_the_past"));
    }
    if (!allowConflicts) {
      schedule.requireFree(id, session.fields(json));
    }
    journal.record(session.open(clock.instant()));
    seats.fill(session);
    sessions.flush();
    return session;
  }

  TrainingSession postpone(UUID id, Reason reason) {
    return move(id, (session, at) -> session.postpone(reason.reason(), at));
  }

  TrainingSession cancel(UUID id, Reason reason) {
    return move(id, (session, at) -> session.cancel(reason.reason(), at));
  }

  TrainingSession start(UUID id) {
    return move(id, TrainingSession::start);
  }

  TrainingSession complete(UUID id) {
    TrainingSession held =
        move(
            id,
            (session, at) -> {
              Change completed = session.complete(at);
              seats.close(session);
              return completed;
            });
    countForMeasure.count(held);
    return held;
  }

  private TrainingSession move(UUID id, BiFunction<TrainingSession, Instant, Change> verb) {
    TrainingSession session = held(id);
    journal.record(verb.apply(session, clock.instant()));
    sessions.flush();
    return session;
  }

  private TrainingSession held(UUID id) {
    TrainingSession session = sessions.hold(id);
    coordination.require(session.province());
    preconditions.check(session.version());
    return session;
  }
}
