package ma.prim.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionLoop;
import ma.prim.tenancy.RegionPart;

/** A region has its keys before anything else is done in it, and follows their rotations. */
@ApplicationScoped
class KeysPart implements RegionPart {
  private final RegionKeys keys;
  private final KeysConfig config;
  private final Map<String, RegionLoop> watches = new ConcurrentHashMap<>();

  KeysPart(RegionKeys keys, KeysConfig config) {
    this.keys = keys;
    this.config = config;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public void open(Region region) throws Exception {
    keys.load(region);
    RegionLoop watch =
        RegionLoop.start("keys", region, config.refreshEvery(), () -> keys.follow(region));
    RegionLoop before = watches.put(region.slug(), watch);
    if (before != null) {
      before.stop();
    }
  }

  @Override
  public void close(Region region) {
    RegionLoop watch = watches.remove(region.slug());
    if (watch != null) {
      watch.stop();
    }
    keys.forget(region.slug());
  }
}
