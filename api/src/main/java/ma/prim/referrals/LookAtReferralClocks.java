package ma.prim.referrals;

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
 * Finds the referrals whose clock has passed, however long ago, and tells each once. Each is looked
 * at in a transaction of its own, alone with its row: what another copy has told is not there any
 * more, and one that fails keeps no other from being told.
 */
@Singleton
class LookAtReferralClocks implements RegionJob {
  private static final Logger LOG = Logger.getLogger(LookAtReferralClocks.class);
  static final String ACTOR = "job:referral-clocks";
  static final int AT_ONCE = 100;

  private final InRegion inRegion;
  private final Referrals referrals;
  private final ReferralDeadlines deadlines;
  private final Journal journal;
  private final InstantSource clock;
  private final MeterRegistry metrics;
  private final Map<String, AtomicLong> overdue = new ConcurrentHashMap<>();

  LookAtReferralClocks(
      InRegion inRegion,
      Referrals referrals,
      ReferralDeadlines deadlines,
      Journal journal,
      InstantSource clock,
      MeterRegistry metrics) {
    this.inRegion = inRegion;
    this.referrals = referrals;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return "referral-clocks";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(20);
  }

  @Override
  public boolean run(Region region) {
    List<UUID> some =
        inRegion.call(
            region, CellScope.REGION, ACTOR, () -> referrals.withAlarm(clock.instant(), AT_ONCE));
    long told = some.stream().filter(id -> isLookedAt(region, id)).count();
    count(region);
    return some.size() == AT_ONCE && told > 0;
  }

  private boolean isLookedAt(Region region, UUID id) {
    try {
      inRegion.run(region, CellScope.REGION, ACTOR, () -> look(id));
      return true;
    } catch (RuntimeException e) { // whatever it is, the other referrals have their clocks too
      LOG.errorf(e, "the clock of referral %s in region %s", id, region.slug());
      return false;
    }
  }

  private void look(UUID id) {
    referrals
        .findAlone(id)
        .ifPresent(referral ->
            referral.lookAtClock(deadlines.of(referral), clock.instant()).forEach(journal::record));
  }

  private void count(Region region) {
    long number = inRegion.call(region, CellScope.REGION, ACTOR, referrals::countOverdue);
    overdue
        .computeIfAbsent(
            region.slug(),
            slug ->
                metrics.gauge("prim.referrals.overdue", Tags.of("region", slug), new AtomicLong()))
        .set(number);
  }
}
