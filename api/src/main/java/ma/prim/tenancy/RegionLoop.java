package ma.prim.tenancy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Short work that every copy of the service repeats for a region while it is up, unlike leased
 * jobs, which one copy does for all: following what others changed, or handing on what was just
 * committed. One virtual thread; a failure is logged once and tried again.
 */
public final class RegionLoop {
  private static final Logger LOG = Logger.getLogger(RegionLoop.class);
  private static final int SLOWEST_RETRY_SECONDS = 10;

  /** What is repeated, each time on the region as it is then. */
  @FunctionalInterface
  public interface Work {
    void run(Region region) throws Exception;
  }

  private final String name;
  private final String slug;
  private final Duration every;
  private final Duration apart;
  private final Regions regions;
  private final Work work;
  private final Semaphore nudges = new Semaphore(0);
  private volatile boolean stopped;
  private int failures;

  private RegionLoop(
      String name, String slug, Duration every, Duration apart, Regions regions, Work work) {
    this.name = name;
    this.slug = slug;
    this.every = every;
    this.apart = apart;
    this.regions = regions;
    this.work = work;
  }

  /**
   * @param name short word for the log and the thread: {@code relay}
   * @param every how long to rest between two runs, unless nudged
   */
  public static RegionLoop start(
      String name, String slug, Duration every, Regions regions, Work work) {
    return start(name, slug, every, Duration.ZERO, regions, work);
  }

  /**
   * @param apart how long to rest at least, also if nudged: so that what comes in quick succession
   *     is done together
   */
  public static RegionLoop start(
      String name, String slug, Duration every, Duration apart, Regions regions, Work work) {
    RegionLoop loop = new RegionLoop(name + "-" + slug, slug, every, apart, regions, work);
    Thread.ofVirtual().name(loop.name).start(loop::repeat);
    return loop;
  }

  /** There is something to do now. Never blocks. */
  public void nudge() {
    nudges.release();
  }

  /** Ends after the run that is under way. */
  public void stop() {
    stopped = true;
    nudge();
  }

  private void repeat() {
    try {
      while (!stopped) {
        Optional<Region> region = regions.findUp(slug);
        if (region.isPresent()) {
          runOnce(region.get());
        }
        rest();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest() throws InterruptedException {
    Thread.sleep(apart);
    Duration pause =
        failures == 0 ? every : Duration.ofSeconds(Math.min(failures, SLOWEST_RETRY_SECONDS));
    if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      nudges.drainPermits();
    }
  }

  // Whatever goes wrong, a database that is away above all, must not end the loop.
  private void runOnce(Region region) {
    try {
      work.run(region);
      if (failures > 0) {
        LOG.infof("%s works again", name);
        failures = 0;
      }
    } catch (Exception e) {
      if (failures++ == 0) {
        LOG.warnf("%s fails and will be tried again: %s", name, e.getMessage());
      }
    }
  }
}
