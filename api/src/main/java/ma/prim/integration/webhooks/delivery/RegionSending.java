package ma.prim.integration.webhooks.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import ma.prim.events.FeedEvent;
import ma.prim.events.LiveFeed;
import ma.prim.integration.webhooks.DeliveryFailure;
import ma.prim.integration.webhooks.Endpoint;
import ma.prim.integration.webhooks.Endpoints;
import ma.prim.integration.webhooks.StopWebhook;
import ma.prim.integration.webhooks.WebhooksConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionLoop;
import ma.prim.tenancy.Regions;
import org.jboss.logging.Logger;

/**
 * Sends one region's events from this copy of the service. A loop queues what has happened, takes
 * webhooks that nobody sends to, and begins what is due: each message on a virtual thread of its
 * own, a few at once for each webhook, so that one that hangs holds up nobody else. An event leaves
 * its lane only when its outcome is written; until then nothing about the same is begun.
 */
final class RegionSending implements LiveFeed.Listener {
  private static final Logger LOG = Logger.getLogger(RegionSending.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  /** A turn costs the same for one event and for fifty. */
  private static final Duration TURNS_APART = Duration.ofMillis(20);

  private static final long LOOK_NANOS = LOOK_EVERY.toNanos();

  /** About ten seconds of quiet. */
  private static final int IDLE_TURNS = 40;

  /** Beyond what there is room for: some of it may wait for others. */
  private static final int SPARE = 8;

  private static final long LEAVE_MILLIS = 5000;

  private final String slug;
  private final QueueEvents queue;
  private final LaneLeases leases;
  private final DueDeliveries deliveries;
  private final Outcomes outcomes;
  private final Endpoints endpoints;
  private final StopWebhook stop;
  private final AttemptDelivery attempt;
  private final WebhooksConfig config;
  private final long renewNanos;
  private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
  private RegionLoop loop;
  private LiveFeed live;
  private Region followed;
  private long renewedAt;
  private long lookedAt;
  private volatile boolean leaving;

  RegionSending(
      String slug,
      QueueEvents queue,
      LaneLeases leases,
      DueDeliveries deliveries,
      OutcomeRows rows,
      Endpoints endpoints,
      StopWebhook stop,
      AttemptDelivery attempt,
      WebhooksConfig config) {
    this.slug = slug;
    this.queue = queue;
    this.leases = leases;
    this.deliveries = deliveries;
    this.outcomes = new Outcomes(slug, rows, this::written);
    this.endpoints = endpoints;
    this.stop = stop;
    this.attempt = attempt;
    this.config = config;
    this.renewNanos = config.lease().toNanos() / 3;
  }

  void start(Regions regions, LiveFeed feed) {
    live = feed;
    outcomes.start(regions);
    loop = RegionLoop.start("webhooks", slug, LOOK_EVERY, TURNS_APART, regions, this::turn);
  }

  /** What is under way ends, for a moment; the rest another copy begins anew. */
  void stop(Region region) throws InterruptedException {
    leaving = true;
    loop.stop();
    if (followed != null) {
      live.leave(followed, this);
    }
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LEAVE_MILLIS);
    while (lanes.values().stream().anyMatch(lane -> lane.size() > 0) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    outcomes.stop();
    try {
      leases.release(region, Set.copyOf(lanes.keySet()));
    } catch (SQLException | IllegalStateException away) {
      LOG.debugf(away, "the leases of %s end by themselves", slug);
    }
  }

  @Override
  public void on(List<FeedEvent> events) {
    if (events.stream().anyMatch(event -> event.institution() != null)) {
      loop.nudge();
    }
  }

  private void turn(Region region) throws SQLException {
    if (leaving) {
      return;
    }
    if (followed == null) {
      live.follow(region, this);
      followed = region;
    }
    Set<UUID> queued = queue.run(region);
    long now = System.nanoTime();
    if (!lanes.keySet().containsAll(queued) || now - lookedAt >= LOOK_NANOS) {
      lookedAt = now;
      leases.take(region).forEach(webhook -> lanes.putIfAbsent(webhook, new Lane()));
      now = System.nanoTime();
    }
    if (now - renewedAt >= renewNanos && !lanes.isEmpty()) {
      renew(region);
    }
    beginWhatIsDue(region);
  }

  /** A lane that was lost while this copy stood still is forgotten: another sends there. */
  private void renew(Region region) throws SQLException {
    renewedAt = System.nanoTime();
    Set<UUID> idle = new HashSet<>();
    lanes.forEach((webhook, lane) -> {
      if (lane.idle() > IDLE_TURNS) {
        idle.add(webhook);
      }
    });
    leases.release(region, idle);
    lanes.keySet().removeAll(idle);
    lanes.keySet().retainAll(leases.renew(region));
  }

  private void beginWhatIsDue(Region region) throws SQLException {
    Map<UUID, Integer> wanted = new LinkedHashMap<>();
    Set<UUID> underWay = new HashSet<>();
    lanes.forEach((webhook, lane) -> {
      underWay.addAll(lane.underWay());
      if (lane.size() < config.concurrency()) {
        wanted.put(webhook, config.concurrency() + lane.size() + SPARE);
      } else {
        lane.busy();
      }
    });
    List<Due> due = deliveries.read(region, wanted);
    Map<UUID, Set<Long>> positions = new HashMap<>();
    due.forEach(one ->
        positions.computeIfAbsent(one.webhook(), any -> new HashSet<>()).add(one.position()));
    List<Due> waiting = new ArrayList<>();
    for (Due one : due) {
      Lane lane = lanes.get(one.webhook());
      if (lane == null || underWay.contains(one.id())) {
        continue;
      }
      if (one.waitsFor() > 0) {
        boolean soon =
            lane.carries(one.waitsFor()) || positions.get(one.webhook()).contains(one.waitsFor());
        if (!soon) {
          waiting.add(one);
        }
      } else if (lane.size() < (one.strained() ? 1 : config.concurrency())) {
        begin(region, lane, one);
      }
    }
    deliveries.park(region, waiting);
  }

  private void begin(Region region, Lane lane, Due due) {
    Endpoint known = lane.endpoint();
    if (known == null || known.version() != due.version()) {
      Optional<Endpoint> opened = endpoints.find(region, due.webhook());
      if (opened.isEmpty()) {
        return; // removed a moment ago
      }
      known = opened.get();
      lane.endpoint(known);
    }
    Endpoint endpoint = known;
    lane.begin(due);
    Thread.ofVirtual().name("webhook-" + slug).start(() -> send(region, endpoint, due));
  }

  private void send(Region region, Endpoint endpoint, Due due) {
    try {
      outcomes.add(attempt.of(region, endpoint, due));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) { // whatever it is, the event is tried again
      LOG.errorf(e, "an attempt in %s failed", slug);
      outcomes.add(attempt.failed(due, DeliveryFailure.CONNECTION));
    }
  }

  private void written(Region region, List<Outcome> all) {
    for (Outcome outcome : all) {
      Lane lane = lanes.get(outcome.due().webhook());
      if (lane != null) {
        lane.end(outcome.due());
      }
    }
    all.stream()
        .filter(Outcome::gone)
        .map(outcome -> outcome.due().webhook())
        .distinct()
        .forEach(webhook -> Thread.ofVirtual().start(() -> disable(region, webhook)));
    loop.nudge();
  }

  // If it comes to nothing, the next event meets the same answer.
  private void disable(Region region, UUID webhook) {
    try {
      stop.gone(region, webhook);
    } catch (RuntimeException e) {
      LOG.warnf("webhook %s of %s is not disabled yet: %s", webhook, slug, e.getMessage());
    }
  }
}
