package ma.prim.agreements.dates;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.Axis;
import ma.prim.agreements.measures.Measure;
import ma.prim.agreements.measures.MeasureRows;
import ma.prim.http.Problem;
import ma.prim.http.Violation;

/** Gives everything of a calendar its place on a drawing. */
@Singleton
class DrawTimeline {
  /** Sixty years: no drawing is wider. */
  private static final int WIDEST = 21_915;

  private final Calendars calendars;
  private final MeasureRows measures;
  private final AgreementDoor door;

  DrawTimeline(Calendars calendars, MeasureRows measures, AgreementDoor door) {
    this.calendars = calendars;
    this.measures = measures;
    this.door = door;
  }

  /** The agreement and axis that a lane is of; an empty axis for none. */
  private record LaneKey(UUID agreement, String axis) {}

  Timeline of(CalendarFilter filter) {
    List<AgreementDate> dates = calendars.all(filter);
    LocalDate today = door.today();
    LocalDate from = edge(filter.from(), dates, AgreementDate::from, true, today);
    LocalDate to = edge(filter.to(), dates, AgreementDate::on, false, today);
    if (ChronoUnit.DAYS.between(from, to) > WIDEST) {
      throw Problem.invalid(
          Violation.of("to", "too_large", Map.of("value", from.plusDays(WIDEST))));
    }
    Set<UUID> ids =
        dates.stream()
            .map(AgreementDate::agreement)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<UUID, Agreement> agreements =
        door.visible(ids).stream()
            .sorted(Comparator.comparing(Agreement::id))
            .collect(
                Collectors.toMap(
                    Agreement::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    // Those above, whose axes may be shown, in one statement.
    door.visible(
        agreements.values().stream().map(Agreement::parent).filter(Objects::nonNull).toList());
    Map<UUID, Measure> shown =
        measures.of(ids).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    List<Timeline.Lane> lanes = new ArrayList<>();
    Map<LaneKey, List<AgreementDate>> byLane = byLane(dates, shown);
    agreements
        .values()
        .forEach(agreement -> {
          for (Axis axis : axes(agreement)) {
            List<AgreementDate> own = byLane.get(new LaneKey(agreement.id(), axis.code()));
            if (own != null) {
              lanes.add(lane(agreement, axis, own, shown, from, today));
            }
          }
        });
    return new Timeline(
        from,
        to,
        ChronoUnit.DAYS.between(from, to) + 1,
        today.isBefore(from) || today.isAfter(to) ? null : ChronoUnit.DAYS.between(from, today),
        months(from, to),
        lanes,
        links(dates, shown));
  }

  /** Those of the agreement, and first of all the place for what is on none. */
  private List<Axis> axes(Agreement agreement) {
    List<Axis> axes = new ArrayList<>(List.of(new Axis("", agreement.titles())));
    axes.addAll(door.axes(agreement));
    return axes;
  }

  private static LocalDate edge(
      LocalDate asked,
      Collection<AgreementDate> dates,
      Function<AgreementDate, LocalDate> day,
      boolean first,
      LocalDate otherwise) {
    if (asked != null) {
      return asked;
    }
    Optional<LocalDate> found =
        first
            ? dates.stream().map(day).min(Comparator.naturalOrder())
            : dates.stream().map(day).max(Comparator.naturalOrder());
    return found.orElse(otherwise);
  }

  private static Map<LaneKey, List<AgreementDate>> byLane(
      List<AgreementDate> dates, Map<UUID, Measure> measures) {
    Map<LaneKey, List<AgreementDate>> lanes = new HashMap<>();
    for (AgreementDate date : dates) {
      Measure measure = date.measure() == null ? null : measures.get(date.measure());
      String axis = measure == null || measure.axis() == null ? "" : measure.axis();
      lanes
          .computeIfAbsent(new LaneKey(date.agreement(), axis), key -> new ArrayList<>())
          .add(date);
    }
    return lanes;
  }

  private static Timeline.Lane lane(
      Agreement agreement,
      Axis axis,
      List<AgreementDate> dates,
      Map<UUID, Measure> measures,
      LocalDate from,
      LocalDate today) {
    List<Timeline.Bar> bars = new ArrayList<>();
    Map<UUID, Integer> rows = new HashMap<>();
    List<LocalDate> ends = new ArrayList<>();
    dates.stream()
        .filter(date -> date.kind() == DateKind.MEASURE)
        .sorted(Comparator.comparing(AgreementDate::from).thenComparing(AgreementDate::measure))
        .forEach(date -> {
          int row = freeRow(ends, date);
          rows.put(date.measure(), row);
          bars.add(bar(date, measures.get(date.measure()), row, from, today));
        });
    List<Timeline.Mark> marks =
        dates.stream()
            .filter(date -> date.kind() != DateKind.MEASURE)
            .map(date ->
                new Timeline.Mark(
                    date.kind(),
                    date.titles(),
                    date.measure(),
                    ChronoUnit.DAYS.between(from, date.on()),
                    rows.getOrDefault(date.measure(), 0),
                    date.isOpen()))
            .toList();
    return new Timeline.Lane(
        agreement.id(),
        axis.code().isEmpty() ? null : axis.code(),
        axis.titles(),
        Math.max(1, ends.size()),
        bars,
        marks);
  }

  /** The first row in which nothing is in the way. */
  private static int freeRow(List<LocalDate> ends, AgreementDate date) {
    for (int row = 0; row < ends.size(); row++) {
      if (ends.get(row).isBefore(date.from())) {
        ends.set(row, date.on());
        return row;
      }
    }
    ends.add(date.on());
    return ends.size() - 1;
  }

  private static Timeline.Bar bar(
      AgreementDate date, Measure measure, int row, LocalDate from, LocalDate today) {
    return new Timeline.Bar(
        measure.id(),
        measure.titles(),
        measure.institution(),
        ChronoUnit.DAYS.between(from, date.from()),
        ChronoUnit.DAYS.between(date.from(), date.on()) + 1,
        row,
        measure.status(),
        measure.progress(),
        measure.status().isOpen() && measure.to().isBefore(today));
  }

  private static List<Timeline.Month> months(LocalDate from, LocalDate to) {
    List<Timeline.Month> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to));
        month = month.plusMonths(1)) {
      LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
      LocalDate last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
      months.add(
          new Timeline.Month(
              month.toString(),
              ChronoUnit.DAYS.between(from, first),
              ChronoUnit.DAYS.between(first, last) + 1));
    }
    return months;
  }

  private static List<Timeline.Link> links(List<AgreementDate> dates, Map<UUID, Measure> measures) {
    Set<UUID> drawn =
        dates.stream()
            .filter(date -> date.kind() == DateKind.MEASURE)
            .map(AgreementDate::measure)
            .collect(Collectors.toSet());
    return drawn.stream()
        .sorted()
        .map(measures::get)
        .flatMap(after ->
            after.dependsOn().stream()
                .filter(drawn::contains)
                .map(before -> new Timeline.Link(before, after.id())))
        .toList();
  }
}
