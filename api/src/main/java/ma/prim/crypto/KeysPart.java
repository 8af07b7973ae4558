package ma.prim.crypto;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionLoop;
import ma.prim.tenancy.RegionPart;
import ma.prim.tenancy.Regions;

/** A region has its keys before anything else is done in it, and follows their rotations. */
@Singleton
class KeysPart implements RegionPart {
  private final RegionKeys keys;
  private final KeysConfig config;
  private final Regions regions;
  private final Map<String, RegionLoop> watches = new ConcurrentHashMap<>();

  KeysPart(RegionKeys keys, KeysConfig config, Regions regions) {
    this.keys = keys;
    this.config = config;
    this.regions = regions;
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
    watches.computeIfAbsent(
        region.slug(),
        slug -> RegionLoop.start("keys", slug, config.refreshEvery(), regions, keys::follow));
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
