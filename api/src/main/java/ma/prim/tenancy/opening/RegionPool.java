package ma.prim.tenancy.opening;

import io.agroal.api.AgroalDataSource;

/**
 * The connections of one region.
 *
 * @param number grows with each pool
 * @param source those of transactions
 * @param aside those outside of them
 */
record RegionPool(
    String slug,
    long number,
    ServerAddress address,
    AgroalDataSource source,
    AgroalDataSource aside) {

  /**
   * What Hibernate calls them. Not just the slug: Hibernate remembers a tenant's connections for
   * ever, and a region's database may move.
   */
  String tenant() {
    return slug + "#" + number;
  }
}
