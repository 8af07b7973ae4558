package ma.prim.referrals;

/** Whose turn it is in a referral. */
public enum NextActor {
  SENDER,
  RECEIVER,
  /** It is over. */
  NOBODY
}
