package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Funding;

/** Says to whoever keeps measures what a session that is over has come to. */
@Singleton
public class CountForMeasure {
  private final Funding funding;
  private final SeatBook seats;
  private final CurrentRegion region;

  CountForMeasure(Funding funding, SeatBook seats, CurrentRegion region) {
    this.funding = funding;
    this.seats = seats;
    this.region = region;
  }

  /** After it was completed, and whenever its attendance or its measure is corrected. */
  public void count(TrainingSession session) {
    if (session.status() == SessionStatus.COMPLETED) {
      funding.count(
          session.id(), session.plan().measure(), day(session), seats.attended(session.id()));
    }
  }

  /** The last of it; one that was over before its time was held by then. */
  private LocalDate day(TrainingSession session) {
    Instant end =
        session.completedAt().isBefore(session.endsAt()) ? session.completedAt() : session.endsAt();
    return LocalDate.ofInstant(end, region.get().zone());
  }
}
