package ma.prim.referrals;

/** Who a referral goes to. */
public enum ReceiverKind {
  /** A cell of the region. */
  CELL,
  /** A partner institution. */
  INSTITUTION,
  /** A cell of another region. */
  REGION
}
