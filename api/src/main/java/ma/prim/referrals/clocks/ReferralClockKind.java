package ma.prim.referrals.clocks;

/** What one of the two sides of a referral must do by a time. */
public enum ReferralClockKind {
  /** The receiver: accept or reject it. */
  ANSWER,
  /** The sender: say what the receiver asked. */
  INFORM,
  /** The receiver: serve the person and say what came of it. */
  SERVE
}
