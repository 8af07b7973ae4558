package ma.prim.tenancy;

/**
 * One thing that must stand before a region serves: its realm, its keys, its cells. Every CDI bean
 * of this type is run when a region opens and again at each change of its file, in the order of
 * {@link #order()}; a region is up only when all have succeeded, and the new configuration is in
 * force only then. A part that throws is retried by itself, with all others: each must be
 * repeatable.
 *
 * <p>The database is there and migrated when parts run. They run outside any request; use {@link
 * InRegion} for work on the database.
 */
public interface RegionPart {

  /** What the part asks does not answer: it is away, not wrong. */
  class Unreachable extends Exception {
    private static final long serialVersionUID = 1;

    public Unreachable(Throwable cause) {
      super(cause);
    }
  }

  /** Short lower-case word for logs, readiness and metrics: {@code realm}. */
  String name();

  /** Lower runs first: keys 100, cells 200, realm 300, demo data 900. */
  int order();

  /**
   * Makes what the region's file asks for, whatever of it exists already.
   *
   * @param region carries the configuration to be applied, which is not in force yet
   */
  void open(Region region) throws Exception;

  /** The region's file is gone, or the service stops: forget what is held in memory for it. */
  default void close(Region region) {}
}
