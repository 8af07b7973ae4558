package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.Programme;
import ma.prim.trainings.Programmes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plans sessions, alone or in a row, and changes what is planned. */
@Singleton
class PlanSession {
  private final Programmes programmes;
  private final Sessions sessions;
  private final Schedule schedule;
  private final SessionRules rules;
  private final SeatBook seats;
  private final CountForMeasure countForMeasure;
  private final Coordination coordination;
  private final Preconditions preconditions;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  PlanSession(
      Programmes programmes,
      Sessions sessions,
      Schedule schedule,
      SessionRules rules,
      SeatBook seats,
      CountForMeasure countForMeasure,
      Coordination coordination,
      Preconditions preconditions,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.programmes = programmes;
    this.sessions = sessions;
    this.schedule = schedule;
    this.rules = rules;
    this.seats = seats;
    this.countForMeasure = countForMeasure;
    this.coordination = coordination;
    this.preconditions = preconditions;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** Sessions that are alike but for their time. */
  @Schema(name = "NewSeries")
  public record Series(
      @NotNull @Valid @Schema(description = "The first of them.") SessionFields session,
      @NotNull @Schema(description = "How far each is from the one before.") SeriesStep every,
      @NotNull @Min(2) @Max(52) @Schema(description = "How many there are.", examples = "4")
          Integer times) {}

  TrainingSession create(UUID programme, SessionFields asked, boolean allowConflicts) {
    schedule.hold();
    Programme known = programme(programme);
    SessionFields fields = rules.ofNew(asked, known);
    return add(known, null, fields, allowConflicts);
  }

  /** By the clocks of the region: the hour is the same before, in and after Ramadan. */
  List<TrainingSession> create(UUID programme, Series series, boolean allowConflicts) {
    schedule.hold();
    Programme known = programme(programme);
    SessionFields first = rules.ofNew(series.session(), known);
    UUID id = Ids.next();
    List<TrainingSession> all = new ArrayList<>();
    for (int i = 0; i < series.times(); i++) {
      SessionFields fields =
          first.at(
              later(first.startsAt(), series.every(), i),
              later(first.endsAt(), series.every(), i),
              first.enrolBy() == null ? null : later(first.enrolBy(), series.every(), i));
      all.add(add(known, id, fields, allowConflicts));
    }
    return all;
  }

  private Instant later(Instant first, SeriesStep step, int times) {
    ZoneId zone = region.get().zone();
    ZonedDateTime local = first.atZone(zone);
    return local.plus(times, step.unit()).toInstant();
  }

  private TrainingSession add(
      Programme programme, UUID series, SessionFields fields, boolean allowConflicts) {
    if (!allowConflicts) {
      schedule.requireFree(null, fields);
    }
    TrainingSession session =
        new TrainingSession(Ids.next(), programme.id(), series, fields, json, clock.instant());
    sessions.add(session);
    journal.record(session.created());
    sessions.flush();
    return session;
  }

  /** What is the region's, each of its coordinators adds to. */
  private Programme programme(UUID id) {
    Programme programme = programmes.find(id).orElseThrow(Problem::notFound);
    if (programme.province() != null) {
      coordination.require(programme.province());
    }
    return programme;
  }

  TrainingSession update(UUID id, MergePatch<SessionFields> patch, boolean allowConflicts) {
    schedule.hold();
    TrainingSession session = sessions.hold(id);
    coordination.require(session.province());
    preconditions.check(session.version());
    SessionFields now = session.fields(json);
    Programme programme = programmes.find(session.programme()).orElseThrow();
    SessionFields fields = rules.ofChanged(patch.applyTo(now), now, programme);
    requireAhead(session, fields, now);
    boolean elsewhere =
        !fields.startsAt().equals(now.startsAt())
            || !fields.endsAt().equals(now.endsAt())
            || !java.util.Objects.equals(fields.room(), now.room())
            || !fields.trainers().equals(now.trainers());
    if (elsewhere && !allowConflicts && session.status().isAhead()) {
      schedule.requireFree(id, fields);
    }
    journal.record(session.update(fields, json, clock.instant()));
    if (SessionStatus.TAKING.contains(session.status())) {
      seats.fill(session);
    }
    countForMeasure.count(session);
    sessions.flush();
    return session;
  }

  /** What is announced is not moved to where it would begin at once. */
  private void requireAhead(TrainingSession session, SessionFields asked, SessionFields now) {
    if (SessionStatus.TAKING.contains(session.status())
        && !asked.startsAt().equals(now.startsAt())
        && !asked.startsAt().isAfter(clock.instant())) {
      throw Problem.invalid(Violation.at("/startsAt", "in_the_past"));
    }
  }
}
