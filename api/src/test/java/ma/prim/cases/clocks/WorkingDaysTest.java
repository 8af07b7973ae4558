package ma.prim.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.prim.tenancy.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  static final WorkingDays MOROCCO =
      new WorkingDays(
          new WorkCalendar(
              Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
              List.of(
                  new WorkCalendar.Holiday(
                      LocalDate.parse("2026-05-28"), Map.of("fr", "Aïd al-Adha"))),
              Set.of(LocalDate.parse("2026-08-25"))),
          ZoneId.of("Africa/Casablanca"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-14", // the Amazigh new year
        "2026-01-11", // a holiday on a Sunday
        "2026-05-01",
        "2026-05-27", // computed
        "2026-05-28", // of the region's file
        "2026-07-30",
        "2026-11-06",
        "2026-11-18",
        "2027-11-18",
        "2026-11-21", // a Saturday
        "2026-11-22"
      })
  void thereIsNoWork(String day) {
    assertThat(MOROCCO.isWorked(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-12", // a holiday on a Sunday gives no Monday
        "2026-08-25", // computed, but the moon was seen a day later
        "2026-11-19",
        "2026-11-23"
      })
  void thereIsWork(String day) {
    assertThat(MOROCCO.isWorked(LocalDate.parse(day))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 0, 2026-11-02",
    "2026-11-02, 3, 2026-11-05",
    "2026-11-02, 4, 2026-11-09", // Friday 6 is the Green March
    "2026-11-02, 10, 2026-11-17",
    "2026-11-02, 11, 2026-11-19",
    "2026-11-07, 1, 2026-11-09", // from a Saturday
    "2026-05-26, 1, 2026-05-29",
    "2026-12-31, 1, 2027-01-04" // over the year, its holiday and a weekend
  })
  void daysAreCountedFromTheDayAfter(String from, int count, String last) {
    assertThat(MOROCCO.after(LocalDate.parse(from), count)).isEqualTo(LocalDate.parse(last));
    if (MOROCCO.isWorked(LocalDate.parse(last))) {
      assertThat(MOROCCO.between(LocalDate.parse(from), LocalDate.parse(last))).isEqualTo(count);
    }
  }

  @Test
  void thereIsNothingBetweenADayAndItself() {
    LocalDate day = LocalDate.parse("2026-11-02");
    assertThat(MOROCCO.between(day, day)).isZero();
  }

  /** The offset is +01:00, and in Ramadan (here from 15 February to 22 March) +00:00. */
  @ParameterizedTest
  @CsvSource({"2026-02-10, 2026-02-10T22:59:59Z", "2026-02-20, 2026-02-20T23:59:59Z"})
  void aDayEndsWhereTheZoneThenIs(String day, Instant end) {
    assertThat(MOROCCO.endOf(LocalDate.parse(day))).isEqualTo(end);
    assertThat(MOROCCO.day(end)).isEqualTo(LocalDate.parse(day));
    assertThat(MOROCCO.day(end.plusSeconds(1))).isEqualTo(LocalDate.parse(day).plusDays(1));
  }
}
