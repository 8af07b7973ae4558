package ma.prim.cases;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Finds the cases whose clocks have passed, however long ago, and tells each once. A case is looked
 * at in a transaction of its own, alone with its row: what another copy has told is not there any
 * more, and one that fails keeps no other from being told.
 */
@Singleton
class LookAtClocks implements RegionJob {
  private static final Logger LOG = Logger.getLogger(LookAtClocks.class);
  static final String ACTOR = "job:clocks";
  static final int AT_ONCE = 100;

  private final InRegion inRegion;
  private final Cases cases;
  private final Deadlines deadlines;
  private final Journal journal;
  private final InstantSource clock;
  private final MeterRegistry metrics;
  private final Map<String, AtomicLong> overdue = new ConcurrentHashMap<>();

  LookAtClocks(
      InRegion inRegion,
      Cases cases,
      Deadlines deadlines,
      Journal journal,
      InstantSource clock,
      MeterRegistry metrics) {
    this.inRegion = inRegion;
    this.cases = cases;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(20);
  }

  @Override
  public boolean run(Region region) {
    List<UUID> some =
        inRegion.call(
            region, CellScope.REGION, ACTOR, () -> cases.withAlarm(clock.instant(), AT_ONCE));
    long told = some.stream().filter(id -> isLookedAt(region, id)).count();
    count(region);
    return some.size() == AT_ONCE && told > 0;
  }

  private boolean isLookedAt(Region region, UUID id) {
    try {
      inRegion.run(region, CellScope.REGION, ACTOR, () -> look(id));
      return true;
    } catch (RuntimeException e) { // whatever it is, the other cases have their clocks too
      LOG.errorf(e, "the clocks of case %s in region %s", id, region.slug());
      return false;
    }
  }

  private void look(UUID id) {
    cases
        .findAlone(id)
        .ifPresent(file -> file.lookAtClocks(deadlines, clock.instant()).forEach(journal::record));
  }

  private void count(Region region) {
    long number = inRegion.call(region, CellScope.REGION, ACTOR, cases::countOverdue);
    overdue
        .computeIfAbsent(
            region.slug(),
            slug -> metrics.gauge("prim.cases.overdue", Tags.of("region", slug), new AtomicLong()))
        .set(number);
  }
}
