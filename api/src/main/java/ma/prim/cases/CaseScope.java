package ma.prim.cases;

/**
 * The scope filter's condition for what belongs to a case without being owned by a cell: the
 * branches are those of the filter on cells, so MySQL drops all but one.
 */
public final class CaseScope {
  /** A case offered to a cell in scope. */
  static final String OFFERED =
      "(status = 'TRANSFERRED' and (:mode = 'region'"
          + " or (:mode = 'province' and transfer_to_province in (:provinces))"
          + " or (:mode = 'cell' and transfer_to in (:cells))"
          + " or (:mode = 'mixed' and (transfer_to_province in (:provinces)"
          + " or transfer_to in (:cells)))))";

  /**
   * Written into a case that is in scope now, or by a cell in scope, which keeps reading what it
   * wrote after the case has left.
   */
  public static final String CHILD =
      "(:mode = 'region' or {alias}.written_in in (:cells)"
          + " or exists (select 1 from case_file owner where owner.id = {alias}.case_id"
          + " and ((:mode = 'province' and owner.province in (:provinces))"
          + " or (:mode = 'cell' and owner.cell in (:cells))"
          + " or (:mode = 'mixed' and (owner.province in (:provinces) or owner.cell in (:cells))))))";

  private CaseScope() {}
}
