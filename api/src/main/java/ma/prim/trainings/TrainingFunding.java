package ma.prim.trainings;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What trainings ask of agreements, whether what they name is there, and what they tell them. The
 * feature that keeps agreements gives one bean of this type; without one, nothing can be named.
 */
public interface TrainingFunding {
  boolean hasAgreement(UUID agreement);

  boolean hasMeasure(UUID measure);

  /**
   * A session was held, and so many attended it. Said again whenever that is something else: what
   * counts is what was said last.
   *
   * @param measure that it counts for; null for none
   */
  void count(UUID session, UUID measure, LocalDate on, int attended);
}
