package ma.prim.trainings.sessions;

import java.time.temporal.ChronoUnit;

/** How far the sessions of a series are from each other. */
public enum SeriesStep {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS);

  private final ChronoUnit unit;

  SeriesStep(ChronoUnit unit) {
    this.unit = unit;
  }

  ChronoUnit unit() {
    return unit;
  }
}
