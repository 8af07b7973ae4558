package ma.prim.trainings;

import java.util.UUID;

/**
 * What trainings ask of agreements: whether what they name is there. The feature that keeps
 * agreements gives one bean of this type; without one, nothing can be named.
 */
public interface TrainingFunding {
  boolean hasAgreement(UUID agreement);

  boolean hasMeasure(UUID measure);
}
