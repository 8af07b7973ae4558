package ma.prim.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import ma.prim.tenancy.OpeningHours.Hours;
import ma.prim.tenancy.OpeningHours.Season;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people are received: the season's week, else the usual one. */
class OpeningHoursTest {
  private static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");
  private static final OpeningHours HOURS =
      new OpeningHours(
          List.of(new Hours(WEEK, "08:30", "16:30")),
          List.of(
              season("2026-02-18", "2026-03-19", "09:00", "15:00"),
              season("06-10", "09-15", "08:30", "18:00"),
              season("12-20", "01-05", "10:00", "12:00")));

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T08:30, true",
    "2026-05-04T08:29, false",
    "2026-05-04T16:29, true",
    "2026-05-04T16:30, false",
    "2026-05-03T10:00, false", // a Sunday
    "2026-07-06T17:30, true", // Marhaba
    "2026-09-15T17:30, true", // its last day
    "2026-09-16T17:30, false",
    "2026-02-18T08:45, false", // Ramadan
    "2026-02-18T09:00, true",
    "2027-02-18T08:45, true", // of that year only
    "2026-12-21T09:00, false", // over the end of the year
    "2027-01-04T11:00, true",
    "2027-01-06T09:00, true"
  })
  void isOpen(LocalDateTime at, boolean open) {
    assertThat(HOURS.isOpenAt(at)).isEqualTo(open);
  }

  private static Season season(String from, String to, String opens, String closes) {
    return new Season(
        "season", Map.of("fr", "Saison"), from, to, List.of(new Hours(WEEK, opens, closes)));
  }
}
