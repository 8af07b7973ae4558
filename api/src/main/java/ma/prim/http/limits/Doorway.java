package ma.prim.http.limits;

/**
 * Where callers come in without a token who must not stand in each other's way: a flood at one of
 * them, or of anything else that needs no token, leaves the others as they were.
 */
public enum Doorway {
  /** Services of other regions. */
  HANDOVERS,
  /** Whoever holds a link. */
  LINKS
}
