package ma.prim.handovers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.handovers.SealEnvelope.Letter;
import ma.prim.handovers.peers.KnownKeys;
import ma.prim.handovers.peers.PeerClient;
import ma.prim.handovers.peers.PeerKeys;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig.Peer;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Brings what waits to other regions: of each matter one message after the other, each region for
 * itself, so that one that is away delays no other. A copy that dies between the answer and its
 * note sends the message again, which the other side knows by its id.
 */
@Singleton
class DeliverHandovers implements RegionJob {
  static final String ACTOR = "job:handovers";
  private static final Logger LOG = Logger.getLogger(DeliverHandovers.class);
  private static final int AT_ONCE = 50;

  private final Handovers handovers;
  private final WriteLetter writeLetter;
  private final SealEnvelope sealEnvelope;
  private final PeerKeys keys;
  private final PeerClient client;
  private final SealedJson json;
  private final Journal journal;
  private final InRegion inRegion;
  private final HandoversConfig config;
  private final BackOff backOff;
  private final InstantSource clock;

  DeliverHandovers(
      Handovers handovers,
      WriteLetter writeLetter,
      SealEnvelope sealEnvelope,
      PeerKeys keys,
      PeerClient client,
      SealedJson json,
      Journal journal,
      InRegion inRegion,
      HandoversConfig config,
      InstantSource clock) {
    this.handovers = handovers;
    this.writeLetter = writeLetter;
    this.sealEnvelope = sealEnvelope;
    this.keys = keys;
    this.client = client;
    this.json = json;
    this.journal = journal;
    this.inRegion = inRegion;
    this.config = config;
    this.backOff = new BackOff(config.firstPause(), config.longestPause());
    this.clock = clock;
  }

  @Override
  public String name() {
    return "handovers";
  }

  @Override
  public Duration interval() {
    return config.every();
  }

  @Override
  public boolean run(Region region) throws InterruptedException, ExecutionException {
    List<String> peers = read(region, () -> handovers.duePeers(clock.instant()));
    if (peers.isEmpty()) {
      return false;
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      peers.forEach(peer -> all.add(threads.submit(() -> deliverAll(region, peer))));
      boolean more = false;
      for (Future<Boolean> one : all) {
        more |= one.get();
      }
      return more;
    }
  }

  /**
   * @return whether there may be more to deliver to it at once
   */
  private boolean deliverAll(Region region, String peer) {
    List<Letter> letters = read(region, () -> letters(region, peer));
    for (Letter letter : letters) {
      DeliveryOutcome outcome = deliver(region, peer, letter);
      inRegion.run(region, CellScope.REGION, ACTOR, () -> note(letter.envelope().id(), outcome));
      if (!outcome.reached()) {
        return false;
      }
    }
    // what follows in a matter was not due before
    return !letters.isEmpty();
  }

  private List<Letter> letters(Region region, String peer) {
    return handovers.due(peer, clock.instant(), AT_ONCE).stream()
        .map(due -> new Letter(Envelope.open(due, region.slug()), due.content(json)))
        .toList();
  }

  private DeliveryOutcome deliver(Region region, String name, Letter letter) {
    Optional<Peer> peer = region.config().peer(name);
    if (peer.isEmpty()) {
      return DeliveryOutcome.noPeer();
    }
    Optional<KnownKeys> known = keys.of(region, peer.get());
    if (known.isEmpty()) {
      return DeliveryOutcome.withoutKeys();
    }
    Optional<Letter> whole = writeLetter.complete(region, letter);
    if (whole.isEmpty()) {
      return DeliveryOutcome.withoutContent();
    }
    try {
      byte[] sealed = sealEnvelope.of(region, whole.get(), known.get().current());
      DeliveryOutcome outcome =
          DeliveryOutcome.of(client.post(peer.get(), "handovers/inbox", sealed));
      if (DeliveryOutcome.SEAL_UNKNOWN.equals(outcome.problem())) {
        keys.askAgain(region, peer.get());
      }
      return outcome;
    } catch (IOException noAnswer) {
      LOG.debugf("%s is not reached from %s: %s", name, region.slug(), noAnswer.getMessage());
      return DeliveryOutcome.unreachable();
    }
  }

  private void note(UUID id, DeliveryOutcome outcome) {
    Handover message = handovers.held(id).orElseThrow();
    if (message.status() != HandoverStatus.WAITING) {
      return;
    }
    if (outcome.isDelivered()) {
      HandoverContent kept = message.content(json);
      message.delivered(clock.instant());
      journal.record(message.change("delivered"));
      writeLetter.delivered(kept);
      return;
    }
    Duration pause = backOff.after(message.attempts() + 1, outcome.retryAfter());
    if (message.failed(outcome.problem(), pause, clock.instant())) {
      LOG.errorf("message %s to %s is given up: %s", id, message.peer(), outcome.problem());
      journal.record(message.change("dead_lettered"));
    }
  }

  private <T> T read(Region region, java.util.concurrent.Callable<T> work) {
    return inRegion.call(region, CellScope.REGION, ACTOR, work);
  }
}
