package ma.prim.integration.calendar.subscriptions;

import java.util.List;
import java.util.UUID;
import ma.prim.integration.calendar.CalendarEntry;

/**
 * A feature that has days to show in calendars; each has one bean of this type. Asked in the name
 * and the scope of the owner, as they are today.
 */
public interface CalendarSource {

  /** Whether it has calendars of this kind. */
  boolean has(CalendarKind kind);

  /** Whether the owner sees what the calendar is of. */
  boolean sees(CalendarKind kind, UUID target);

  /**
   * @param target null for what has none
   */
  List<CalendarEntry> entries(CalendarKind kind, UUID target, String language);

  /** The operation whose reach is the reach of the calendar: {@code listAgreementDates}. */
  String operation();
}
