package ma.prim.agreements.measures;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.papers.AgreementDocuments;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.http.Words;

/** The party that does a measure says how far it is, or who manages the agreement does. */
@Singleton
class ReportMeasure {
  private final AgreementDoor door;
  private final MeasureRows measures;
  private final AgreementDocuments documents;
  private final Preconditions preconditions;
  private final Journal journal;
  private final SealedJson json;
  private final InstantSource clock;

  ReportMeasure(
      AgreementDoor door,
      MeasureRows measures,
      AgreementDocuments documents,
      Preconditions preconditions,
      Journal journal,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.measures = measures;
    this.documents = documents;
    this.preconditions = preconditions;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  Measure handle(Agreement agreement, UUID id, MeasureReport report) {
    Measure measure = measures.find(agreement.id(), id).orElseThrow(Problem::notFound);
    UUID reporter = door.requireReporter(agreement, measure.institution());
    if (reporter != null && report.status() == MeasureStatus.CANCELLED) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    preconditions.check(measure.version());
    door.requireNotOver(agreement);
    check(agreement, measure, report);
    measure.report(report, door.today(), clock.instant());
    measures.add(new ReportRow(measure, report, door.me(), reporter, json, clock.instant()));
    measures.changed(measure);
    Change change =
        Change.of(
                Measure.RESOURCE,
                measure.id(),
                "reported",
                null,
                agreement.province(),
                Words.of(measure.status()))
            .under(Agreement.RESOURCE, agreement.id());
    journal.record(change);
    // The party that does it sees it in its feed, whoever has said so.
    journal.record(change.toldTo(measure.institution()));
    return measure;
  }

  private void check(Agreement agreement, Measure measure, MeasureReport report) {
    List<Violation> found = new ArrayList<>();
    if (report.actual() != null && report.actual().on().isAfter(door.today())) {
      found.add(Violation.at("/actual/on", "not_in_the_past"));
    }
    if (report.actual() != null && measure.indicator() == null) {
      found.add(Violation.at("/actual", "no_indicator"));
    }
    if (report.actual() != null
        && (report.actual().value().precision() - report.actual().value().scale() > 16
            || report.actual().value().scale() > 4)) {
      found.add(Violation.at("/actual/value", "too_many_decimals"));
    }
    List<String> codes = measure.milestones().stream().map(Milestone::code).toList();
    List<String> reached = report.reached() == null ? List.of() : report.reached();
    for (int i = 0; i < reached.size(); i++) {
      if (!codes.contains(reached.get(i))) {
        found.add(Violation.at("/reached/" + i, "unknown_reference"));
      }
    }
    found.addAll(documents.check(agreement.id(), report.evidence(), "/evidence/"));
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }
}
