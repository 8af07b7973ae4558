package ma.prim.cases;

/** How soon a matter must be taken up: 24 hours, 72 hours, 14 days. */
public enum Priority {
  EMERGENCY,
  URGENT,
  NORMAL
}
