package ma.prim.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The hours in which cells were open during the last year, up to now. A place in them is a number
 * of working days since the first: {@code 12.5} is in the middle of the thirteenth.
 */
final class OfficeHours {
  private static final LocalTime OPENING = LocalTime.of(8, 30);
  private static final LocalTime CLOSING = LocalTime.of(16, 30);

  private final List<LocalDate> days = new ArrayList<>();
  private final ZonedDateTime now;

  OfficeHours(Instant now, ZoneId zone, Set<DayOfWeek> weekend) {
    this.now = now.atZone(zone);
    LocalDate today = this.now.toLocalDate();
    LocalDate last = this.now.toLocalTime().isAfter(OPENING) ? today : today.minusDays(1);
    for (LocalDate day = today.minusYears(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (!weekend.contains(day.getDayOfWeek())) {
        days.add(day);
      }
    }
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** Where now is; nothing happens later. */
  double end() {
    return days.size();
  }

  LocalDate day(double place) {
    return days.get(index(place));
  }

  Instant at(double place) {
    LocalDate day = day(place);
    ZonedDateTime opening = day.atTime(OPENING).atZone(now.getZone());
    ZonedDateTime closing = day.atTime(CLOSING).atZone(now.getZone());
    Duration open = Duration.between(opening, closing.isAfter(now) ? now : closing);
    double fraction = Math.clamp(place - index(place), 0, 1);
    return opening.plusSeconds((long) (fraction * open.toSeconds())).toInstant();
  }

  private int index(double place) {
    return Math.clamp((long) place, 0, days.size() - 1);
  }
}
