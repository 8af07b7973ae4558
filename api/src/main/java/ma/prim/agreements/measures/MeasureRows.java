package ma.prim.agreements.measures;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.agreements.dates.Dates;
import ma.prim.crypto.SealedJson;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The measures of agreements; whether the agreement is in sight is decided before. */
@Singleton
public class MeasureRows {
  private final Session session;
  private final Dates dates;

  MeasureRows(Session session, Dates dates) {
    this.session = session;
    this.dates = dates;
  }

  /** In the order of the calendar. */
  public List<Measure> of(Collection<UUID> agreements) {
    return agreements.isEmpty()
        ? List.of()
        : QueryLists.select(
                session,
                "from Measure m where m.agreement in (:agreements) order by m.from, m.id",
                Measure.class,
                Map.of("agreements", agreements))
            .list();
  }

  Optional<Measure> find(UUID agreement, UUID id) {
    return find(id).filter(one -> one.agreement().equals(agreement));
  }

  Optional<Measure> find(UUID id) {
    return Optional.ofNullable(session.find(Measure.class, id));
  }

  /** The same, held until the end of the transaction. */
  Optional<Measure> findAlone(UUID id) {
    return Optional.ofNullable(session.find(Measure.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Every value that was found for these measures, oldest first. */
  public Map<UUID, List<MeasureReport.Actual>> actuals(Collection<Measure> measures) {
    return actuals(measures, sessions(measures));
  }

  Map<UUID, List<MeasureReport.Actual>> actuals(
      Collection<Measure> measures, Map<UUID, List<CountedSession>> sessions) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<ReportRow>> reports =
        QueryLists.select(
                session,
                "from ReportRow where measure in (:measures) and actual is not null"
                    + " order by actualOn, id",
                ReportRow.class,
                Map.of("measures", ids(measures)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(ReportRow::measure));
    return measures.stream()
        .collect(
            Collectors.toMap(
                Measure::id,
                one ->
                    IndicatorValues.of(
                        one.indicator(),
                        reports.getOrDefault(one.id(), List.of()),
                        sessions.getOrDefault(one.id(), List.of()))));
  }

  /** The training sessions that were held for these measures, in their order. */
  Map<UUID, List<CountedSession>> sessions(Collection<Measure> measures) {
    return measures.isEmpty()
        ? Map.of()
        : QueryLists.select(
                session,
                "from CountedSession where measure in (:measures) order by heldOn, id",
                CountedSession.class,
                Map.of("measures", ids(measures)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(CountedSession::measure));
  }

  private static List<UUID> ids(Collection<Measure> measures) {
    return measures.stream().map(Measure::id).toList();
  }

  Optional<CountedSession> counted(UUID ofSession) {
    return session
        .createSelectionQuery("from CountedSession where session = :session", CountedSession.class)
        .setParameter("session", ofSession)
        .uniqueResultOptional();
  }

  boolean hasCounted(UUID measure) {
    return session
            .createSelectionQuery(
                "select count(*) from CountedSession where measure = :measure", Long.class)
            .setParameter("measure", measure)
            .getSingleResult()
        > 0;
  }

  /** In percent, as somebody last said it; 0 if nobody did. */
  int reportedProgress(UUID measure) {
    return session
        .createSelectionQuery(
            "select progress from ReportRow where measure = :measure order by id desc",
            Integer.class)
        .setParameter("measure", measure)
        .setMaxResults(1)
        .uniqueResultOptional()
        .orElse(0);
  }

  /** A measure that was planned, and maybe begun, before it is written down. */
  public UUID take(
      UUID agreement,
      MeasureFields fields,
      UUID institution,
      MeasureReport report,
      UUID reporter,
      SealedJson json,
      LocalDate today,
      Instant at) {
    Measure measure = new Measure(agreement, fields, institution, json, at);
    if (report != null) {
      measure.report(report, today, at);
    }
    add(measure);
    if (report != null) {
      add(new ReportRow(measure, report, reporter, institution, json, at));
    }
    return measure.id();
  }

  void add(Measure measure) {
    session.persist(measure);
    session.flush();
    dates.write(measure);
  }

  void add(ReportRow report) {
    session.persist(report);
    session.flush();
  }

  void add(CountedSession counted) {
    session.persist(counted);
    session.flush();
  }

  void remove(CountedSession counted) {
    session.remove(counted);
    session.flush();
  }

  void changed(Measure measure) {
    session.flush();
    dates.write(measure);
  }

  void remove(Measure measure) {
    session.remove(measure);
    session.flush();
    dates.forgetMeasure(measure.agreement(), measure.id());
  }
}
