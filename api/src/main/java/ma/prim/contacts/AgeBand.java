package ma.prim.contacts;

import java.time.LocalDate;
import ma.prim.people.PartialDates;

/** How old somebody looks, or says to be, who is not named; the words say from which age. */
public enum AgeBand {
  UNDER_12,
  FROM_12,
  FROM_18,
  FROM_25,
  FROM_60,
  UNKNOWN;

  /**
   * Of somebody born on a date known to the year, the month or the day; null for one that is not
   * known.
   */
  public static AgeBand of(String birthDate, LocalDate today) {
    if (birthDate == null) {
      return UNKNOWN;
    }
    int age = PartialDates.latest(birthDate).until(today).getYears();
    if (age < 12) {
      return UNDER_12;
    }
    if (age < 18) {
      return FROM_12;
    }
    if (age < 25) {
      return FROM_18;
    }
    return age < 60 ? FROM_25 : FROM_60;
  }
}
