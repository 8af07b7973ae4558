package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.sessions.TrainingSession;
import ma.prim.users.Colleague;
import ma.prim.users.Colleagues;

/** Who is meant by an enrolment, and whether the caller may enrol them. */
@Singleton
class FindCandidate {
  private static final Set<Role> OF_A_CELL = Set.of(Role.AGENT, Role.MANAGER, Role.HEAD);

  private final Coordination coordination;
  private final EnrolmentSight sight;
  private final Colleagues colleagues;
  private final CurrentRegion region;

  FindCandidate(
      Coordination coordination,
      EnrolmentSight sight,
      Colleagues colleagues,
      CurrentRegion region) {
    this.coordination = coordination;
    this.sight = sight;
    this.colleagues = colleagues;
    this.region = region;
  }

  /**
   * @throws Problem if nobody is meant whom the caller may enrol
   */
  Candidate of(NewEnrolment asked, TrainingSession session) {
    boolean self = asked.namesNobody() || coordination.me().equals(asked.user());
    if (!self && asked.user() == null) {
      return guest(asked, session);
    }
    Colleague user =
        colleagues
            .find(self ? coordination.me() : asked.user())
            .orElseThrow(() -> unknown("/user"));
    if (asked.user() != null && (asked.name() != null || asked.email() != null)) {
      throw Problem.invalid(Violation.at("/name", "read_only"));
    }
    Set<String> cells = cellsOf(user);
    if (!self && !coordination.covers(session.province())) {
      cells.removeIf(cell -> !sight.answersFor(cell, province(cell)));
      if (cells.isEmpty()) {
        throw unknown("/user");
      }
    }
    String cell = cell(asked.cell(), cells);
    TrainingAudience audience = asked.audience() == null ? usual(user) : asked.audience();
    requireAudience(audience, session);
    return new Candidate(user.subject(), null, cell, province(cell), audience);
  }

  private Candidate guest(NewEnrolment asked, TrainingSession session) {
    boolean serves = coordination.covers(session.province());
    if (!serves && sight.managed().isEmpty() && coordination.provinces().isEmpty()) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    if (asked.name() == null || asked.name().isBlank()) {
      throw Problem.invalid(Violation.at("/name", "required"));
    }
    if (asked.audience() == null) {
      throw Problem.invalid(Violation.at("/audience", "required"));
    }
    requireAudience(asked.audience(), session);
    String cell = asked.cell();
    if (cell == null && !serves) {
      if (sight.managed().size() != 1) {
        throw Problem.invalid(Violation.at("/cell", "required"));
      }
      cell = sight.managed().iterator().next();
    }
    if (cell != null) {
      boolean known = region.get().config().cell(cell).isPresent();
      if (!known || !serves && !sight.answersFor(cell, province(cell))) {
        throw unknown("/cell");
      }
    }
    return new Candidate(null, asked.guest(), cell, province(cell), asked.audience());
  }

  private static Set<String> cellsOf(Colleague user) {
    return user.grants().stream()
        .filter(grant -> OF_A_CELL.contains(grant.role()))
        .map(Grant::place)
        .map(Place::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String cell(String named, Set<String> cells) {
    if (named != null && !cells.contains(named)) {
      throw unknown("/cell");
    }
    if (named == null && cells.size() > 1) {
      throw Problem.invalid(Violation.at("/cell", "required"));
    }
    return named != null || cells.isEmpty() ? named : cells.iterator().next();
  }

  private String province(String cell) {
    return cell == null
        ? null
        : region.get().config().cell(cell).map(CellConfig::province).orElse(null);
  }

  /** Heads are elected, most of them; who is an officer too comes as one. */
  private static TrainingAudience usual(Colleague user) {
    boolean officer = user.has(Role.AGENT) || user.has(Role.MANAGER);
    return user.has(Role.HEAD) && !officer
        ? TrainingAudience.ELECTED_OFFICIALS
        : TrainingAudience.CELL_OFFICERS;
  }

  private static void requireAudience(TrainingAudience audience, TrainingSession session) {
    Set<TrainingAudience> allowed = session.plan().audiences();
    if (!allowed.contains(audience)) {
      String words = allowed.stream().map(Words::of).collect(Collectors.joining(", "));
      throw Problem.invalid(Violation.at("/audience", "unknown_value", Map.of("allowed", words)));
    }
  }

  private static Problem unknown(String pointer) {
    return Problem.invalid(Violation.at(pointer, "unknown_reference"));
  }
}
