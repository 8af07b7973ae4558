package ma.prim.agreements.measures;

/** Where a measure stands. */
public enum MeasureStatus {
  PLANNED,
  IN_PROGRESS,
  COMPLETED,
  /** It will not be done; those who manage the agreement say so. */
  CANCELLED;

  public boolean isOpen() {
    return this == PLANNED || this == IN_PROGRESS;
  }
}
