package ma.prim.cases.openings;

/** What the protection officer finds of an opening. */
public enum OpeningVerdict {
  JUSTIFIED,
  NOT_JUSTIFIED,
  /** To be followed up outside this service. */
  FOLLOW_UP
}
