package ma.prim.trainings;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import ma.prim.http.Problem;
import ma.prim.http.Violation;

/**
 * Refuses references to agreements and measures that there are not, and counts for those there are.
 */
@Singleton
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

  /**
   * @param measure null for a session that counts for none
   */
  public void count(UUID session, UUID measure, LocalDate on, int attended) {
    known.stream().forEach(funding -> funding.count(session, measure, on, attended));
  }

  private void require(UUID id, String pointer, Predicate<TrainingFunding> isThere) {
    if (id != null && known.stream().noneMatch(isThere)) {
      throw Problem.invalid(Violation.at(pointer, "unknown_reference"));
    }
  }
}
