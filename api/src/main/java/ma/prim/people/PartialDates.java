package ma.prim.people;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** The days that a date known to the year, the month or the day may mean. */
public final class PartialDates {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private PartialDates() {}

  /** The last one: an age computed from it is never too high. */
  public static LocalDate latest(String text) {
    return switch (text.length()) {
      case YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
      case MONTH -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }
}
