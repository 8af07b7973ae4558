package ma.prim.cases;

/** What came of a service given. */
public enum ServiceOutcome {
  DONE,
  PARTLY_DONE,
  NOT_DONE,
  REFERRED
}
