package ma.prim.tenancy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the region adds to the country's holidays: religious ones are announced, not computed.
 *
 * @param weekend days that are never worked
 * @param holidays days off beside the computed ones
 * @param workingDays computed holidays that are worked after all
 */
public record WorkCalendar(
    Set<DayOfWeek> weekend, List<Holiday> holidays, Set<LocalDate> workingDays) {
  public WorkCalendar {
    weekend = Set.copyOf(weekend);
    holidays = holidays == null ? List.of() : List.copyOf(holidays);
    workingDays = workingDays == null ? Set.of() : Set.copyOf(workingDays);
  }

  public record Holiday(LocalDate date, Map<String, String> names) {
    public Holiday {
      names = Map.copyOf(names);
    }
  }
}
