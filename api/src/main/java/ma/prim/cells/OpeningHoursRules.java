package ma.prim.cells;

import java.util.ArrayList;
import java.util.List;
import ma.prim.http.Violation;
import ma.prim.tenancy.OpeningHours;
import ma.prim.tenancy.OpeningHours.Hours;
import ma.prim.tenancy.OpeningHours.Season;
import ma.prim.tenancy.config.LanguageTags;

/** What opening hours must keep beyond the form of each field. */
public final class OpeningHoursRules {
  private OpeningHoursRules() {}

  /**
   * @param opening null passes
   * @param pointer where the hours stand in the body
   */
  public static List<Violation> faults(OpeningHours opening, String pointer) {
    List<Violation> found = new ArrayList<>();
    if (opening == null) {
      return found;
    }
    check(opening.regular(), pointer + "/regular/", found);
    for (int i = 0; i < opening.seasons().size(); i++) {
      Season season = opening.seasons().get(i);
      String at = pointer + "/seasons/" + i;
      check(season.hours(), at + "/hours/", found);
      season.names().keySet().stream()
          .filter(tag -> !LanguageTags.isKnown(tag))
          .forEach(tag -> found.add(Violation.at(at + "/names/" + tag, "unknown_value")));
    }
    return found;
  }

  private static void check(List<Hours> hours, String at, List<Violation> found) {
    for (int i = 0; i < hours.size(); i++) {
      if (!hours.get(i).ordered()) {
        found.add(Violation.at(at + i + "/to", "invalid"));
      }
    }
  }
}
