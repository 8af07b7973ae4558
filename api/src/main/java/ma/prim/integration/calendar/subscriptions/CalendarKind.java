package ma.prim.integration.calendar.subscriptions;

/** What a calendar is of. */
public enum CalendarKind {
  /** One agreement. */
  AGREEMENT,
  /** What is the matter of one institution. */
  INSTITUTION,
  /** Everything that is its owner's to know. */
  MINE
}
