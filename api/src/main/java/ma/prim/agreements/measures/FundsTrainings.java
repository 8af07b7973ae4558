package ma.prim.agreements.measures;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.agreements.AgreementDoor;
import ma.prim.trainings.TrainingFunding;

/** Programmes name the agreement that funds them, sessions the measure that they count for. */
@Singleton
class FundsTrainings implements TrainingFunding {
  private final AgreementDoor door;
  private final MeasureDirectory measures;
  private final CountSessions countSessions;

  FundsTrainings(AgreementDoor door, MeasureDirectory measures, CountSessions countSessions) {
    this.door = door;
    this.measures = measures;
    this.countSessions = countSessions;
  }

  @Override
  public boolean hasAgreement(UUID agreement) {
    return door.find(agreement).isPresent();
  }

  @Override
  public boolean hasMeasure(UUID measure) {
    return measures.find(measure).isPresent();
  }

  @Override
  public void count(UUID session, UUID measure, LocalDate on, int attended) {
    countSessions.count(session, measure, on, attended);
  }
}
