package ma.prim.referrals;

/** From which side somebody looks at a referral. */
public enum ReferralSide {
  SENDER,
  RECEIVER,
  /** From above both: coordinators, who read headers. */
  ABOVE
}
