package ma.prim.agreements.measures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementSight;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;

/** Shows measures with what their indicators were found to be; internal notes to few. */
@Singleton
class MeasureViews {
  private final MeasureRows measures;
  private final AgreementSight sight;
  private final AgreementDoor door;
  private final SealedJson json;

  MeasureViews(MeasureRows measures, AgreementSight sight, AgreementDoor door, SealedJson json) {
    this.measures = measures;
    this.sight = sight;
    this.door = door;
    this.json = json;
  }

  MeasureView of(Agreement agreement, Measure measure) {
    return of(agreement, List.of(measure)).getFirst();
  }

  List<MeasureView> of(Agreement agreement, Collection<Measure> some) {
    Map<UUID, List<CountedSession>> sessions = measures.sessions(some);
    Map<UUID, List<MeasureReport.Actual>> actuals = measures.actuals(some, sessions);
    boolean managed = sight.manages(agreement.province());
    return some.stream()
        .map(one ->
            view(
                agreement,
                one,
                actuals.getOrDefault(one.id(), List.of()),
                sessions.getOrDefault(one.id(), List.of()),
                managed))
        .toList();
  }

  private MeasureView view(
      Agreement agreement,
      Measure one,
      List<MeasureReport.Actual> actuals,
      List<CountedSession> sessions,
      boolean managed) {
    Indicator indicator = one.indicator();
    return new MeasureView(
        one.id(),
        one.agreement(),
        one.axis(),
        one.party(),
        one.institution(),
        one.titles(),
        one.description(),
        one.from(),
        one.to(),
        one.dependsOn(),
        one.status(),
        one.progress(),
        one.status().isOpen() && one.to().isBefore(door.today()),
        indicator == null
            ? null
            : new MeasureView.Judged(
                indicator.names(),
                indicator.unit(),
                indicator.baseline(),
                indicator.target(),
                indicator.counts(),
                actuals),
        sessions.stream().map(MeasureView.Held::from).toList(),
        one.milestones(),
        one.evidence(),
        one.reportedAt(),
        managed ? one.internalNote(json) : null,
        ETags.of(one.version()),
        actions(agreement, one, managed));
  }

  private List<String> actions(Agreement agreement, Measure one, boolean managed) {
    List<String> actions = new ArrayList<>();
    if (agreement.status().isOver()) {
      return actions;
    }
    if (managed) {
      actions.addAll(List.of("update", "remove"));
    }
    if (managed || sight.mine().contains(one.institution())) {
      actions.add("report");
    }
    return actions;
  }

  /** What a report says beside its numbers, for those who may read it. */
  MeasureReportView of(Agreement agreement, Measure measure, ReportRow row) {
    boolean read =
        sight.seesDrafts()
            || sight.manages(agreement.province())
            || sight.mine().contains(measure.institution());
    return MeasureReportView.from(row, read ? row.remark(json) : null);
  }
}
