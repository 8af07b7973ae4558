package ma.prim.cases;

import static ma.prim.cases.CaseStatus.ACTIVE;
import static ma.prim.cases.CaseStatus.ASSESSMENT;
import static ma.prim.cases.CaseStatus.CANCELLED;
import static ma.prim.cases.CaseStatus.CLOSED;
import static ma.prim.cases.CaseStatus.INTAKE;
import static ma.prim.cases.CaseStatus.ON_HOLD;
import static ma.prim.cases.CaseStatus.OPEN;
import static ma.prim.cases.CaseStatus.PLAN;
import static ma.prim.cases.CaseStatus.TRANSFERRED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.prim.http.Problem;

/**
 * The state machine of a case: from which states each verb may be called, and to which it leads.
 * Steps forward may be skipped (a simple request goes from intake to closed); the way back is to
 * reopen.
 */
enum CaseVerb {
  ASSESS("assess", "assessCase", EnumSet.of(INTAKE), ASSESSMENT, "assessed"),
  PLAN_CASE("plan", "planCase", EnumSet.of(INTAKE, ASSESSMENT), PLAN, "planned"),
  START("start", "startCase", EnumSet.of(INTAKE, ASSESSMENT, PLAN), ACTIVE, "started"),
  ASSIGN("assign", "assignCase", OPEN, null, "assigned"),
  HOLD("hold", "holdCase", EnumSet.of(INTAKE, ASSESSMENT, PLAN, ACTIVE), ON_HOLD, "held"),
  RESUME("resume", "resumeCase", EnumSet.of(ON_HOLD), ACTIVE, "resumed"),
  CLOSE("close", "closeCase", OPEN, CLOSED, "closed"),
  REOPEN("reopen", "reopenCase", EnumSet.of(CLOSED), ACTIVE, "reopened"),
  CANCEL("cancel", "cancelCase", OPEN, CANCELLED, "cancelled"),
  TRANSFER("transfer", "transferCase", OPEN, TRANSFERRED, "transferred"),
  ACCEPT_TRANSFER("accept-transfer", "acceptCaseTransfer", EnumSet.of(TRANSFERRED), null, null),
  DECLINE_TRANSFER("decline-transfer", "declineCaseTransfer", EnumSet.of(TRANSFERRED), null, null);

  private final String word;
  private final String operationId;
  private final Set<CaseStatus> from;
  private final CaseStatus to;
  private final String event;

  /**
   * @param to the state that it leads to; null where it stays, or where what was before comes back
   * @param event what happened, said by the cell that has the case
   */
  CaseVerb(String word, String operationId, Set<CaseStatus> from, CaseStatus to, String event) {
    this.word = word;
    this.operationId = operationId;
    this.from = from;
    this.to = to;
    this.event = event;
  }

  /** The path's last segment: {@code accept-transfer}. */
  String word() {
    return word;
  }

  String operationId() {
    return operationId;
  }

  CaseStatus to() {
    return to;
  }

  String event() {
    return event;
  }

  /** Whether it is the receiving cell that calls it. */
  boolean isAnswerToOffer() {
    return this == ACCEPT_TRANSFER || this == DECLINE_TRANSFER;
  }

  boolean isPossibleIn(CaseStatus status) {
    return from.contains(status);
  }

  /** Refuses a verb that the state machine does not have, naming those that it has. */
  void requireFrom(CaseStatus status) {
    if (!isPossibleIn(status)) {
      throw Problem.invalidTransition(status.word(), possibleIn(status));
    }
  }

  static List<String> possibleIn(CaseStatus status) {
    return Stream.of(values())
        .filter(verb -> verb.isPossibleIn(status))
        .map(CaseVerb::word)
        .toList();
  }
}
