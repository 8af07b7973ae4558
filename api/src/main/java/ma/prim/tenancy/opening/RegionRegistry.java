package ma.prim.tenancy.opening;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.RegionStatus;
import ma.prim.tenancy.Regions;
import ma.prim.tenancy.config.FileError;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Follows the folder of regions' files and has each region kept open. What it opens asks it for
 * regions again, so it is called through a proxy, unlike all others.
 */
@ApplicationScoped
class RegionRegistry implements Regions {
  private static final Logger LOG = Logger.getLogger(RegionRegistry.class);
  private static final int LAST = 10_000;

  private final RegionOpening opening;
  private final RegionPools pools;
  private final MysqlSettings mysql;
  private final RegionSettings settings;
  private final RegionMetrics metrics;
  private final Path folder;
  private final Map<String, RegionKeeper> keepers = new ConcurrentSkipListMap<>();
  private final Map<String, Thread> threads = new ConcurrentSkipListMap<>();

  /** Files that were wrong from their first day: no region is declared by them. */
  private final Map<String, RegionStatus> refused = new ConcurrentSkipListMap<>();

  private final CountDownLatch stopped = new CountDownLatch(1);

  RegionRegistry(
      RegionOpening opening,
      RegionPools pools,
      MysqlSettings mysql,
      RegionSettings settings,
      RegionMetrics metrics,
      @ConfigProperty(name = "prim.tenant-config") Path folder) {
    this.opening = opening;
    this.pools = pools;
    this.mysql = mysql;
    this.settings = settings;
    this.metrics = metrics;
    this.folder = folder;
  }

  /** After everything that parts may need has started. */
  void start(@Observes @Priority(LAST) StartupEvent event) throws InterruptedException {
    RegionFolder files = new RegionFolder(folder);
    FirstLook first = new FirstLook();
    try {
      files.look(first);
    } catch (IOException e) {
      throw new IllegalStateException("the folder of regions' files cannot be read: " + folder, e);
    }
    first.stopOnErrors(folder);
    first.configs().forEach(this::keep);
    Thread.ofVirtual().name("regions").start(() -> follow(files));
    awaitRegions();
  }

  void stop(@Observes @Priority(LAST) ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    keepers.values().forEach(RegionKeeper::stop);
    for (Thread thread : threads.values()) {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }
  }

  @Override
  public Optional<Region> find(String slug) {
    return Optional.ofNullable(keepers.get(slug)).map(RegionKeeper::region);
  }

  @Override
  public Collection<Region> declared() {
    return keepers.values().stream().map(RegionKeeper::region).toList();
  }

  @Override
  public Region available(String slug) {
    RegionKeeper keeper = keepers.get(slug);
    if (keeper == null) {
      throw Problem.notFound();
    }
    if (!keeper.status().isUp()) {
      throw Problem.comeAgain(ProblemCode.REGION_UNAVAILABLE, settings.retryInterval().toSeconds());
    }
    return keeper.region();
  }

  @Override
  public Collection<RegionStatus> statuses() {
    List<RegionStatus> statuses = new ArrayList<>(refused.values());
    keepers.values().forEach(keeper -> statuses.add(keeper.status()));
    return statuses;
  }

  private void keep(RegionConfig config) {
    refused.remove(config.slug());
    RegionKeeper keeper = new RegionKeeper(config, opening, pools, mysql, settings);
    keepers.put(config.slug(), keeper);
    threads.put(config.slug(), Thread.ofVirtual().name("region-" + config.slug()).start(keeper));
  }

  private void follow(RegionFolder files) {
    try {
      while (!stopped.await(settings.watchInterval().toMillis(), TimeUnit.MILLISECONDS)) {
        look(files);
        metrics.show(statuses(), pools.all());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(RegionFolder files) {
    try {
      files.look(new Changes());
    } catch (IOException e) {
      LOG.warnf("the folder of regions' files cannot be read: %s; nothing changes", e.toString());
    } catch (RuntimeException e) { // whatever a file holds, the others are followed on
      LOG.error("a region's file could not be followed", e);
    }
  }

  private void awaitRegions() throws InterruptedException {
    long until = System.nanoTime() + settings.awaitAtStart().toNanos();
    while (System.nanoTime() < until && !statuses().stream().allMatch(RegionStatus::isUp)) {
      if (stopped.await(50, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private final class Changes implements RegionFolder.Follower {
    @Override
    public void changed(RegionConfig config) {
      RegionKeeper keeper = keepers.get(config.slug());
      LOG.infof("region %s: file %s", config.slug(), keeper == null ? "is new" : "has changed");
      if (keeper == null) {
        keep(config);
      } else {
        keeper.apply(config);
      }
    }

    @Override
    public void refused(String slug, List<FileError> errors) {
      errors.forEach(error -> LOG.errorf("region %s: file refused: %s", slug, error));
      RegionKeeper keeper = keepers.get(slug);
      if (keeper == null) {
        refused.put(
            slug, new RegionStatus(slug, RegionStatus.State.DOWN, Optional.of("file_refused")));
      } else {
        keeper.refuse();
      }
    }

    @Override
    public void gone(String slug) {
      refused.remove(slug);
      threads.remove(slug);
      RegionKeeper keeper = keepers.remove(slug);
      if (keeper != null) {
        LOG.infof("region %s: file is gone, the region is closed", slug);
        keeper.stop();
      }
    }

    @Override
    public Collection<RegionConfig> others(String slug) {
      return keepers.values().stream().map(RegionKeeper::wanted).toList();
    }
  }
}
