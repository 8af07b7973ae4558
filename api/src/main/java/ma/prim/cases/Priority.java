package ma.prim.cases;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** How soon a matter must be taken up: 24 hours, 72 hours, 14 days. */
public enum Priority {
  EMERGENCY(Duration.ofHours(24)),
  URGENT(Duration.ofHours(72)),
  NORMAL(Period.ofDays(14));

  private final TemporalAmount takenUpWithin;

  Priority(TemporalAmount takenUpWithin) {
    this.takenUpWithin = takenUpWithin;
  }

  public TemporalAmount takenUpWithin() {
    return takenUpWithin;
  }
}
