package ma.prim.referrals;

import static ma.prim.referrals.ReferralStatus.ACCEPTED;
import static ma.prim.referrals.ReferralStatus.CANCELLED;
import static ma.prim.referrals.ReferralStatus.COMPLETED;
import static ma.prim.referrals.ReferralStatus.DRAFT;
import static ma.prim.referrals.ReferralStatus.ENTERED_IN_ERROR;
import static ma.prim.referrals.ReferralStatus.FAILED;
import static ma.prim.referrals.ReferralStatus.INFORMATION_REQUESTED;
import static ma.prim.referrals.ReferralStatus.IN_PROGRESS;
import static ma.prim.referrals.ReferralStatus.ON_HOLD;
import static ma.prim.referrals.ReferralStatus.REJECTED;
import static ma.prim.referrals.ReferralStatus.REQUESTED;
import static ma.prim.referrals.ReferralStatus.SERVING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.prim.http.Problem;

/**
 * The state machine of a referral: which side may call each verb from which states, and to which
 * state it leads; to none where the state stays. Steps forward may be skipped: who has accepted may
 * complete at once.
 */
enum ReferralVerb {
  UPDATE("update", "updateReferral", EnumSet.of(DRAFT), Set.of(), null, "updated"),
  SEND("send", "sendReferral", EnumSet.of(DRAFT), Set.of(), REQUESTED, "sent"),
  ACCEPT("accept", "acceptReferral", Set.of(), EnumSet.of(REQUESTED), ACCEPTED, "accepted"),
  REJECT("reject", "rejectReferral", Set.of(), EnumSet.of(REQUESTED), REJECTED, "rejected"),
  REQUEST_INFORMATION(
      "request-information",
      "requestReferralInformation",
      Set.of(),
      EnumSet.of(REQUESTED),
      INFORMATION_REQUESTED,
      "information_requested"),
  PROVIDE_INFORMATION(
      "provide-information",
      "provideReferralInformation",
      EnumSet.of(INFORMATION_REQUESTED),
      Set.of(),
      REQUESTED,
      "information_provided"),
  START("start", "startReferral", Set.of(), EnumSet.of(ACCEPTED), IN_PROGRESS, "started"),
  HOLD("hold", "holdReferral", Set.of(), EnumSet.of(IN_PROGRESS), ON_HOLD, "held"),
  RESUME("resume", "resumeReferral", Set.of(), EnumSet.of(ON_HOLD), IN_PROGRESS, "resumed"),
  SCHEDULE("schedule", "scheduleReferral", Set.of(), SERVING, null, "scheduled"),
  COMPLETE("complete", "completeReferral", Set.of(), SERVING, COMPLETED, "completed"),
  FAIL("fail", "failReferral", Set.of(), SERVING, FAILED, "failed"),
  CANCEL(
      "cancel",
      "cancelReferral",
      EnumSet.of(DRAFT, REQUESTED, INFORMATION_REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD),
      SERVING,
      CANCELLED,
      "cancelled"),
  ENTER_IN_ERROR(
      "enter-in-error",
      "enterReferralInError",
      EnumSet.complementOf(EnumSet.of(DRAFT, ENTERED_IN_ERROR)),
      Set.of(),
      ENTERED_IN_ERROR,
      "entered_in_error"),
  FEEDBACK(
      "feedback",
      "recordReferralFeedback",
      EnumSet.of(COMPLETED, FAILED),
      Set.of(),
      null,
      "feedback_recorded"),
  REFERENCE(
      "reference",
      "setReferralReference",
      Set.of(),
      EnumSet.of(
          REQUESTED, INFORMATION_REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED),
      null,
      "reference_set"),
  MESSAGE("message", "addReferralMessage", ReferralStatus.OPEN, SERVING, null, "message_added");

  private final String word;
  private final String operationId;
  private final Set<ReferralStatus> bySender;
  private final Set<ReferralStatus> byReceiver;
  private final ReferralStatus to;
  private final String event;

  ReferralVerb(
      String word,
      String operationId,
      Set<ReferralStatus> bySender,
      Set<ReferralStatus> byReceiver,
      ReferralStatus to,
      String event) {
    this.word = word;
    this.operationId = operationId;
    this.bySender = bySender;
    this.byReceiver = byReceiver;
    this.to = to;
    this.event = event;
  }

  /** The path's last segment: {@code request-information}. */
  String word() {
    return word;
  }

  String operationId() {
    return operationId;
  }

  /** The state that it leads to; null if the state stays. */
  ReferralStatus to() {
    return to;
  }

  /** What happened, in events. */
  String event() {
    return event;
  }

  /** Whether this side calls it at all, in whatever state. */
  boolean isOf(ReferralSide side) {
    return !from(side).isEmpty();
  }

  boolean isPossible(ReferralStatus status, ReferralSide side) {
    return from(side).contains(status);
  }

  private Set<ReferralStatus> from(ReferralSide side) {
    return switch (side) {
      case SENDER -> bySender;
      case RECEIVER -> byReceiver;
      case ABOVE -> Set.of();
    };
  }

  /** Refuses a verb that the state machine does not have, naming those that it has. */
  void requireFrom(ReferralStatus status, ReferralSide side) {
    if (!isPossible(status, side)) {
      throw Problem.invalidTransition(status.word(), possible(status, side));
    }
  }

  static List<String> possible(ReferralStatus status, ReferralSide side) {
    return Stream.of(values())
        .filter(verb -> verb.isPossible(status, side))
        .map(ReferralVerb::word)
        .toList();
  }
}
