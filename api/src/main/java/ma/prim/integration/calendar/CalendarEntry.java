package ma.prim.integration.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something with a place in a calendar: at a time, or on whole days.
 *
 * @param uid stays what it is for as long as the thing exists, whatever changes of it
 * @param sequence grows with each change that calendars must take over
 * @param startsAt null for whole days
 * @param endsAt null for whole days
 * @param from null for what has a time
 * @param to the last of the days; null for what has a time
 * @param description null for none, like location and address
 * @param changedAt when it last changed; the same file is the same bytes
 */
public record CalendarEntry(
    String uid,
    int sequence,
    State state,
    Instant startsAt,
    Instant endsAt,
    LocalDate from,
    LocalDate to,
    String summary,
    String description,
    String location,
    String address,
    Instant changedAt) {

  /** Whether it will be. */
  public enum State {
    CONFIRMED,
    TENTATIVE,
    /** Stays in the file, so that calendars which know it take it away. */
    CANCELLED
  }

  public static CalendarEntry at(
      String uid,
      int sequence,
      State state,
      Instant startsAt,
      Instant endsAt,
      String summary,
      Instant changedAt) {
    return new CalendarEntry(
        uid, sequence, state, startsAt, endsAt, null, null, summary, null, null, null, changedAt);
  }

  public static CalendarEntry on(
      String uid,
      int sequence,
      State state,
      LocalDate from,
      LocalDate to,
      String summary,
      Instant changedAt) {
    return new CalendarEntry(
        uid, sequence, state, null, null, from, to, summary, null, null, null, changedAt);
  }

  public CalendarEntry described(String text) {
    return new CalendarEntry(
        uid, sequence, state, startsAt, endsAt, from, to, summary, text, location, address,
        changedAt);
  }

  public CalendarEntry in(String place) {
    return new CalendarEntry(
        uid,
        sequence,
        state,
        startsAt,
        endsAt,
        from,
        to,
        summary,
        description,
        place,
        address,
        changedAt);
  }

  public CalendarEntry under(String url) {
    return new CalendarEntry(
        uid,
        sequence,
        state,
        startsAt,
        endsAt,
        from,
        to,
        summary,
        description,
        location,
        url,
        changedAt);
  }
}
