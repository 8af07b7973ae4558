package ma.prim.cases.clocks;

/** What a cell must do with a case by a time. */
public enum Clock {
  /** Take it up. */
  ACKNOWLEDGE,
  /** Answer the person. */
  RESPOND,
  /** Look at it again. */
  REVIEW
}
