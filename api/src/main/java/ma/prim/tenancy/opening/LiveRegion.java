package ma.prim.tenancy.opening;

import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;

/**
 * A region with its configuration and its connections.
 *
 * @param tenant the pool of connections, as Hibernate knows it
 */
record LiveRegion(RegionConfig config, String tenant) implements Region {
  @Override
  public String slug() {
    return config.slug();
  }
}
