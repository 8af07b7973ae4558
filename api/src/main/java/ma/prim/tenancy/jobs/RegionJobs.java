package ma.prim.tenancy.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ma.prim.http.SqlFaults;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionStatus;
import ma.prim.tenancy.Regions;
import org.jboss.logging.Logger;

/** Runs every {@link RegionJob} for every region that is up, each on a thread of its own. */
@Singleton
class RegionJobs {
  private static final Logger LOG = Logger.getLogger(RegionJobs.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final int LOOKS_AT_THE_START = 20;

  private final List<RegionJob> jobs;
  private final Regions regions;
  private final Leases leases;
  private final Rests rests;
  private final Map<String, Thread> running = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  RegionJobs(@All List<RegionJob> jobs, Regions regions, Leases leases, Rests rests) {
    this.jobs = jobs;
    this.regions = regions;
    this.leases = leases;
    this.rests = rests;
  }

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("jobs").start(this::follow);
  }

  /** Before regions close: a job that has begun ends. */
  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    rests.end();
    for (Thread thread : running.values()) {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    }
  }

  private void follow() {
    letRegionsOpen();
    do {
      for (RegionStatus status : regions.statuses()) {
        if (status.isUp()) {
          jobs.forEach(job -> ensureRunning(job, status.slug()));
        }
      }
    } while (!pause(LOOK));
  }

  /** People wait for regions, and regions for the processor; not for one that does not open. */
  private void letRegionsOpen() {
    for (int look = 0; look < LOOKS_AT_THE_START && isAnyOpening(); look++) {
      if (pause(LOOK)) {
        return;
      }
    }
  }

  private boolean isAnyOpening() {
    return regions.statuses().stream()
        .anyMatch(status -> status.state() == RegionStatus.State.OPENING);
  }

  private void ensureRunning(RegionJob job, String region) {
    String name = job.name() + "@" + region;
    running.compute(
        name,
        (key, thread) ->
            thread != null && thread.isAlive()
                ? thread
                : Thread.ofVirtual().name(name).start(() -> repeat(job, region)));
  }

  /** Ends when the region is down: it is begun again when it is up. */
  private void repeat(RegionJob job, String region) {
    try {
      boolean over = false;
      while (!over && isUp(region)) {
        Duration pause = once(job, region);
        over = rests.rest(job.name(), region, pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration once(RegionJob job, String slug) {
    try {
      Region region = regions.available(slug);
      boolean more = leases.call(region, job.name(), () -> job.run(region)).orElse(false);
      return more ? Duration.ZERO : job.interval();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Duration.ZERO;
    } catch (Exception e) { // whatever a job meets, its next run comes
      if (SqlFaults.isAway(e)) {
        LOG.debugf(e, "job %s of region %s: the database is away", job.name(), slug);
      } else {
        LOG.errorf(e, "job %s of region %s failed", job.name(), slug);
      }
      return AFTER_FAILURE;
    }
  }

  private boolean isUp(String region) {
    return regions.statuses().stream()
        .anyMatch(status -> status.slug().equals(region) && status.isUp());
  }

  private boolean pause(Duration duration) {
    try {
      return stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
