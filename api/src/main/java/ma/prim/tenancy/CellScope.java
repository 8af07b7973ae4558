package ma.prim.tenancy;

import java.util.Set;

/**
 * The cells whose rows a piece of work may see: the whole region, or some provinces, or some cells.
 * Region scope has no predicate on the cell, province scope compares the province, cell scope lists
 * cells, so that the statement does not grow with the number of cells of a region.
 */
public record CellScope(boolean everything, Set<String> provinces, Set<String> cells) {
  public static final CellScope NOTHING = new CellScope(false, Set.of(), Set.of());
  public static final CellScope REGION = new CellScope(true, Set.of(), Set.of());

  public CellScope {
    provinces = Set.copyOf(provinces);
    cells = Set.copyOf(cells);
  }

  public static CellScope ofCells(Set<String> cells) {
    return new CellScope(false, Set.of(), cells);
  }

  public static CellScope of(Set<String> provinces, Set<String> cells) {
    return new CellScope(false, provinces, cells);
  }

  /** Whether a row of this cell and province is inside. */
  public boolean contains(String cell, String province) {
    return everything || cells.contains(cell) || (province != null && provinces.contains(province));
  }

  public boolean isEmpty() {
    return !everything && provinces.isEmpty() && cells.isEmpty();
  }

  /** Everything that either scope sees. */
  public CellScope and(CellScope other) {
    if (everything || other.everything) {
      return REGION;
    }
    return new CellScope(false, union(provinces, other.provinces), union(cells, other.cells));
  }

  private static Set<String> union(Set<String> one, Set<String> two) {
    Set<String> all = new java.util.HashSet<>(one);
    all.addAll(two);
    return all;
  }
}
