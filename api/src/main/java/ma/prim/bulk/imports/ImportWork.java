package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.events.Journal;
import ma.prim.http.SqlFaults;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Takes imports further, some rows a time, each time the one that has waited longest. Each step
 * sees the import's own cell and nothing else, and is alone with the import: a manager who pauses
 * it waits for the step, and the next finds it paused.
 */
@Singleton
class ImportWork implements RegionJob {
  private static final Logger LOG = Logger.getLogger(ImportWork.class);
  static final String NAME = "imports";
  static final String ACTOR = "job:imports";

  private static final int ATTEMPTS = 3;

  private final InRegion inRegion;
  private final Imports imports;
  private final CheckRows checkRows;
  private final WriteRows writeRows;
  private final Journal journal;
  private final InstantSource clock;
  private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

  ImportWork(
      InRegion inRegion,
      Imports imports,
      CheckRows checkRows,
      WriteRows writeRows,
      Journal journal,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.imports = imports;
    this.checkRows = checkRows;
    this.writeRows = writeRows;
    this.journal = journal;
    this.clock = clock;
  }

  /** An import that waits, as it is needed to go on in its own cell. */
  private record Next(UUID id, String cell) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(500);
  }

  @Override
  public boolean run(Region region) {
    Optional<Next> next =
        inRegion.call(
            region,
            CellScope.REGION,
            ACTOR,
            () -> imports.next().map(one -> new Next(one.id(), one.cell())));
    next.ifPresent(one -> further(region, one));
    return next.isPresent();
  }

  void further(Region region, Next one) {
    CellScope cell = CellScope.ofCells(Set.of(one.cell()));
    try {
      inRegion.run(region, cell, ACTOR, () -> step(one.id()));
      failures.remove(one.id());
    } catch (RuntimeException failed) {
      if (mayPass(one.id(), failed)) {
        throw failed;
      }
      // One that cannot go on must not keep the others from it; the manager may resume it.
      LOG.errorf(failed, "import %s in region %s failed", one.id(), region.slug());
      inRegion.run(
          region,
          cell,
          ACTOR,
          () ->
              imports
                  .findAlone(one.id())
                  .filter(still -> still.status().isWorkedOn())
                  .ifPresent(still -> journal.record(still.fail(clock.instant()))));
    }
  }

  /** A connection that breaks shows in many ways: only what fails again and again is a fault. */
  private boolean mayPass(UUID id, RuntimeException failed) {
    if (SqlFaults.isAway(failed) || SqlFaults.isContention(failed)) {
      return true;
    }
    boolean again = failures.merge(id, 1, Integer::sum) < ATTEMPTS;
    if (!again) {
      failures.remove(id);
    }
    return again;
  }

  private void step(UUID id) {
    Import one = imports.findAlone(id).orElseThrow();
    switch (one.status()) {
      case UPLOADED, CHECKING -> checkRows.step(one);
      case RUNNING -> writeRows.step(one);
      default -> {
        // Somebody was faster: there is nothing to do.
      }
    }
  }
}
