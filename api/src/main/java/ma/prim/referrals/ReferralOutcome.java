package ma.prim.referrals;

/** What the receiver did for the person. */
public enum ReferralOutcome {
  SERVED,
  PARTLY,
  NOT_SERVED,
  /** She did not come. */
  NO_SHOW
}
