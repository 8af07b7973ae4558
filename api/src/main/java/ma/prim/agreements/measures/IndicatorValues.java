package ma.prim.agreements.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values of an indicator over time: what was reported, and what the sessions that were held
 * since add to it. A report says what there is by then, sessions before it among that.
 */
final class IndicatorValues {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private IndicatorValues() {}

  /** One value that was said, or one step that was made. */
  private record Point(LocalDate on, Instant at, BigDecimal value, BigDecimal more) {}

  static List<MeasureReport.Actual> of(
      Indicator indicator, List<ReportRow> reports, List<CountedSession> sessions) {
    IndicatorCounts counts = indicator == null ? null : indicator.counts();
    Stream<Point> said =
        reports.stream()
            .map(row -> new Point(row.actualOn(), row.reportedAt(), row.actual(), null));
    Stream<Point> held =
        counts == null
            ? Stream.empty()
            : sessions.stream()
                .map(one -> new Point(one.heldOn(), one.countedAt(), null, one.worth(counts)));
    List<Point> points =
        Stream.concat(said, held)
            .sorted(Comparator.comparing(Point::on).thenComparing(Point::at))
            .toList();
    BigDecimal value =
        indicator == null || indicator.baseline() == null ? BigDecimal.ZERO : indicator.baseline();
    List<MeasureReport.Actual> values = new java.util.ArrayList<>();
    for (Point point : points) {
      value = point.value() == null ? value.add(point.more()) : point.value();
      values.add(new MeasureReport.Actual(point.on(), value));
    }
    return List.copyOf(values);
  }

  /**
   * How much of the way from the baseline to the target the last value is, in whole percent.
   *
   * @return 0 where there is no way
   */
  static int share(Indicator indicator, List<MeasureReport.Actual> values) {
    if (indicator == null || indicator.target() == null || values.isEmpty()) {
      return 0;
    }
    BigDecimal from = indicator.baseline() == null ? BigDecimal.ZERO : indicator.baseline();
    BigDecimal way = indicator.target().subtract(from);
    if (way.signum() == 0) {
      return 0;
    }
    return values
        .getLast()
        .value()
        .subtract(from)
        .multiply(WHOLE)
        .divide(way, 0, RoundingMode.DOWN)
        .max(BigDecimal.ZERO)
        .min(WHOLE)
        .intValueExact();
  }
}
