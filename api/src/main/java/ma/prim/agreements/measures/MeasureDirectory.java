package ma.prim.agreements.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.AgreementDoor;

/** What other features know of measures, and how what they do counts in one. */
@ApplicationScoped
public class MeasureDirectory {
  private final MeasureRows measures;
  private final AgreementDoor door;
  private final InstantSource clock;

  MeasureDirectory(MeasureRows measures, AgreementDoor door, InstantSource clock) {
    this.measures = measures;
    this.door = door;
    this.clock = clock;
  }

  /**
   * A measure, for those who have something to do with it.
   *
   * @param titles language tag to text
   */
  public record MeasureCard(
      UUID id,
      UUID agreement,
      UUID institution,
      Map<String, String> titles,
      MeasureStatus status) {}

  /** A measure of an agreement that the caller sees. */
  public Optional<MeasureCard> find(UUID id) {
    return measures
        .find(id)
        .filter(one -> door.find(one.agreement()).isPresent())
        .map(one ->
            new MeasureCard(
                one.id(), one.agreement(), one.institution(), one.titles(), one.status()));
  }

  /**
   * Something was done that the measure's indicator counts: its last value grows by so much. A
   * measure without an indicator, or one that is closed, is left as it is.
   *
   * @param source id of what was done, in whose name it is recorded
   */
  public void count(UUID measure, LocalDate on, BigDecimal more, UUID source) {
    measures
        .findAlone(measure)
        .filter(one -> one.indicator() != null && one.status().isOpen())
        .ifPresent(one -> {
          List<MeasureReport.Actual> before =
              measures.actuals(List.of(measure)).getOrDefault(measure, List.of());
          BigDecimal last = before.isEmpty() ? BigDecimal.ZERO : before.getLast().value();
          one.counted(clock.instant());
          MeasureReport report =
              new MeasureReport(
                  null, null, new MeasureReport.Actual(on, last.add(more)), null, null, null);
          measures.add(new ReportRow(one, report, source, null, null, clock.instant()));
          measures.changed(one);
        });
  }
}
