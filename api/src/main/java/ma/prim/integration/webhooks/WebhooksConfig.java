package ma.prim.integration.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are sent to. */
@ConfigMapping(prefix = "prim.webhooks")
public interface WebhooksConfig {
  /** How many messages are on their way to one webhook at once. */
  @WithDefault("8")
  int concurrency();

  /** How long an answer is waited for. */
  @WithDefault("20s")
  Duration timeout();

  /** How long a connection is waited for. */
  @WithDefault("5s")
  Duration connectTimeout();

  /** How long nothing must have arrived before a webhook is paused. */
  @WithDefault("120h")
  Duration pauseAfter();

  /** How long the log of what was delivered is kept. */
  @WithDefault("720h")
  Duration keepDelivered();

  /** How long dead letters are kept, and events for a webhook that is paused. */
  @WithDefault("2160h")
  Duration keepUndelivered();

  /**
   * How long another copy of the service waits before it goes on with the work of one that died.
   */
  @WithDefault("10s")
  Duration lease();
}
