package ma.prim.trainings.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ma.prim.trainings.DayHalf;

/**
 * The half-days of a session by the clocks of the region, whose offset changes in Ramadan: what
 * begins at nine does so on each of its days.
 */
public final class HalfDays {
  static final int MOST_DAYS = 31;
  private static final LocalTime NOON = LocalTime.of(13, 0);

  private HalfDays() {}

  /**
   * @param minutes how long it takes
   */
  public record Half(LocalDate day, DayHalf half, int minutes) {}

  public static List<Half> of(Instant startsAt, Instant endsAt, ZoneId zone) {
    ZonedDateTime first = startsAt.atZone(zone);
    ZonedDateTime last = endsAt.atZone(zone);
    List<Half> halves = new ArrayList<>();
    LocalDate day = first.toLocalDate();
    while (!day.isAfter(last.toLocalDate())) {
      add(halves, day, first.toLocalTime(), last.toLocalTime());
      day = day.plusDays(1);
    }
    return halves;
  }

  private static void add(List<Half> halves, LocalDate day, LocalTime from, LocalTime to) {
    if (from.isBefore(NOON)) {
      LocalTime end = to.isBefore(NOON) ? to : NOON;
      halves.add(new Half(day, DayHalf.MORNING, minutes(from, end)));
    }
    if (to.isAfter(NOON)) {
      LocalTime start = from.isBefore(NOON) ? NOON : from;
      halves.add(new Half(day, DayHalf.AFTERNOON, minutes(start, to)));
    }
  }

  private static int minutes(LocalTime from, LocalTime to) {
    return (int) Duration.between(from, to).toMinutes();
  }

  /** Whether each day of it ends after it begins. */
  static boolean isSound(Instant startsAt, Instant endsAt, ZoneId zone) {
    ZonedDateTime first = startsAt.atZone(zone);
    ZonedDateTime last = endsAt.atZone(zone);
    return endsAt.isAfter(startsAt) && last.toLocalTime().isAfter(first.toLocalTime());
  }

  static long days(Instant startsAt, Instant endsAt, ZoneId zone) {
    return ChronoUnit.DAYS.between(
            startsAt.atZone(zone).toLocalDate(), endsAt.atZone(zone).toLocalDate())
        + 1;
  }
}
