package ma.prim.referrals.messages;

/** Who wrote a message. */
public enum MessageSide {
  SENDER,
  RECEIVER
}
