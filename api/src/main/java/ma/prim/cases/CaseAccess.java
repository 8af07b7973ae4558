package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.http.ListQuery;

/**
 * How much of a case in scope this caller reads, and what she may do with it. A restricted case is
 * read by its officer, the officer's dated substitute and the manager of its cell; an excluded
 * officer reads it never.
 */
@Singleton
class CaseAccess {
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final Absent absent;

  CaseAccess(CurrentCaller caller, AccessMatrix matrix, Absent absent) {
    this.caller = caller;
    this.matrix = matrix;
    this.absent = absent;
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
    return sight(
        file.cell(), file.province(), file.sensitivity(), file.assignee(), file.excludedOfficers());
  }

  /** Of what a cell kept of a case: as restricted as the case was when it left. */
  Sight sight(CaseFormerCell former) {
    return sight(
        former.cell(),
        former.province(),
        former.sensitivity(),
        former.assignee(),
        former.excludedOfficers());
  }

  private Sight sight(
      String cell, String province, Sensitivity sensitivity, UUID assignee, List<UUID> excluded) {
    Caller reader = caller.get();
    boolean manager = reader.hasAt(Role.MANAGER, Place.cell(cell));
    boolean officer = manager || reader.hasAt(Role.AGENT, Place.cell(cell));
    if (!officer) {
      return Sight.HEADER;
    }
    if (isExcluded(excluded)) {
      return Sight.STUB;
    }
    if (sensitivity == Sensitivity.NORMAL || manager || isInCharge(cell, assignee)) {
      return Sight.CONTENT;
    }
    return coordinated(reader).contains(province) || reader.hasAt(Role.COORDINATOR, Place.REGION)
        ? Sight.HEADER
        : Sight.STUB;
  }

  /** How much of an offer is shown: of a restricted case, nothing but to who decides on it. */
  Sight sight(OfferedCase offer) {
    if (isExcluded(offer.excludedOfficers())) {
      return Sight.STUB;
    }
    boolean open = offer.sensitivity() == Sensitivity.NORMAL || !answers(offer).isEmpty();
    return open ? Sight.HEADER : Sight.STUB;
  }

  boolean isExcluded(List<UUID> officers) {
    return officers != null && officers.contains(subject());
  }

  /**
   * Leaves out of a list what this caller sees as a stub: what is asked of its content must not
   * tell, nor its number among others.
   */
  void leaveOutStubs(ListQuery<?> list) {
    list.where(readable(list, "e", "cell", "province"));
  }

  /** The same of offers, which those decide on who manage the cell they are made to. */
  void leaveOutStubsOfOffers(ListQuery<OfferedCase> offers) {
    offers.where(readable(offers, "e", "transferTo", "transferToProvince"));
  }

  /** The condition, for {@link ListQuery#where}, that a case is no stub to this caller. */
  String readable(ListQuery<?> list, String file) {
    return readable(list, file, "cell", "province");
  }

  private String readable(ListQuery<?> list, String file, String cell, String province) {
    Caller reader = caller.get();
    list.with("me", '"' + reader.subject() + '"');
    String condition = ExcludedOfficers.have(file) + " = 0";
    if (reader.hasAt(Role.COORDINATOR, Place.REGION)) {
      return condition;
    }
    list.with("open", Sensitivity.NORMAL).with("coordinated", some(coordinated(reader)));
    return condition
        + " and (%s.sensitivity = :open or %s.%s in :coordinated or "
            .formatted(file, file, province)
        + inHands(list, file, file + "." + cell, file + ".assignee")
        + ")";
  }

  /**
   * The condition that the caller reads the content of what an alias stands for: a case, or what a
   * cell kept of one.
   */
  String readsContent(ListQuery<?> list, String alias) {
    list.with("me", '"' + caller.get().subject() + '"').with("open", Sensitivity.NORMAL);
    return "%s = 0 and (%s.sensitivity = :open or %s)"
        .formatted(
            ExcludedOfficers.have(alias),
            alias,
            inHands(list, alias, alias + ".cell", alias + ".assignee"));
  }

  /**
   * The condition that something of a case is in the caller's hands: it is hers, or of somebody for
   * whom she stands in there, or of a cell that she manages.
   *
   * @param officer whose it is
   */
  String inHands(ListQuery<?> list, String file, String officer) {
    return "(" + inHands(list, file, file + ".cell", officer) + ")";
  }

  private String inHands(ListQuery<?> list, String file, String cell, String officer) {
    list.with("reader", subject())
        .with("managed", some(caller.get().cells(role -> role == Role.MANAGER)));
    StringBuilder condition =
        new StringBuilder("%s = :reader or %s in :managed".formatted(officer, cell));
    int cells = 0;
    // For each cell in which somebody is replaced: what is theirs there, not elsewhere.
    for (Map.Entry<String, Set<UUID>> away : absent.byCell().entrySet()) {
      String in = "replacedIn" + cells;
      String whose = "replaced" + cells++;
      condition.append(" or %s.cell = :%s and %s in :%s".formatted(file, in, officer, whose));
      list.with(in, away.getKey()).with(whose, away.getValue());
    }
    return condition.toString();
  }

  /** Whether she manages some cell, and so has more in her hands than what is hers. */
  boolean manages() {
    return !caller.get().cells(role -> role == Role.MANAGER).isEmpty();
  }

  private static Set<String> coordinated(Caller reader) {
    return reader.provinces(role -> role == Role.COORDINATOR);
  }

  /** {@code in ()} is no SQL; no place has an empty name. */
  private static Set<String> some(Set<String> places) {
    return places.isEmpty() ? Set.of("") : places;
  }

  /** Whether the caller is this officer of a cell, or stands in for them there today. */
  boolean isInCharge(String cell, UUID assignee) {
    return subject().equals(assignee)
        || absent.byCell().getOrDefault(cell, Set.of()).contains(assignee);
  }

  /** The caller, and those whom she stands in for somewhere today. */
  Set<UUID> inCharge() {
    Set<UUID> all = new HashSet<>();
    absent.byCell().values().forEach(all::addAll);
    all.add(subject());
    return all;
  }

  private UUID subject() {
    return UUID.fromString(caller.get().subject());
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
      add(actions, "add-document", "addCaseDocument", file.cell(), file.province());
      add(actions, "add-appointment", "addCaseAppointment", file.cell(), file.province());
      add(actions, "refer", "createReferral", file.cell(), file.province());
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

  /** Whether the caller may open the case by breaking the glass. */
  boolean mayBreakGlass(CaseHeader header) {
    return may("breakGlass", header.cell(), header.province())
        && !isExcluded(header.excludedOfficers());
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
        .filter(rule -> caller.content(rule).contains(cell, province))
        .isPresent();
  }
}
