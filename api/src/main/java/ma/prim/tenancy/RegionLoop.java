package ma.prim.tenancy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Short work that every copy of the service repeats for a region while it is open, unlike leased
 * jobs, which one copy does for all: following what others changed, or handing on what was just
 * committed. One virtual thread; a failure is logged once and tried again.
 */
public final class RegionLoop {
  private static final Logger LOG = Logger.getLogger(RegionLoop.class);
  private static final int SLOWEST_RETRY_SECONDS = 10;

  /** What is repeated. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private final String name;
  private final Duration every;
  private final Work work;
  private final Semaphore nudges = new Semaphore(0);
  private volatile Thread thread;
  private int failures;

  private RegionLoop(String name, Duration every, Work work) {
    this.name = name;
    this.every = every;
    this.work = work;
  }

  /**
   * @param name short word for the log and the thread: {@code relay}
   * @param every how long to rest between two runs, unless nudged
   */
  public static RegionLoop start(String name, Region region, Duration every, Work work) {
    RegionLoop loop = new RegionLoop(name + "-" + region.slug(), every, work);
    loop.thread = Thread.ofVirtual().name(loop.name).unstarted(loop::repeat);
    loop.thread.start();
    return loop;
  }

  /** There is something to do now. Never blocks. */
  public void nudge() {
    nudges.release();
  }

  /** Ends after the run that is under way. */
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      nudge();
    }
  }

  private void repeat() {
    try {
      while (thread != null) {
        runOnce();
        rest();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest() throws InterruptedException {
    Duration pause =
        failures == 0 ? every : Duration.ofSeconds(Math.min(failures, SLOWEST_RETRY_SECONDS));
    if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      nudges.drainPermits();
    }
  }

  // Whatever goes wrong, a database that is away above all, must not end the loop.
  private void runOnce() {
    try {
      work.run();
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
