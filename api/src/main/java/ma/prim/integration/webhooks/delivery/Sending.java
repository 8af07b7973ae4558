package ma.prim.integration.webhooks.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import ma.prim.events.LiveFeed;
import ma.prim.integration.webhooks.Endpoints;
import ma.prim.integration.webhooks.StopWebhook;
import ma.prim.integration.webhooks.WebhooksConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;

/** What sending needs, and a {@link RegionSending} for each region. */
@Singleton
class Sending {
  private final Regions regions;
  private final RegionData data;
  private final LiveFeed live;
  private final Endpoints endpoints;
  private final StopWebhook stop;
  private final AttemptDelivery attempt;
  private final WebhooksConfig config;
  private final ObjectMapper json;
  private final InstantSource clock;

  Sending(
      Regions regions,
      RegionData data,
      LiveFeed live,
      Endpoints endpoints,
      StopWebhook stop,
      AttemptDelivery attempt,
      WebhooksConfig config,
      ObjectMapper json,
      InstantSource clock) {
    this.regions = regions;
    this.data = data;
    this.live = live;
    this.endpoints = endpoints;
    this.stop = stop;
    this.attempt = attempt;
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  RegionSending begin(Region region) {
    LaneLeases leases = new LaneLeases(data, config.lease(), clock);
    RegionSending sending =
        new RegionSending(
            region.slug(),
            new QueueEvents(data, json, clock),
            leases,
            new DueDeliveries(data, leases.owner(), clock),
            new OutcomeRows(data, json, clock),
            endpoints,
            stop,
            attempt,
            config);
    sending.start(regions, live);
    return sending;
  }
}
