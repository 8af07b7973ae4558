package ma.prim.events;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.RegionLoop;
import ma.prim.tenancy.RegionPart;
import ma.prim.tenancy.Regions;

/** The relay of each region that is open. */
@Singleton
class Relays implements RegionPart {
  /** Events of other copies are seen within this time; those of this copy at once. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Regions regions;
  private final RegionData data;
  private final LiveFeed live;
  private final Map<String, RegionLoop> running = new ConcurrentHashMap<>();

  Relays(Regions regions, RegionData data, LiveFeed live) {
    this.regions = regions;
    this.data = data;
    this.live = live;
  }

  /** Something of this region has just been committed here. */
  void nudge(Region region) {
    RegionLoop known = running.get(region.slug());
    if (known != null) {
      known.nudge();
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
    Relay relay = new Relay(data);
    RegionLoop loop =
        RegionLoop.start(
            "relay",
            region.slug(),
            LOOK_EVERY,
            regions,
            here -> live.reached(here, relay.run(here)));
    running.put(region.slug(), loop);
  }

  @Override
  public void close(Region region) {
    RegionLoop before = running.remove(region.slug());
    if (before != null) {
      before.stop();
    }
  }
}
