package ma.prim.tenancy;

import java.util.List;
import java.util.Map;

/**
 * When a cell receives people.
 *
 * @param regular the usual week
 * @param seasons weeks that replace it for a time: the Marhaba summer, Ramadan
 */
public record OpeningHours(List<Hours> regular, List<Season> seasons) {
  public static final OpeningHours UNKNOWN = new OpeningHours(List.of(), List.of());

  public OpeningHours {
    regular = regular == null ? List.of() : List.copyOf(regular);
    seasons = seasons == null ? List.of() : List.copyOf(seasons);
  }

  /**
   * One stretch of some days.
   *
   * @param days lower-case English names: {@code monday}
   * @param from local time {@code 08:30}
   * @param to local time, later than {@code from}
   */
  public record Hours(List<String> days, String from, String to) {
    public Hours {
      days = List.copyOf(days);
    }
  }

  /**
   * @param code {@code marhaba}
   * @param from first day, {@code 06-10} of each year or {@code 2026-02-18} of one
   * @param to last day, written like {@code from}
   */
  public record Season(
      String code, Map<String, String> names, String from, String to, List<Hours> hours) {
    public Season {
      names = Map.copyOf(names);
      hours = List.copyOf(hours);
    }
  }
}
