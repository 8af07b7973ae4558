package ma.prim.agreements.measures;

/** What of the training sessions of a measure adds to its indicator by itself. */
public enum IndicatorCounts {
  /** Those that were held. */
  SESSIONS,
  /** Everybody who attended one. */
  ATTENDEES
}
