package ma.prim.integration.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import ma.prim.integration.webhooks.DeliveryFailure;

/**
 * What came of one attempt.
 *
 * @param status of the answer; null if there was none
 * @param failure null if it has arrived
 * @param retryAfter what the address asked for; null if nothing
 */
record Outcome(
    Due due,
    Instant at,
    long millis,
    Integer status,
    DeliveryFailure failure,
    Duration retryAfter) {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  boolean arrived() {
    return failure == null;
  }

  boolean gone() {
    return failure == DeliveryFailure.GONE;
  }

  /** Whether trying again makes no sense. */
  boolean isFinal() {
    return failure == DeliveryFailure.GONE || failure == DeliveryFailure.EVENT_FORGOTTEN;
  }

  /** Whether the address as a whole asks to be left alone for a while. */
  boolean asksForQuiet() {
    return retryAfter != null
        && status != null
        && (status == TOO_MANY_REQUESTS || status == UNAVAILABLE);
  }
}
