package ma.prim.referrals.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import ma.prim.cases.Priority;
import ma.prim.cases.clocks.WorkingDays;

/**
 * What was promised for a referral.
 *
 * @param servedWithin working days after its acceptance, by its need
 * @param escalation how long after a clock has passed the province knows
 */
public record ReferralTerms(
    Priority priority, int servedWithin, Duration escalation, WorkingDays days) {

  /** 24 hours, 72 hours, 14 days of the calendar. */
  Instant answeredBy(Instant from) {
    return from.atZone(days.zone()).plus(priority.takenUpWithin()).toInstant();
  }

  Instant servedBy(Instant accepted) {
    return days.endOf(days.after(days.day(accepted), servedWithin));
  }

  /** How many working days are left; none once it has passed. */
  int left(Instant at, Instant by) {
    return by.isAfter(at) ? days.between(days.day(at), days.day(by)) : 0;
  }

  Instant in(int workingDays, Instant from) {
    return days.endOf(days.after(days.day(from), workingDays));
  }

  Instant endOfDay(Instant at) {
    LocalDate day = days.day(at);
    return days.endOf(day);
  }
}
