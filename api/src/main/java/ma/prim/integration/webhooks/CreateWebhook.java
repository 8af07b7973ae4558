package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;

/** Registers an address for an institution's events. */
@Singleton
class CreateWebhook {
  /** So many addresses of one institution; each event is sent to all of them. */
  static final int MOST = 50;

  private final Webhooks webhooks;
  private final WebhookViews views;
  private final WebhookOwner owner;
  private final WebhookAddress address;
  private final DeliveryLog log;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  CreateWebhook(
      Webhooks webhooks,
      WebhookViews views,
      WebhookOwner owner,
      WebhookAddress address,
      DeliveryLog log,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.views = views;
    this.owner = owner;
    this.address = address;
    this.log = log;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  WebhookView handle(NewWebhook body) {
    UUID institution = owner.choose(body.institution());
    address.require(body.url());
    if (webhooks.count(institution) >= MOST) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    WebhookSecret secret = WebhookSecret.random();
    Webhook webhook = new Webhook(institution, body.fields(), secret, json, clock.instant());
    webhooks.add(webhook);
    webhooks.flush();
    log.open(webhook.id());
    journal.record(webhook.created());
    return views.of(webhook).with(secret);
  }
}
