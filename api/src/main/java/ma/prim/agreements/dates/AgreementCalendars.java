package ma.prim.agreements.dates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementSight;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.integration.calendar.CalendarEntry;
import ma.prim.integration.calendar.subscriptions.CalendarKind;
import ma.prim.integration.calendar.subscriptions.CalendarSource;

/** Days of agreements in the calendars that programs follow. */
@Singleton
class AgreementCalendars implements CalendarSource {
  private final Calendars calendars;
  private final CalendarEntries entries;
  private final AgreementDoor door;
  private final AgreementSight sight;
  private final InstitutionDirectory institutions;

  AgreementCalendars(
      Calendars calendars,
      CalendarEntries entries,
      AgreementDoor door,
      AgreementSight sight,
      InstitutionDirectory institutions) {
    this.calendars = calendars;
    this.entries = entries;
    this.door = door;
    this.sight = sight;
    this.institutions = institutions;
  }

  @Override
  public String operation() {
    return "listAgreementDates";
  }

  @Override
  public boolean has(CalendarKind kind) {
    return true;
  }

  @Override
  public boolean sees(CalendarKind kind, UUID target) {
    return switch (kind) {
      case AGREEMENT -> door.find(target).isPresent();
      case INSTITUTION ->
          institutions.find(target).isPresent()
              && (sight.mine().isEmpty() || sight.seesDrafts() || sight.mine().contains(target));
      case MINE -> true;
    };
  }

  @Override
  public List<CalendarEntry> entries(CalendarKind kind, UUID target, String language) {
    List<AgreementDate> dates = new ArrayList<>();
    switch (kind) {
      case AGREEMENT -> dates.addAll(calendars.all(filter(List.of(target), null)));
      case INSTITUTION -> dates.addAll(calendars.all(filter(null, target)));
      case MINE -> dates.addAll(mine());
    }
    return entries.of(dates, language);
  }

  /** To a partner what is its institution's, and what is of all parties; to others everything. */
  private List<AgreementDate> mine() {
    Collection<UUID> own = sight.mine();
    return calendars.all(filter(null, null)).stream()
        .filter(
            date -> own.isEmpty() || date.institution() == null || own.contains(date.institution()))
        .toList();
  }

  private static CalendarFilter filter(List<UUID> agreements, UUID institution) {
    return new CalendarFilter(agreements, institution, null, null, null, null);
  }
}
