package ma.prim.cases;

/** Where a task stands. */
public enum TaskStatus {
  OPEN,
  DONE,
  CANCELLED
}
