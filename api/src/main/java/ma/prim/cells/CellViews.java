package ma.prim.cells;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.reference.Commune;
import ma.prim.reference.Communes;

/** Shows cells to this caller: which commune, and what may be done. */
@Singleton
class CellViews {
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final Communes communes;
  private final Map<String, String> slugs;

  CellViews(CurrentCaller caller, AccessMatrix matrix, Communes communes) {
    this.caller = caller;
    this.matrix = matrix;
    this.communes = communes;
    this.slugs =
        communes.all().stream()
            .collect(
                Collectors.toUnmodifiableMap(Commune::hcpCode, Commune::code, (one, two) -> one));
  }

  CellView of(Cell cell) {
    String commune = cell.commune() == null ? null : slugs.get(cell.commune());
    return CellView.of(cell, commune, mayChange(cell) ? List.of("update") : List.of());
  }

  /** The HCP code of a commune's slug; of an unknown one a code that no cell has. */
  String communeCode(String slug) {
    return communes.find(slug).map(Commune::hcpCode).orElse("");
  }

  private boolean mayChange(Cell cell) {
    return cell.isActive()
        && caller
            .find()
            .flatMap(who -> matrix.find("updateCell").map(rule -> rule.content(who)))
            .filter(scope -> scope.contains(cell.slug(), cell.province()))
            .isPresent();
  }
}
