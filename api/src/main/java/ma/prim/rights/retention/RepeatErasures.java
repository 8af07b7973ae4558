package ma.prim.rights.retention;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Erases again whom a database that was put back has brought back. As soon as the region is open,
 * and as often as files are looked at for their age.
 */
@Singleton
class RepeatErasures implements RegionJob {
  private static final Logger LOG = Logger.getLogger(RepeatErasures.class);
  private static final int AT_ONCE = 500;

  private final InRegion inRegion;
  private final ErasureLedger ledger;
  private final Retention retention;
  private final ErasePerson erasePerson;
  private final RetentionConfig config;

  RepeatErasures(
      InRegion inRegion,
      ErasureLedger ledger,
      Retention retention,
      ErasePerson erasePerson,
      RetentionConfig config) {
    this.inRegion = inRegion;
    this.ledger = ledger;
    this.retention = retention;
    this.erasePerson = erasePerson;
    this.config = config;
  }

  @Override
  public String name() {
    return "repeat-erasures";
  }

  @Override
  public Duration interval() {
    return config.every();
  }

  @Override
  public boolean run(Region region) throws IOException {
    AtomicInteger again = new AtomicInteger();
    ledger.visit(region, AT_ONCE, some -> again.addAndGet(erase(region, some)));
    if (again.get() > 0) {
      LOG.warnf("%s files of %s that were erased before are erased again", again, region.slug());
    }
    return false;
  }

  private int erase(Region region, List<UUID> some) {
    List<UUID> back =
        inRegion.call(region, CellScope.REGION, KeepRetention.ACTOR, () -> retention.present(some));
    int again = 0;
    for (UUID person : back) {
      try {
        inRegion.run(
            region, CellScope.REGION, KeepRetention.ACTOR, () -> erasePerson.again(person));
        again++;
      } catch (RuntimeException e) { // whatever it is, the others must go too
        LOG.errorf(e, "a file of %s that was erased before is back", region.slug());
      }
    }
    return again;
  }
}
