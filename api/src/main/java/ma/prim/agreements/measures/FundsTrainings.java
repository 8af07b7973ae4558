package ma.prim.agreements.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.prim.agreements.AgreementDoor;
import ma.prim.trainings.TrainingFunding;

/** Programmes name the agreement that funds them, sessions the measure that they belong to. */
@ApplicationScoped
class FundsTrainings implements TrainingFunding {
  private final AgreementDoor door;
  private final MeasureDirectory measures;

  FundsTrainings(AgreementDoor door, MeasureDirectory measures) {
    this.door = door;
    this.measures = measures;
  }

  @Override
  public boolean hasAgreement(UUID agreement) {
    return door.find(agreement).isPresent();
  }

  @Override
  public boolean hasMeasure(UUID measure) {
    return measures.find(measure).isPresent();
  }
}
