package ma.prim.tenancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When a cell receives people.
 *
 * @param regular the usual week
 * @param seasons weeks that replace it for a time: the Marhaba summer, Ramadan
 */
public record OpeningHours(
    @Size(max = 50) List<@Valid Hours> regular, @Size(max = 20) List<@Valid Season> seasons) {
  public static final OpeningHours UNKNOWN = new OpeningHours(List.of(), List.of());

  public OpeningHours {
    regular = regular == null ? List.of() : List.copyOf(regular);
    seasons = seasons == null ? List.of() : List.copyOf(seasons);
  }

  /**
   * Whether people are received at this time; holidays are not known here.
   *
   * @param at local time
   */
  public boolean isOpenAt(LocalDateTime at) {
    List<Hours> hours =
        seasons.stream()
            .filter(season -> season.contains(at.toLocalDate()))
            .findFirst()
            .map(Season::hours)
            .orElse(regular);
    return hours.stream().anyMatch(stretch -> stretch.contains(at));
  }

  /**
   * One stretch of some days.
   *
   * @param days lower-case English names: {@code monday}
   * @param from local time {@code 08:30}
   * @param to local time, later than {@code from}
   */
  public record Hours(
      @NotEmpty List<@Pattern(regexp = DAY) String> days,
      @NotNull @Pattern(regexp = TIME) String from,
      @NotNull @Pattern(regexp = TIME) String to) {
    private static final String DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    public Hours {
      days = days == null ? List.of() : List.copyOf(days);
    }

    public boolean ordered() {
      return from.compareTo(to) < 0;
    }

    boolean contains(LocalDateTime at) {
      String day = at.getDayOfWeek().name().toLowerCase(Locale.ROOT);
      return days.contains(day)
          && !at.toLocalTime().isBefore(LocalTime.parse(from))
          && at.toLocalTime().isBefore(LocalTime.parse(to));
    }
  }

  /**
   * @param code {@code marhaba}
   * @param from first day, {@code 06-10} of each year or {@code 2026-02-18} of one
   * @param to last day, written like {@code from}
   */
  public record Season(
      @NotNull @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*") @Size(max = 60) String code,
      @NotEmpty Map<String, @Size(min = 1, max = 1000) String> names,
      @NotNull @Pattern(regexp = DAY) String from,
      @NotNull @Pattern(regexp = DAY) String to,
      @NotEmpty @Size(max = 50) List<@Valid Hours> hours) {
    /** {@code 06-10}. */
    private static final int YEARLY = 5;

    /** What stands before it in a date: {@code 2026-}. */
    private static final int YEAR = 5;

    private static final String DAY = "([0-9]{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    public Season {
      names = names == null ? Map.of() : Map.copyOf(names);
      hours = hours == null ? List.of() : List.copyOf(hours);
    }

    /** Of each year, or of one; one of each year may go over its end. */
    boolean contains(LocalDate day) {
      boolean ofOneYear = from.length() > YEARLY;
      String text = ofOneYear ? day.toString() : day.toString().substring(YEAR);
      boolean begun = text.compareTo(from) >= 0;
      boolean ends = text.compareTo(to) <= 0;
      return from.compareTo(to) <= 0 ? begun && ends : begun || ends;
    }
  }
}
