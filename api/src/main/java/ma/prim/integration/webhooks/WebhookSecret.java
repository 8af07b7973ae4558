package ma.prim.integration.webhooks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * A secret that messages are signed with.
 *
 * @param text {@code whsec_…}, as Standard Webhooks writes it
 * @param until when it signs no more; null for the newest
 */
record WebhookSecret(String text, Instant until) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static WebhookSecret random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new WebhookSecret("whsec_" + Base64.getEncoder().encodeToString(secret), null);
  }

  boolean signsAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  WebhookSecret endingAt(Instant end) {
    return new WebhookSecret(text, until == null || end.isBefore(until) ? end : until);
  }

  /** Never the secret: records are printed in logs. */
  @Override
  public String toString() {
    return "WebhookSecret[" + until + "]";
  }
}
