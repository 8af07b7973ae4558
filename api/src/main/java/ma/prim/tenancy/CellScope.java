package ma.prim.tenancy;

import java.util.HashSet;
import java.util.Set;

/**
 * Whose rows a piece of work may see: the whole region, or some provinces, or some cells, or what
 * is addressed to some partner institutions. Region scope has no predicate on the cell, province
 * scope compares the province, cell scope lists cells, so that the statement does not grow with the
 * number of cells of a region. Institutions own no cell's row: they see only what names them.
 *
 * @param institutions ids, as they stand in the groups that give the role
 */
public record CellScope(
    boolean everything, Set<String> provinces, Set<String> cells, Set<String> institutions) {
  public static final CellScope NOTHING = new CellScope(false, Set.of(), Set.of(), Set.of());
  public static final CellScope REGION = new CellScope(true, Set.of(), Set.of(), Set.of());

  public CellScope {
    provinces = Set.copyOf(provinces);
    cells = Set.copyOf(cells);
    institutions = Set.copyOf(institutions);
  }

  public static CellScope ofCells(Set<String> cells) {
    return of(Set.of(), cells);
  }

  public static CellScope of(Set<String> provinces, Set<String> cells) {
    return of(provinces, cells, Set.of());
  }

  public static CellScope of(Set<String> provinces, Set<String> cells, Set<String> institutions) {
    return new CellScope(false, provinces, cells, institutions);
  }

  /** Whether a row of this cell and province is inside. */
  public boolean contains(String cell, String province) {
    return everything
        || cell != null && cells.contains(cell)
        || province != null && provinces.contains(province);
  }

  /** Whether it sees no cell's rows at all. */
  public boolean isEmpty() {
    return !everything && provinces.isEmpty() && cells.isEmpty();
  }

  /** Everything that either scope sees. */
  public CellScope and(CellScope other) {
    if (everything || other.everything) {
      return new CellScope(true, Set.of(), Set.of(), union(institutions, other.institutions));
    }
    return new CellScope(
        false,
        union(provinces, other.provinces),
        union(cells, other.cells),
        union(institutions, other.institutions));
  }

  private static Set<String> union(Set<String> one, Set<String> two) {
    Set<String> all = new HashSet<>(one);
    all.addAll(two);
    return all;
  }
}
