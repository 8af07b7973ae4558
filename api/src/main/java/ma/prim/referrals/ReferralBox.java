package ma.prim.referrals;

/** Which referrals a list shows. */
public enum ReferralBox {
  /** What others have sent to the caller's. */
  INBOX,
  /** What the caller's cells send. */
  OUTBOX
}
