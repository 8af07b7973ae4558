package ma.prim.referrals.messages;

/** What a message is in the course of a referral. */
public enum MessageKind {
  /** What the receiver must know before it answers. */
  QUESTION,
  /** What the sender says to that. */
  ANSWER,
  MESSAGE
}
