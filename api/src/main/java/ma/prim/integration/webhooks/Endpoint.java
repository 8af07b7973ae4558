package ma.prim.integration.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook as it is sent to, opened: never stored, never logged.
 *
 * @param version of the webhook that this was read from
 */
public record Endpoint(UUID webhook, long version, String url, List<Secret> secrets) {
  public Endpoint {
    secrets = List.copyOf(secrets);
  }

  /**
   * One that signs.
   *
   * @param until when it signs no more; null for the newest
   */
  public record Secret(String text, Instant until) {
    @Override
    public String toString() {
      return "Secret[" + until + "]";
    }
  }

  /** The secrets that sign at a time, the newest first. */
  public List<String> signing(Instant now) {
    return secrets.stream()
        .filter(secret -> secret.until() == null || now.isBefore(secret.until()))
        .map(Secret::text)
        .toList();
  }

  @Override
  public String toString() {
    return "Endpoint[" + webhook + "]";
  }
}
