package ma.prim.referrals.links;

/** What was answered by a link. */
public enum LinkAnswer {
  ACCEPTED,
  REJECTED
}
