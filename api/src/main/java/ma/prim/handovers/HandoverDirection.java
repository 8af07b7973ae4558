package ma.prim.handovers;

/** Which way a message went, as this region sees it. */
public enum HandoverDirection {
  SENT,
  RECEIVED
}
