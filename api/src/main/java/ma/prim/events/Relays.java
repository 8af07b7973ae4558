package ma.prim.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.RegionLoop;
import ma.prim.tenancy.RegionPart;
import ma.prim.tenancy.Regions;

/** The relay of each region that is open. */
@ApplicationScoped
class Relays implements RegionPart {
  /** Events of other copies are seen within this time; those of this copy at once. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private record Running(Relay relay, RegionLoop loop) {}

  private final Regions regions;
  private final RegionData data;
  private final InstantSource clock;
  private final LiveFeed live;
  private final MeterRegistry metrics;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  Relays(
      Regions regions, RegionData data, InstantSource clock, LiveFeed live, MeterRegistry metrics) {
    this.regions = regions;
    this.metrics = metrics;
    this.data = data;
    this.clock = clock;
    this.live = live;
  }

  /** Something of this region has just been committed here. */
  void nudge(Region region) {
    Running known = running.get(region.slug());
    if (known != null) {
      known.loop().nudge();
    }
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public int order() {
    return 150;
  }

  @Override
  public void open(Region region) {
    if (running.containsKey(region.slug())) {
      return;
    }
    Relay relay = new Relay(data, clock);
    RegionLoop loop =
        RegionLoop.start(
            "relay",
            region.slug(),
            LOOK_EVERY,
            regions,
            here -> live.reached(here, relay.run(here)));
    running.put(region.slug(), new Running(relay, loop));
    TimeGauge.builder("prim.events.waiting", this, TimeUnit.SECONDS, all -> all.lag(region.slug()))
        .description("How long the oldest event has been waiting for its position")
        .tag("region", region.slug())
        .register(metrics);
  }

  @Override
  public void close(Region region) {
    Running before = running.remove(region.slug());
    if (before != null) {
      before.loop().stop();
    }
  }

  private double lag(String slug) {
    Running relaying = running.get(slug);
    return relaying == null ? Double.NaN : relaying.relay().lag().toMillis() / 1000.0;
  }
}
