package ma.prim.cases;

/**
 * The scope's condition for what belongs to a case without being owned by a cell: the branches are
 * those of {@link ma.prim.tenancy.rows.ScopeCondition}, so MySQL drops all but one.
 */
public final class CaseScope {
  /** A case offered to a cell in scope. */
  static final String OFFERED =
      "(status = 'TRANSFERRED' and (':mode' = 'region'"
          + " or (':mode' = 'province' and transfer_to_province in (':provinces'))"
          + " or (':mode' = 'cell' and transfer_to in (':cells'))"
          + " or (':mode' = 'mixed' and (transfer_to_province in (':provinces')"
          + " or transfer_to in (':cells')))))";

  /**
   * Written into a case that is in scope now, or by a cell in scope, which keeps reading what it
   * wrote after the case has left; or of a case that is opened to the request.
   */
  public static final String CHILD =
      "(':mode' = 'region' or written_in in (':cells')"
          + " or exists (select 1 from case_file owner where owner.id = case_id"
          + " and ((':mode' = 'province' and owner.province in (':provinces'))"
          + " or (':mode' = 'cell' and owner.cell in (':cells'))"
          + " or (':mode' = 'mixed' and (owner.province in (':provinces') or owner.cell in (':cells')))))"
          + " or (':opened' <> '' and case_id = unhex(':opened')))";

  private CaseScope() {}
}
