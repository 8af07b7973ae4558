package ma.prim.cells;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentScope;

/**
 * A cell changes what it says of itself. Others may read it, and for them there is no such cell.
 */
@Singleton
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
    List<Violation> faults = OpeningHoursRules.faults(profile.openingHours(), "/openingHours");
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    cell.edit(profile.profile(), patch.fields(), clock.instant());
    cells.flush();
    journal.record(
        new Change("cells", slug, "updated", null, slug, cell.province(), "active", Map.of()));
    return cell;
  }
}
