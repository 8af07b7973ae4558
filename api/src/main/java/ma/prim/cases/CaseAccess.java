package ma.prim.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.users.Officers;

/**
 * How much of a case in scope this caller reads, and what she may do with it. A restricted case is
 * read by its officer, the officer's dated substitute and the manager of its cell; an excluded
 * officer reads it never.
 */
@ApplicationScoped
class CaseAccess {
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final Officers officers;

  CaseAccess(CurrentCaller caller, AccessMatrix matrix, Officers officers) {
    this.caller = caller;
    this.matrix = matrix;
    this.officers = officers;
  }

  /** How much is shown. */
  enum Sight {
    /** Everything. */
    CONTENT,
    /** The header: coordinators, who decide on transfers without reading. */
    HEADER,
    /** That the case exists: its id, number and sensitivity. */
    STUB
  }

  Sight sight(CaseFile file) {
    Caller reader = caller.get();
    boolean manager = reader.hasAt(Role.MANAGER, Place.cell(file.cell()));
    boolean officer = manager || reader.hasAt(Role.AGENT, Place.cell(file.cell()));
    if (!officer) {
      return Sight.HEADER;
    }
    UUID subject = UUID.fromString(reader.subject());
    if (file.excludedOfficers().contains(subject)) {
      return Sight.STUB;
    }
    boolean open = file.sensitivity() == Sensitivity.NORMAL || manager;
    return open || inCharge(subject).contains(file.assignee()) ? Sight.CONTENT : Sight.STUB;
  }

  /** The caller, and those whom she stands in for today. */
  Set<UUID> inCharge() {
    return inCharge(UUID.fromString(caller.get().subject()));
  }

  private Set<UUID> inCharge(UUID subject) {
    Set<UUID> all = new java.util.HashSet<>(officers.standsInFor(subject));
    all.add(subject);
    return all;
  }

  /** The verbs and changes that the caller may call on a case in this state. */
  List<String> actions(CaseFile file) {
    List<String> actions = new ArrayList<>();
    if (file.status().isOpen()) {
      add(actions, "update", "updateCase", file.cell(), file.province());
      add(actions, "add-note", "addCaseNote", file.cell(), file.province());
      add(actions, "add-service", "addCaseService", file.cell(), file.province());
      add(actions, "add-task", "addCaseTask", file.cell(), file.province());
      add(actions, "add-party", "addCaseParty", file.cell(), file.province());
    }
    actions.addAll(verbs(file.status(), file.cell(), file.province()));
    return actions;
  }

  /**
   * The verbs that the caller may call; an offered case is answered by the cell it is offered to,
   * so those two are left out here.
   */
  List<String> verbs(CaseStatus status, String cell, String province) {
    return Stream.of(CaseVerb.values())
        .filter(verb -> verb.isPossibleIn(status) && !verb.isAnswerToOffer())
        .filter(verb -> may(verb.operationId(), cell, province))
        .map(CaseVerb::word)
        .toList();
  }

  /** What the caller may answer to an offer. */
  List<String> answers(OfferedCase offer) {
    return Stream.of(CaseVerb.values())
        .filter(CaseVerb::isAnswerToOffer)
        .filter(verb -> may(verb.operationId(), offer.transferTo(), offer.transferToProvince()))
        .map(CaseVerb::word)
        .toList();
  }

  private void add(
      List<String> actions, String action, String operation, String cell, String province) {
    if (may(operation, cell, province)) {
      actions.add(action);
    }
  }

  private boolean may(String operation, String cell, String province) {
    return matrix
        .find(operation)
        .filter(rule -> rule.content(caller.get()).contains(cell, province))
        .isPresent();
  }
}
