package ma.prim.tenancy.rows;

/**
 * The conditions that every statement on a cell's rows carries. They stand in the mapping, so that
 * Hibernate translates a query once; what is quoted with a colon is put in by {@link
 * ScopeInStatements} just before a statement is sent. Of no row it is true as it stands here: what
 * is not put in finds nothing.
 *
 * <p>MySQL sees constants, drops the branches that do not apply and uses one index: on the cell, on
 * the province, or none for the region.
 */
public final class ScopeCondition {
  /** For whole resources. */
  public static final String CONTENT =
      "(':mode' = 'region'"
          + " or (':mode' = 'province' and province in (':provinces'))"
          + " or (':mode' = 'cell' and cell in (':cells'))"
          + " or (':mode' = 'mixed' and (province in (':provinces') or cell in (':cells'))))";

  /** For the narrow projections of coordinators. */
  public static final String HEADERS =
      "(':headerMode' = 'region'"
          + " or (':headerMode' = 'province' and province in (':headerProvinces'))"
          + " or (':headerMode' = 'cell' and cell in (':headerCells'))"
          + " or (':headerMode' = 'mixed'"
          + " and (province in (':headerProvinces') or cell in (':headerCells'))))";

  private ScopeCondition() {}
}
