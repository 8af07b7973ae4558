package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import ma.prim.agreements.dates.GiveNotices;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * What happens to agreements by itself, at the region's midnight: they enter into force, they
 * expire, and people are told of days that are near. Each in a transaction of its own, alone with
 * the agreement's row: what another copy has done is done, and what was missed while nothing ran is
 * done when it runs again.
 */
@Singleton
class KeepAgreements implements RegionJob {
  private static final Logger LOG = Logger.getLogger(KeepAgreements.class);
  static final String ACTOR = "job:agreements";
  private static final int AT_ONCE = 100;

  private final InRegion inRegion;
  private final Agreements agreements;
  private final EnterIntoForce enterIntoForce;
  private final GiveNotices giveNotices;
  private final InstantSource clock;

  KeepAgreements(
      InRegion inRegion,
      Agreements agreements,
      EnterIntoForce enterIntoForce,
      GiveNotices giveNotices,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.agreements = agreements;
    this.enterIntoForce = enterIntoForce;
    this.giveNotices = giveNotices;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "agreements";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(15);
  }

  @Override
  public boolean run(Region region) {
    return run(region, clock);
  }

  /** The same, at another time. */
  boolean run(Region region, InstantSource at) {
    LocalDate today = LocalDate.ofInstant(at.instant(), region.zone());
    boolean more =
        each(region, of(region, () -> agreements.past(today, AT_ONCE)), id -> expire(id, today, at))
            | each(
                region, of(region, () -> agreements.due(today, AT_ONCE)), id -> enter(id, today));
    return giveNotices.run(region, ACTOR, at) || more;
  }

  private List<UUID> of(Region region, java.util.concurrent.Callable<List<UUID>> query) {
    return inRegion.call(region, CellScope.REGION, ACTOR, query);
  }

  private boolean each(Region region, List<UUID> some, Consumer<UUID> work) {
    long done = 0;
    for (UUID id : some) {
      try {
        inRegion.run(region, CellScope.REGION, ACTOR, () -> work.accept(id));
        done++;
      } catch (RuntimeException e) { // whatever it is, the other agreements have their days too
        LOG.errorf(e, "agreement %s in region %s", id, region.slug());
      }
    }
    return some.size() == AT_ONCE && done > 0;
  }

  private void expire(UUID id, LocalDate today, InstantSource at) {
    agreements
        .findAlone(id)
        .filter(one -> one.isPast(today))
        .ifPresent(one -> enterIntoForce.ended(one, one.expire(at.instant()), one.effectiveTo()));
  }

  private void enter(UUID id, LocalDate today) {
    agreements.findAlone(id).ifPresent(one -> enterIntoForce.ifDue(one, today));
  }
}
