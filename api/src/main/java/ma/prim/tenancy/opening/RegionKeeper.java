package ma.prim.tenancy.opening;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ma.prim.http.SqlFaults;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.RegionPart;
import ma.prim.tenancy.RegionStatus;
import ma.prim.tenancy.RegionStatus.State;
import org.jboss.logging.Logger;

/**
 * Keeps one region open, on a thread of its own, so that no region waits for another: opens it,
 * tries again what failed, applies a changed file, notices that the database is away or back.
 */
final class RegionKeeper implements Runnable {
  private static final Logger LOG = Logger.getLogger(RegionKeeper.class);
  private static final Duration FIRST_RETRY = Duration.ofMillis(250);

  /**
   * Between two looks at a database that is away: shorter than between those at one that is there.
   */
  private static final Duration PAUSE_WHILE_AWAY = Duration.ofMillis(500);

  private final RegionOpening opening;
  private final RegionPools pools;
  private final MysqlSettings mysql;
  private final RegionSettings settings;
  private final Semaphore wake = new Semaphore(0);

  private volatile boolean running = true;
  private volatile RegionConfig wanted;
  private volatile LiveRegion serving;
  private volatile State state = State.OPENING;
  private volatile String reason;
  private volatile boolean fileRefused;
  private volatile RegionConfig applied;

  /** Of the thread only. */
  private RegionPool pool;

  private DatabaseProbe probe;
  private boolean vanished;
  private int failures;

  RegionKeeper(
      RegionConfig config,
      RegionOpening opening,
      RegionPools pools,
      MysqlSettings mysql,
      RegionSettings settings) {
    this.wanted = config;
    this.opening = opening;
    this.pools = pools;
    this.mysql = mysql;
    this.settings = settings;
  }

  /** The region's file says something else now. */
  void apply(RegionConfig config) {
    fileRefused = false;
    wanted = config;
    wake.release();
  }

  /** The region's file is wrong now: the last good one stays. */
  void refuse() {
    fileRefused = true;
  }

  /** Something has gone wrong over one of the region's connections. Never blocks. */
  void look() {
    // what is away is looked at in its own time, and an opening that fails waits for its turn
    if (state == State.UP && wanted.equals(applied)) {
      wake.release();
    }
  }

  void stop() {
    running = false;
    wake.release();
  }

  /** With the configuration in force; that of the file while none is. */
  Region region() {
    LiveRegion now = serving;
    return now != null ? now : new LiveRegion(wanted, "closed");
  }

  /** The last good configuration of the file, in force or not. */
  RegionConfig wanted() {
    return wanted;
  }

  RegionStatus status() {
    String why = reason == null && fileRefused ? "file_refused" : reason;
    return new RegionStatus(wanted.slug(), state, Optional.ofNullable(why));
  }

  @Override
  public void run() {
    Runnable look = this::look;
    pools.onBroken(wanted.slug(), look);
    try {
      while (running) {
        Duration pause = wanted.equals(applied) ? watch() : open();
        boolean woken = wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        LOG.tracef("region %s: woken %s", wanted.slug(), woken);
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pools.forgetWatcher(wanted.slug(), look);
      close();
    }
  }

  private Duration open() {
    RegionConfig config = wanted;
    try {
      LiveRegion opened = opening.open(config);
      serve(opened);
      applied = config;
      failures = 0;
      enter(State.UP, null, null);
      return settings.probeInterval();
    } catch (OpeningFailed e) {
      failed(e.reason(), e.getCause());
    } catch (RuntimeException e) { // a fault of ours must not end the keeping of the region
      failed("opening_failed", e);
    }
    return pauseAfter(failures++);
  }

  /** What serves goes on serving, if its database is there. */
  private void failed(String why, Throwable cause) {
    boolean serves = serving != null && ask() == DatabaseProbe.Answer.WELL;
    enter(serves ? State.UP : State.DOWN, why, cause);
  }

  private void serve(LiveRegion opened) {
    RegionPool next = pools.find(opened.tenant()).orElseThrow();
    serving = opened;
    if (next.equals(pool)) {
      pools.renew(pool);
      return;
    }
    closeProbe();
    pool = next;
    probe = new DatabaseProbe(mysql, next.address());
    // requests that began before the change end with what they began with
    pools.of(next.slug()).filter(old -> !old.equals(next)).forEach(this::closeLater);
  }

  private Duration watch() {
    switch (ask()) {
      case WELL, MOVED -> back();
      case AWAY -> enter(State.DOWN, "database_unreachable", null);
      case EMPTY -> {
        // somebody restores it, or it is lost: an empty one in its place would help neither
        vanished = true;
        enter(State.DOWN, "database_absent", null);
      }
    }
    Duration usual = settings.probeInterval();
    return state == State.UP || usual.compareTo(PAUSE_WHILE_AWAY) < 0 ? usual : PAUSE_WHILE_AWAY;
  }

  /** Once another server of the group leads, no connection to the one before may be given out. */
  private DatabaseProbe.Answer ask() {
    DatabaseProbe.Answer answer = probe.ask();
    if (answer != DatabaseProbe.Answer.MOVED) {
      return answer;
    }
    LOG.infof("region %s has another primary", wanted.slug());
    pools.renew(pool);
    return DatabaseProbe.Answer.WELL;
  }

  private void back() {
    if (vanished) {
      vanished = false;
      applied = null;
      wake.release();
      return;
    }
    if (state == State.DOWN) {
      pools.renew(pool);
    }
    enter(State.UP, null, null);
  }

  private void enter(State next, String why, Throwable cause) {
    boolean changed = next != state || !Objects.equals(why, reason);
    reason = why;
    state = next;
    if (changed && why == null) {
      LOG.infof("region %s is %s", wanted.slug(), next);
    } else if (changed) {
      // that a server is away needs no stack; whatever else fails may be a fault of ours
      boolean away = cause instanceof RegionPart.Unreachable || SqlFaults.isAway(cause);
      LOG.warnf(away ? null : cause, "region %s is %s: %s", wanted.slug(), next, why);
    }
  }

  private Duration pauseAfter(int failuresBefore) {
    Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failuresBefore, 10));
    return pause.compareTo(settings.retryInterval()) < 0 ? pause : settings.retryInterval();
  }

  private void closeLater(RegionPool old) {
    Executor later =
        CompletableFuture.delayedExecutor(settings.drain().toMillis(), TimeUnit.MILLISECONDS);
    later.execute(() -> pools.close(old));
  }

  private void closeProbe() {
    if (probe != null) {
      probe.close();
    }
  }

  private void close() {
    state = State.DOWN;
    reason = "closed";
    try {
      opening.close(region());
    } finally {
      serving = null;
      closeProbe();
      pools.of(wanted.slug()).forEach(pools::close);
    }
  }
}
