package ma.prim.handovers;

/** How far a message is. */
public enum HandoverStatus {
  /** Sent again and again until the other region has it. */
  WAITING,
  /** The other region has it; or this one, of what it received. */
  DELIVERED,
  /** Given up after days; it and what follows it wait until somebody sends it again. */
  DEAD_LETTERED
}
