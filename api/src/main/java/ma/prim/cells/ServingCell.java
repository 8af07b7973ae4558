package ma.prim.cells;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;

/**
 * The cell in whose name something is opened: the caller's own, named only by a caller who serves
 * several.
 */
@Singleton
public class ServingCell {
  private static final String POINTER = "/cell";

  private final CurrentRegion region;
  private final CurrentScope scope;

  ServingCell(CurrentRegion region, CurrentScope scope) {
    this.region = region;
    this.scope = scope;
  }

  /**
   * @param named what the body says; null if nothing
   * @throws Problem with a pointer, if it is missing of several, or is not one of the caller's
   */
  public CellConfig choose(String named) {
    Set<String> served = scope.content().cells();
    if (named == null && served.size() != 1) {
      throw Problem.invalid(Violation.at(POINTER, "required"));
    }
    String chosen = named == null ? served.iterator().next() : named;
    return Optional.of(chosen)
        .filter(served::contains)
        .flatMap(region.get().config()::cell)
        .orElseThrow(() -> Problem.invalid(Violation.at(POINTER, "unknown_reference")));
  }
}
