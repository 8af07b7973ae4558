package ma.prim.handovers;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.regex.Pattern;
import ma.prim.handovers.peers.PeerClient;

/**
 * What came of one attempt.
 *
 * @param problem a word; null if the other side has the message
 * @param reached whether the other side answered at all, and not only that it cannot just now
 * @param retryAfter what it asked for
 */
record DeliveryOutcome(String problem, boolean reached, Duration retryAfter) {
  static final String SEAL_UNKNOWN = "seal_unknown";
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

  static DeliveryOutcome unreachable() {
    return new DeliveryOutcome("unreachable", false, Duration.ZERO);
  }

  /** Its keys cannot be had, or are not believed. */
  static DeliveryOutcome withoutKeys() {
    return new DeliveryOutcome("keys_unknown", false, Duration.ZERO);
  }

  /** What it is to say is in a store that is away; other messages need not wait for that. */
  static DeliveryOutcome withoutContent() {
    return new DeliveryOutcome("content_unavailable", true, Duration.ZERO);
  }

  /** The region's own file names it no more. */
  static DeliveryOutcome noPeer() {
    return new DeliveryOutcome("unknown_peer", false, Duration.ZERO);
  }

  static DeliveryOutcome of(PeerClient.Answer answer) {
    if (answer.status() == 200) {
      return new DeliveryOutcome(null, true, Duration.ZERO);
    }
    Duration retryAfter = Duration.ofSeconds(answer.retryAfter());
    return new DeliveryOutcome(code(answer), answer.status() < 500, retryAfter);
  }

  boolean isDelivered() {
    return problem == null;
  }

  private static String code(PeerClient.Answer answer) {
    try {
      String code = HandoverJson.MAPPER.readTree(answer.body()).path("code").asText();
      return WORD.matcher(code).matches() ? code : "status_" + answer.status();
    } catch (JsonProcessingException noProblem) {
      return "status_" + answer.status();
    }
  }
}
