package ma.prim.agreements.dates;

/** What a day of the calendar is. */
public enum DateKind {
  /** The agreement enters into force. */
  ENTRY,
  /** The agreement's last day. */
  END,
  /** A measure, from its first day to its last. */
  MEASURE,
  MILESTONE,
  /** A commitment is due. */
  COMMITMENT,
  /** A report is due. */
  REPORT
}
