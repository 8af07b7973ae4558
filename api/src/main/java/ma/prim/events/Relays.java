package ma.prim.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.RegionLoop;
import ma.prim.tenancy.RegionPart;

/** The relay of each region that is open. */
@ApplicationScoped
class Relays implements RegionPart {
  /** Events of other copies are seen within this time; those of this copy at once. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private record Running(Relay relay, RegionLoop loop) {}

  private final RegionData data;
  private final InstantSource clock;
  private final Heads heads;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  Relays(RegionData data, InstantSource clock, Heads heads) {
    this.data = data;
    this.clock = clock;
    this.heads = heads;
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
    Relay relay = new Relay(data.source(region), clock);
    RegionLoop loop =
        RegionLoop.start(
            "relay", region, LOOK_EVERY, () -> heads.reached(region.slug(), relay.run()));
    stop(running.put(region.slug(), new Running(relay, loop)));
  }

  @Override
  public void close(Region region) {
    stop(running.remove(region.slug()));
  }

  private static void stop(Running before) {
    if (before != null) {
      before.loop().stop();
    }
  }
}
