package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;

/** Changes a webhook, stops and resumes it, gives it another secret, removes it. */
@Singleton
class ChangeWebhook {
  /** How long the former secret signs as well, if nothing is said. */
  static final int USUAL_OVERLAP_HOURS = 24;

  private final Webhooks webhooks;
  private final WebhookViews views;
  private final WebhookAddress address;
  private final DeliveryLog log;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  ChangeWebhook(
      Webhooks webhooks,
      WebhookViews views,
      WebhookAddress address,
      DeliveryLog log,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.views = views;
    this.address = address;
    this.log = log;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  WebhookView update(UUID id, MergePatch<WebhookFields> patch) {
    Webhook webhook = writable(id);
    WebhookFields fields = patch.applyTo(webhook.fields(json));
    if (patch.has("url")) {
      address.require(fields.url());
    }
    return changed(webhook, webhook.update(fields, json, clock.instant()));
  }

  WebhookView pause(UUID id) {
    return change(id, webhook -> webhook.pause(WebhookStop.REQUESTED, clock.instant()));
  }

  /** What has waited is sent; what was given up stays so until it is asked for. */
  WebhookView resume(UUID id) {
    WebhookView resumed = change(id, webhook -> webhook.resume(clock.instant()));
    log.forgive(id);
    return resumed;
  }

  WebhookView rotate(UUID id, Integer overlapHours) {
    Instant now = clock.instant();
    int hours = overlapHours == null ? USUAL_OVERLAP_HOURS : overlapHours;
    WebhookSecret secret = WebhookSecret.random();
    return change(
            id, webhook -> webhook.rotate(secret, now.plus(Duration.ofHours(hours)), json, now))
        .with(secret);
  }

  /**
   * Asks for an event that nobody else is told of.
   *
   * @return the event's id
   */
  UUID ping(UUID id) {
    Webhook webhook = webhooks.find(id).orElseThrow(Problem::notFound);
    Change ping = webhook.ping();
    journal.record(ping);
    return log.newestEvent(ping.subject());
  }

  void remove(UUID id) {
    Webhook webhook = writable(id);
    journal.record(webhook.removed());
    log.remove(id);
    webhooks.remove(webhook);
    webhooks.flush();
  }

  private WebhookView change(UUID id, Function<Webhook, Change> how) {
    Webhook webhook = writable(id);
    return changed(webhook, how.apply(webhook));
  }

  private Webhook writable(UUID id) {
    Webhook webhook = webhooks.find(id).orElseThrow(Problem::notFound);
    preconditions.check(webhook.version());
    return webhook;
  }

  private WebhookView changed(Webhook webhook, Change change) {
    journal.record(change);
    webhooks.flush();
    return views.of(webhook);
  }
}
