package ma.prim.integration.calendar.subscriptions;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/** Removes subscriptions that no program reads any more. */
@Singleton
class ForgetSubscriptions implements RegionJob {
  private static final String NAME = "forget-subscriptions";

  private final InRegion inRegion;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  ForgetSubscriptions(InRegion inRegion, Subscriptions subscriptions, InstantSource clock) {
    this.inRegion = inRegion;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(6);
  }

  @Override
  public boolean run(Region region) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.zone());
    inRegion.call(region, CellScope.NOTHING, "job:" + NAME, () -> subscriptions.forget(today));
    return false;
  }
}
