package ma.prim.tenancy;

/** What it means that an institution which serves under an agreement only has none in force. */
public enum LapsedAgreement {
  /** It is said, and people are sent all the same. */
  WARN,
  /** Nobody is sent. */
  BLOCK
}
