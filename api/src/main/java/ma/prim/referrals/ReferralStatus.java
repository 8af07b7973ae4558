package ma.prim.referrals;

import java.util.EnumSet;
import java.util.Set;
import ma.prim.http.Words;

/** The states of a referral, after those of FHIR's Task. */
public enum ReferralStatus {
  DRAFT,
  REQUESTED,
  INFORMATION_REQUESTED,
  ACCEPTED,
  REJECTED,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  FAILED,
  CANCELLED,
  ENTERED_IN_ERROR;

  /** Sent, and not over. */
  static final Set<ReferralStatus> OPEN =
      EnumSet.of(REQUESTED, INFORMATION_REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD);

  /** The receiver is at it. */
  static final Set<ReferralStatus> SERVING = EnumSet.of(ACCEPTED, IN_PROGRESS, ON_HOLD);

  /** The receiver has taken the person on: what was shared is shown. */
  static final Set<ReferralStatus> TAKEN =
      EnumSet.of(ACCEPTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED);

  /** The receiver has not answered yet: no more is shown than a preview. */
  static final Set<ReferralStatus> UNANSWERED = EnumSet.of(REQUESTED, INFORMATION_REQUESTED);

  boolean isOpen() {
    return OPEN.contains(this);
  }

  boolean isTaken() {
    return TAKEN.contains(this);
  }

  /** As it travels: {@code on_hold}. */
  String word() {
    return Words.of(this);
  }

  /** Whose turn it is. */
  NextActor next() {
    return switch (this) {
      case DRAFT, INFORMATION_REQUESTED -> NextActor.SENDER;
      case REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD -> NextActor.RECEIVER;
      default -> NextActor.NOBODY;
    };
  }
}
