package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.sessions.TrainingSession;

/** Takes enrolments that were made before they are written down. */
@Singleton
public class TakeEnrolments {
  private final Enrolments enrolments;
  private final SealedJson json;
  private final Journal journal;

  TakeEnrolments(Enrolments enrolments, SealedJson json, Journal journal) {
    this.enrolments = enrolments;
    this.json = json;
    this.journal = journal;
  }

  /**
   * A seat, or a place in the queue where there is none.
   *
   * @param user null for somebody without an account
   * @param guest null for a user
   */
  public Enrolment take(
      TrainingSession session,
      UUID user,
      Guest guest,
      String cell,
      String province,
      TrainingAudience audience,
      UUID coordinator,
      Instant at) {
    Enrolment enrolment =
        new Enrolment(
            session.id(),
            new Candidate(user, guest, cell, province, audience),
            coordinator,
            json,
            at);
    enrolments.add(enrolment);
    boolean seat = session.hasSeat();
    if (seat) {
      session.seats().take();
    }
    journal.recordEarlier(
        seat ? enrolment.confirm(at) : enrolment.wait(session.seats().queue(), at),
        coordinator,
        at);
    session.countSeats().ifPresent(change -> journal.recordEarlier(change, coordinator, at));
    return enrolment;
  }

  /** How it ended for somebody who was, or was not, there. */
  public void judge(Enrolment enrolment, int halfDays, int minutes, UUID trainer, Instant at) {
    enrolment.count(halfDays, minutes);
    journal.recordEarlier(enrolment.judge(halfDays > 0, at), trainer, at);
  }
}
