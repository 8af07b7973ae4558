package ma.prim.cells;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentScope;
import ma.prim.tenancy.OpeningHours;
import ma.prim.tenancy.OpeningHours.Hours;
import ma.prim.tenancy.OpeningHours.Season;
import ma.prim.tenancy.config.LanguageTags;

/**
 * A cell changes what it says of itself. Others may read it, and for them there is no such cell.
 */
@ApplicationScoped
class UpdateCell {
  private final Cells cells;
  private final CurrentScope scope;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  UpdateCell(
      Cells cells,
      CurrentScope scope,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.cells = cells;
    this.scope = scope;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  Cell handle(String slug, MergePatch<CellProfile> patch) {
    Cell cell =
        cells
            .findActive(slug)
            .filter(known -> scope.content().contains(known.slug(), known.province()))
            .orElseThrow(Problem::notFound);
    preconditions.check(cell.version());
    CellProfile profile = patch.applyTo(CellProfile.of(cell.profile()));
    check(profile.openingHours());
    cell.edit(profile.profile(), patch.fields(), clock.instant());
    cells.flush();
    journal.record(
        new Change("cells", slug, "updated", null, slug, cell.province(), "active", Map.of()));
    return cell;
  }

  private static void check(OpeningHours opening) {
    if (opening == null) {
      return;
    }
    List<Violation> found = new ArrayList<>();
    check(opening.regular(), "/openingHours/regular/", found);
    for (int i = 0; i < opening.seasons().size(); i++) {
      Season season = opening.seasons().get(i);
      String at = "/openingHours/seasons/" + i;
      check(season.hours(), at + "/hours/", found);
      season.names().keySet().stream()
          .filter(tag -> !LanguageTags.isKnown(tag))
          .forEach(tag -> found.add(Violation.at(at + "/names/" + tag, "unknown_value")));
    }
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }

  private static void check(List<Hours> hours, String at, List<Violation> found) {
    for (int i = 0; i < hours.size(); i++) {
      if (!hours.get(i).ordered()) {
        found.add(Violation.at(at + i + "/to", "invalid"));
      }
    }
  }
}
