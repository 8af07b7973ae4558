package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * Erases what rows say that nobody came back to: those that could not be written, and whole imports
 * that were left lying, which are given up with it.
 */
@Singleton
class ForgetRows implements RegionJob {
  private static final int AT_ONCE = 20;

  private final InRegion inRegion;
  private final Imports imports;
  private final Journal journal;
  private final ImportsConfig config;
  private final InstantSource clock;

  ForgetRows(
      InRegion inRegion,
      Imports imports,
      Journal journal,
      ImportsConfig config,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.imports = imports;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-import-rows";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public boolean run(Region region) {
    return inRegion.call(region, CellScope.REGION, "job:forget-import-rows", this::forget);
  }

  private boolean forget() {
    var old = imports.withContentFrom(clock.instant().minus(config.keepRows()), AT_ONCE);
    old.forEach(one -> {
      if (!one.status().isOver()) {
        journal.record(one.cancel(clock.instant()));
      }
      imports.erase(one.id());
    });
    return old.size() == AT_ONCE;
  }
}
