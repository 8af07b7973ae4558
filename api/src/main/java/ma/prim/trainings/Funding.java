package ma.prim.trainings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import java.util.function.Predicate;
import ma.prim.http.Problem;
import ma.prim.http.Violation;

/** Refuses references to agreements and measures that there are not. */
@ApplicationScoped
public class Funding {
  private final Instance<TrainingFunding> known;

  Funding(Instance<TrainingFunding> known) {
    this.known = known;
  }

  public void requireAgreement(UUID agreement, String pointer) {
    require(agreement, pointer, funding -> funding.hasAgreement(agreement));
  }

  public void requireMeasure(UUID measure, String pointer) {
    require(measure, pointer, funding -> funding.hasMeasure(measure));
  }

  private void require(UUID id, String pointer, Predicate<TrainingFunding> isThere) {
    if (id != null && known.stream().noneMatch(isThere)) {
      throw Problem.invalid(Violation.at(pointer, "unknown_reference"));
    }
  }
}
