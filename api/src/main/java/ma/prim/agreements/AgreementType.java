package ma.prim.agreements;

/** What kind of agreement it is, and under which it may hang. */
public enum AgreementType {
  /** What is wanted together, in general; under nothing. */
  FRAMEWORK,
  /** What is done, by whom, with which money; alone or under a framework. */
  IMPLEMENTATION,
  /** Changes the agreement above it: dates, budget, parties, commitments. */
  AMENDMENT;

  /**
   * @param parent null where there is none
   */
  boolean mayHangUnder(AgreementType parent) {
    return switch (this) {
      case FRAMEWORK -> parent == null;
      case IMPLEMENTATION -> parent == null || parent == FRAMEWORK;
      case AMENDMENT -> parent == FRAMEWORK || parent == IMPLEMENTATION;
    };
  }
}
