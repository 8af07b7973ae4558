package ma.prim.http;

/**
 * Every code a problem may carry, with its status. Codes are part of the contract: they never
 * change meaning and are never translated. Titles and details are in {@code
 * problems/{language}.properties}; docs/problems.md is printed from here.
 */
public enum ProblemCode {
  VALIDATION_FAILED(400),
  MALFORMED_JSON(400),
  UNKNOWN_PARAMETER(400),
  INVALID_CURSOR(400),
  INVALID_IDEMPOTENCY_KEY(400),
  IDEMPOTENCY_KEY_REQUIRED(400),
  BAD_REQUEST(400),
  DIGEST_MISMATCH(400),
  UNAUTHENTICATED(401),
  INVALID_TOKEN(401),
  FORBIDDEN(403),
  UNKNOWN_PEER(403),
  SIGNATURE_INVALID(403),
  INSUFFICIENT_SCOPE(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  INVALID_TRANSITION(409),
  CONFLICT(409),
  SEAL_UNKNOWN(409),
  OUT_OF_ORDER(409),
  CONSENT_REQUIRED(409),
  OPEN_REFERRALS(409),
  RECEIVER_UNAVAILABLE(409),
  SESSION_CONFLICT(409),
  ENROLMENT_CLOSED(409),
  AGREEMENT_INCOMPLETE(409),
  AMENDMENTS_CHANGE_ONLY(409),
  IDEMPOTENCY_IN_PROGRESS(409),
  STALE_VERSION(412),
  PAYLOAD_TOO_LARGE(413),
  URI_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),
  FILE_TYPE_REFUSED(415),
  RANGE_NOT_SATISFIABLE(416),
  IDEMPOTENCY_KEY_REUSED(422),
  PRECONDITION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  HEADERS_TOO_LARGE(431),
  INTERNAL_ERROR(500),
  REGION_UNAVAILABLE(503),
  IDENTITY_UNAVAILABLE(503),
  STORAGE_UNAVAILABLE(503),
  PEER_UNAVAILABLE(503),
  DOCUMENT_UNDERWAY(503),
  OVERLOADED(503);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** As it travels: {@code stale_version}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
