package ma.prim.tenancy.jobs;

import java.time.Duration;
import ma.prim.tenancy.Region;

/**
 * Background work that every region needs again and again. Each CDI bean of this type is run for
 * every region that is up, by one copy of the service at a time.
 */
public interface RegionJob {

  /** Unique lower-case word: {@code sealer}. */
  String name();

  /** The pause between two runs. */
  Duration interval();

  /**
   * One run: short, since it holds the job's lease, and repeatable, since a copy may die in it.
   * Work on the database goes through {@link ma.prim.tenancy.InRegion}.
   *
   * @return whether there is more to do at once
   */
  boolean run(Region region) throws Exception;
}
