package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;

/** Shows webhooks. */
@Singleton
class WebhookViews {
  private final SealedJson json;
  private final InstantSource clock;

  WebhookViews(SealedJson json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  WebhookView of(Webhook webhook) {
    return new WebhookView(
        webhook.id(),
        webhook.institution(),
        webhook.url(json),
        webhook.eventTypes(),
        webhook.description(),
        webhook.status(),
        webhook.reason(),
        webhook.formerSecretUntil(json, clock.instant()),
        webhook.createdAt(),
        webhook.updatedAt(),
        null,
        ETags.of(webhook.version()),
        webhook.actions());
  }
}
