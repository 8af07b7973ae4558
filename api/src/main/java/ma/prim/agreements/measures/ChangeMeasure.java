package ma.prim.agreements.measures;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.Axis;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.Party;
import ma.prim.crypto.SealedJson;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.http.Words;

/**
 * Writes the calendar of measures, also of an agreement that is signed: it is followed, not sworn.
 */
@Singleton
class ChangeMeasure {
  private final AgreementDoor door;
  private final MeasureRows measures;
  private final CountSessions countSessions;
  private final Parties parties;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final InstantSource clock;

  ChangeMeasure(
      AgreementDoor door,
      MeasureRows measures,
      CountSessions countSessions,
      Parties parties,
      Preconditions preconditions,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.measures = measures;
    this.countSessions = countSessions;
    this.parties = parties;
    this.preconditions = preconditions;
    this.json = json;
    this.clock = clock;
  }

  Measure add(Agreement agreement, MeasureFields body) {
    door.requireNotOver(agreement);
    door.requireNoAmendment(agreement);
    Party party = check(agreement, null, body);
    Measure measure = new Measure(agreement.id(), body, party.institution(), json, clock.instant());
    measures.add(measure);
    record(agreement, measure, "added");
    return measure;
  }

  Measure update(Agreement agreement, UUID id, MergePatch<MeasureFields> patch) {
    Measure measure = require(agreement, id);
    preconditions.check(measure.version());
    MeasureFields fields = patch.applyTo(measure.fields(json));
    door.requireNotOver(agreement);
    Party party = check(agreement, id, fields);
    boolean sameCount = Objects.equals(fields.indicator(), measure.indicator());
    measure.write(fields, party.institution(), json);
    if (!sameCount && measures.hasCounted(id)) {
      countSessions.recount(measure);
    }
    measures.changed(measure);
    record(agreement, measure, "updated");
    return measure;
  }

  void remove(Agreement agreement, UUID id) {
    Measure measure = require(agreement, id);
    preconditions.check(measure.version());
    door.requireNotOver(agreement);
    boolean needed =
        measures.of(List.of(agreement.id())).stream().anyMatch(one -> one.dependsOn().contains(id));
    if (needed) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    measures.remove(measure);
    record(agreement, measure, "removed");
  }

  Measure require(Agreement agreement, UUID id) {
    return measures.find(agreement.id(), id).orElseThrow(Problem::notFound);
  }

  void record(Agreement agreement, Measure measure, String word) {
    door.record(agreement, Measure.RESOURCE, measure.id(), word, Words.of(measure.status()));
  }

  private Party check(Agreement agreement, UUID id, MeasureFields fields) {
    List<Violation> found = new ArrayList<>();
    Optional<Party> party = parties.find(agreement.id(), fields.party()).filter(Party::isIn);
    if (party.isEmpty()) {
      found.add(Violation.at("/party", "unknown_reference"));
    }
    if (fields.to().isBefore(fields.from())) {
      found.add(Violation.at("/to", "before_from"));
    }
    if (fields.axis() != null
        && door.axes(agreement).stream().map(Axis::code).noneMatch(fields.axis()::equals)) {
      found.add(Violation.at("/axis", "unknown_reference"));
    }
    found.addAll(ofMilestones(fields));
    found.addAll(ofDependencies(agreement, id, fields));
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
    return party.orElseThrow();
  }

  private static List<Violation> ofMilestones(MeasureFields fields) {
    List<Violation> found = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<Milestone> milestones = fields.milestones() == null ? List.of() : fields.milestones();
    for (int i = 0; i < milestones.size(); i++) {
      Milestone one = milestones.get(i);
      if (!codes.add(one.code())) {
        found.add(Violation.at("/milestones/" + i + "/code", "duplicate"));
      }
      if (one.on().isBefore(fields.from()) || one.on().isAfter(fields.to())) {
        found.add(Violation.at("/milestones/" + i + "/on", "outside_the_measure"));
      }
    }
    return found;
  }

  private List<Violation> ofDependencies(Agreement agreement, UUID id, MeasureFields fields) {
    List<UUID> wanted = fields.dependsOn() == null ? List.of() : fields.dependsOn();
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<UUID>> before = new HashMap<>();
    measures.of(List.of(agreement.id())).forEach(one -> before.put(one.id(), one.dependsOn()));
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (!before.containsKey(wanted.get(i))) {
        found.add(Violation.at("/dependsOn/" + i, "unknown_reference"));
      } else if (id != null && leadsTo(wanted.get(i), id, before)) {
        found.add(Violation.at("/dependsOn/" + i, "cycle"));
      }
    }
    return found;
  }

  /** Whether one waits for the other, directly or through others. */
  private static boolean leadsTo(UUID from, UUID to, Map<UUID, List<UUID>> before) {
    Set<UUID> seen = new HashSet<>();
    Deque<UUID> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      UUID next = waiting.pop();
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        waiting.addAll(before.getOrDefault(next, List.of()));
      }
    }
    return false;
  }
}
