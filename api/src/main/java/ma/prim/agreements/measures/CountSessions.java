package ma.prim.agreements.measures;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.Agreements;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Words;

/**
 * Counts training sessions for their measures. What a session adds is worked out from the session
 * each time, so that it is there once however often it is said, and goes with what it was of.
 */
@Singleton
class CountSessions {
  private final MeasureRows measures;
  private final Agreements agreements;
  private final Journal journal;
  private final InstantSource clock;

  CountSessions(MeasureRows measures, Agreements agreements, Journal journal, InstantSource clock) {
    this.measures = measures;
    this.agreements = agreements;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A session was held.
   *
   * @param measure that it was for; null for none
   */
  void count(UUID session, UUID measure, LocalDate on, int attended) {
    Optional<CountedSession> before = measures.counted(session);
    if (before.isPresent() && !before.get().measure().equals(measure)) {
      measures.remove(before.get());
      measures
          .findAlone(before.get().measure())
          .ifPresent(former -> tell(former, "uncounted", session));
      before = Optional.empty();
    }
    if (before.isPresent() && before.get().attended() == attended || measure == null) {
      return;
    }
    Optional<Measure> found = measures.findAlone(measure);
    if (before.isPresent()) {
      before.get().recount(attended);
      found.ifPresent(one -> tell(one, "counted", session));
    } else {
      found
          .filter(one -> one.status() != MeasureStatus.CANCELLED)
          .ifPresent(one -> {
            measures.add(new CountedSession(one, session, on, attended, clock.instant()));
            tell(one, "counted", session);
          });
    }
  }

  private void tell(Measure measure, String what, UUID session) {
    recount(measure);
    Agreement agreement = agreements.find(measure.agreement()).orElseThrow();
    Change change =
        Change.of(
                Measure.RESOURCE,
                measure.id(),
                what,
                null,
                agreement.province(),
                Words.of(measure.status()))
            .under(Agreement.RESOURCE, agreement.id())
            .with(Map.of("session", session.toString()));
    journal.record(change);
    journal.record(change.toldTo(measure.institution()));
  }

  /** How far it is by now: what was last reported, or the share of the target if that is more. */
  void recount(Measure measure) {
    List<MeasureReport.Actual> values =
        measures.actuals(List.of(measure)).getOrDefault(measure.id(), List.of());
    boolean counts = measure.indicator() != null && measure.indicator().counts() != null;
    int share = counts ? IndicatorValues.share(measure.indicator(), values) : 0;
    boolean begun = measures.hasCounted(measure.id());
    measure.counted(Math.max(measures.reportedProgress(measure.id()), share), begun);
    measures.changed(measure);
  }
}
