package ma.prim.cases.clocks;

import java.time.Instant;
import java.time.temporal.TemporalAmount;

/**
 * What was promised for a case.
 *
 * @param takenUpWithin hours that pass by day and night, or days of the calendar
 * @param answeredWithin working days
 */
public record Terms(TemporalAmount takenUpWithin, int answeredWithin) {

  Instant takenUpBy(Instant from, WorkingDays days) {
    return from.atZone(days.zone()).plus(takenUpWithin).toInstant();
  }

  /**
   * @param held working days on which the clock stood still
   */
  Instant answeredBy(Instant from, int held, WorkingDays days) {
    return days.endOf(days.after(days.day(from), answeredWithin + held));
  }
}
