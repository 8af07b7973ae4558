package ma.prim.trainings.followup;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Role;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.Enrolments;
import ma.prim.trainings.evaluations.EvaluationSummary;
import ma.prim.trainings.evaluations.Evaluations;
import ma.prim.trainings.sessions.HalfDays;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;

/** Adds up what a programme has come to; in three statements, however large it is. */
@Singleton
class FollowUp {
  static final Set<EnrolmentStatus> TRAINED =
      Set.of(EnrolmentStatus.ATTENDED, EnrolmentStatus.CERTIFIED);
  private static final int SHOWN_TO_OBSERVERS = 5;
  private static final double MINUTES = 60;

  private final Sessions sessions;
  private final Enrolments enrolments;
  private final Evaluations evaluations;
  private final Coordination coordination;
  private final CurrentRegion region;

  FollowUp(
      Sessions sessions,
      Enrolments enrolments,
      Evaluations evaluations,
      Coordination coordination,
      CurrentRegion region) {
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.evaluations = evaluations;
    this.coordination = coordination;
    this.region = region;
  }

  FollowUpView of(UUID programme) {
    List<TrainingSession> all = sessions.of(programme);
    List<TrainingSession> held =
        all.stream().filter(one -> one.status() == SessionStatus.COMPLETED).toList();
    List<UUID> ids = held.stream().map(TrainingSession::id).toList();
    List<Enrolment> trained = enrolments.of(ids, TRAINED);
    return new FollowUpView(
        programme,
        states(all),
        held.stream().mapToInt(this::minutes).sum() / MINUTES,
        audiences(trained),
        cells(trained),
        effect(held, evaluations.summaries(ids)));
  }

  /** Nobody's draft is told of to those who do not see it. */
  private List<FollowUpView.StateCount> states(List<TrainingSession> all) {
    return Arrays.stream(SessionStatus.values())
        .filter(status -> status != SessionStatus.DRAFT || coordination.has(Role.COORDINATOR))
        .map(status ->
            new FollowUpView.StateCount(
                status, (int) all.stream().filter(one -> one.status() == status).count()))
        .toList();
  }

  private int minutes(TrainingSession session) {
    return HalfDays.of(session.startsAt(), session.endsAt(), region.get().zone()).stream()
        .mapToInt(HalfDays.Half::minutes)
        .sum();
  }

  private List<FollowUpView.AudienceCount> audiences(List<Enrolment> trained) {
    return Arrays.stream(TrainingAudience.values())
        .map(audience -> {
          List<Enrolment> those =
              trained.stream().filter(one -> one.audience() == audience).toList();
          int people = people(those);
          boolean shown = seesNumbers() || people >= SHOWN_TO_OBSERVERS;
          return new FollowUpView.AudienceCount(
              audience, shown ? people : null, shown ? hours(those) : null);
        })
        .toList();
  }

  private List<FollowUpView.CellCoverage> cells(List<Enrolment> trained) {
    Map<String, List<Enrolment>> byCell =
        trained.stream()
            .filter(one -> one.cell() != null)
            .collect(Collectors.groupingBy(Enrolment::cell));
    return region.get().config().cells().stream()
        .map(CellConfig::slug)
        .map(cell -> {
          List<Enrolment> those = byCell.getOrDefault(cell, List.of());
          return new FollowUpView.CellCoverage(
              cell,
              !those.isEmpty(),
              seesNumbers() ? people(those) : null,
              seesNumbers() ? hours(those) : null);
        })
        .sorted(
            Comparator.comparing(FollowUpView.CellCoverage::covered)
                .thenComparing(FollowUpView.CellCoverage::cell))
        .toList();
  }

  /** Who observes reads numbers of which no person can be made out. */
  private boolean seesNumbers() {
    return coordination.has(Role.COORDINATOR, Role.MANAGER, Role.HEAD);
  }

  /** Users once, however often they came; of guests each time, since nothing says who is whom. */
  private static int people(List<Enrolment> those) {
    long users = those.stream().map(Enrolment::user).filter(Objects::nonNull).distinct().count();
    long guests = those.stream().filter(one -> one.user() == null).count();
    return (int) (users + guests);
  }

  private static double hours(List<Enrolment> those) {
    return those.stream().mapToInt(Enrolment::minutes).sum() / MINUTES;
  }

  private static List<FollowUpView.Effect> effect(
      List<TrainingSession> held, Map<UUID, EvaluationSummary> summaries) {
    EvaluationSummary nothing = new EvaluationSummary(0, null, null, null);
    return held.stream()
        .map(session ->
            new FollowUpView.Effect(
                session.id(),
                session.titles(),
                session.startsAt(),
                summaries.getOrDefault(session.id(), nothing)))
        .toList();
  }
}
