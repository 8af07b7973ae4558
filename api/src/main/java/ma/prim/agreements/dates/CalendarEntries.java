package ma.prim.agreements.dates;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.papers.AgreementWords;
import ma.prim.integration.calendar.CalendarEntry;

/** Days of agreements as other programs take them in. */
@Singleton
public class CalendarEntries {
  private final AgreementDoor door;
  private final AgreementWords words;

  CalendarEntries(AgreementDoor door, AgreementWords words) {
    this.door = door;
    this.words = words;
  }

  public List<CalendarEntry> of(List<AgreementDate> dates, String language) {
    Map<UUID, Agreement> agreements =
        door.visible(dates.stream().map(AgreementDate::agreement).distinct().toList()).stream()
            .collect(Collectors.toMap(Agreement::id, Function.identity()));
    return dates.stream()
        .filter(date -> agreements.containsKey(date.agreement()))
        .map(date -> entry(date, agreements.get(date.agreement()), language))
        .toList();
  }

  private CalendarEntry entry(AgreementDate date, Agreement agreement, String language) {
    String kind = words.label(language, "dateKind", date.kind());
    String what = AgreementWords.of(language, date.titles());
    Instant changed = date.changedAt();
    return CalendarEntry.on(
            date.id() + "@agreements.prim.ma",
            (int) Math.min(Integer.MAX_VALUE, date.version()),
            CalendarEntry.State.CONFIRMED,
            date.from(),
            date.on(),
            kind + " – " + what,
            changed)
        .described(agreement.number() + " – " + AgreementWords.of(language, agreement.titles()));
  }
}
