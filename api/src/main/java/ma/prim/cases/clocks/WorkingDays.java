package ma.prim.cases.clocks;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ma.prim.tenancy.WorkCalendar;

/**
 * Counts the days on which a region's cells work: the country's holidays are computed, those that
 * the moon decides are corrected by the region's file.
 */
public record WorkingDays(WorkCalendar calendar, ZoneId zone) {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final Map<Integer, Set<LocalDate>> COMPUTED = new ConcurrentHashMap<>();

  public boolean isWorked(LocalDate day) {
    if (calendar.weekend().contains(day.getDayOfWeek())) {
      return false;
    }
    boolean computed = COMPUTED.computeIfAbsent(day.getYear(), WorkingDays::compute).contains(day);
    return computed
        ? calendar.workingDays().contains(day)
        : calendar.holidays().stream().noneMatch(holiday -> holiday.date().equals(day));
  }

  /** The last of this many working days after a day; the day itself is not counted. */
  public LocalDate after(LocalDate day, int count) {
    LocalDate last = day;
    for (int left = count; left > 0; ) {
      last = last.plusDays(1);
      left -= isWorked(last) ? 1 : 0;
    }
    return last;
  }

  /** How many working days come after a day, up to and with another. */
  public int between(LocalDate day, LocalDate last) {
    return (int) day.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorked).count();
  }

  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The last second of a day, wherever the zone's offset then is: it shows as that day. */
  public Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(zone).toInstant();
  }

  private static Set<LocalDate> compute(int year) {
    return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.MOROCCO))
        .getHolidays(Year.of(year))
        .stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
