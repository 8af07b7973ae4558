package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;

/** Stops webhooks because of how their addresses answer; whom it concerns is told. */
@Singleton
public class StopWebhook {
  private static final Logger LOG = Logger.getLogger(StopWebhook.class);
  private static final String ACTOR = "job:webhooks";
  private static final int AT_ONCE = 20;

  private final Webhooks webhooks;
  private final DeliveryLog log;
  private final FailingWebhooks failing;
  private final WebhooksConfig config;
  private final InRegion inRegion;
  private final Journal journal;
  private final InstantSource clock;

  StopWebhook(
      Webhooks webhooks,
      DeliveryLog log,
      FailingWebhooks failing,
      WebhooksConfig config,
      InRegion inRegion,
      Journal journal,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.log = log;
    this.failing = failing;
    this.config = config;
    this.inRegion = inRegion;
    this.journal = journal;
    this.clock = clock;
  }

  /** The address has said that it wants nothing more. */
  public void gone(Region region, UUID id) {
    inRegion.run(
        region,
        CellScope.REGION,
        ACTOR,
        () ->
            webhooks
                .hold(id)
                .filter(webhook -> webhook.status() == WebhookStatus.ACTIVE)
                .ifPresent(webhook -> {
                  journal.record(webhook.disable(clock.instant()));
                  log.giveUp(id, DeliveryFailure.GONE);
                }));
    LOG.infof("webhook %s of %s is disabled: its address answered 410", id, region.slug());
  }

  /**
   * Pauses those at which nothing has arrived for days.
   *
   * @return whether there may be more
   */
  public boolean failing(Region region) {
    Instant since = clock.instant().minus(config.pauseAfter());
    List<UUID> found = failing.since(region, since, AT_ONCE);
    found.forEach(id ->
        inRegion.run(
            region,
            CellScope.REGION,
            ACTOR,
            () ->
                webhooks
                    .hold(id)
                    .filter(webhook -> webhook.status() == WebhookStatus.ACTIVE)
                    .ifPresent(webhook ->
                        journal.record(webhook.pause(WebhookStop.FAILING, clock.instant())))));
    return found.size() == AT_ONCE;
  }
}
