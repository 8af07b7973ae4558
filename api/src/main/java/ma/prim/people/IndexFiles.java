package ma.prim.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * Makes the search keys of files anew that were made by older rules, a batch in a transaction, so
 * that a better way to find people finds those who are there already. A file that an officer is
 * writing is left to the next batch.
 */
@Singleton
class IndexFiles implements RegionJob {
  static final String ACTOR = "job:index-files";
  private static final int AT_ONCE = 200;

  private final InRegion inRegion;
  private final People people;

  IndexFiles(InRegion inRegion, People people) {
    this.inRegion = inRegion;
    this.people = people;
  }

  @Override
  public String name() {
    return "index-files";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(20);
  }

  @Override
  public boolean run(Region region) {
    return inRegion.call(region, CellScope.REGION, ACTOR, () -> people.indexAnew(AT_ONCE)) > 0;
  }
}
