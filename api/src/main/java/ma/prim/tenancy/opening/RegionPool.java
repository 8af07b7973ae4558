package ma.prim.tenancy.opening;

import io.agroal.api.AgroalDataSource;

/**
 * The connections of one region.
 *
 * @param number grows with each pool
 * @param source those of transactions, and others for what is outside of one
 * @param aside those never part of a transaction
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
