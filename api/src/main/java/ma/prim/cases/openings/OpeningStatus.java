package ma.prim.cases.openings;

/** Where an opening stands. */
public enum OpeningStatus {
  /** The case can be read. */
  RUNNING,
  /** Over, and nobody has judged it yet. */
  TO_REVIEW,
  REVIEWED
}
