package ma.prim.agreements.dates;

/** What a calendar is written as. */
public enum CalendarFormat {
  /** RFC 5545. */
  ICS,
  XLSX
}
