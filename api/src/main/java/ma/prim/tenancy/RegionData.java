package ma.prim.tenancy;

import javax.sql.DataSource;

/**
 * A region's database by plain JDBC, for what Hibernate is no help with. A connection asked for
 * inside a transaction is part of it; the region must be the transaction's.
 */
public interface RegionData {
  DataSource source(Region region);

  /**
   * A few connections of their own, never part of a transaction: for a statement in the middle of
   * one, which must not wait for those who wait for it with all other connections in their hands.
   */
  DataSource aside(Region region);
}
