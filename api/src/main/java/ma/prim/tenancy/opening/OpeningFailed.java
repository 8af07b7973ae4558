package ma.prim.tenancy.opening;

/** A region cannot be opened for now. */
final class OpeningFailed extends Exception {
  private final String reason;

  /**
   * @param reason for health and metrics: one word, no host, no secret
   */
  OpeningFailed(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
