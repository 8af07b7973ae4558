package ma.prim.referrals.links;

/** What may still be done with a link. */
public enum ReferralLinkStatus {
  OPEN,
  /** Somebody has answered by it. */
  USED,
  REVOKED,
  EXPIRED
}
