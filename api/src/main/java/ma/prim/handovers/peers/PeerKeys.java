package ma.prim.handovers.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import ma.prim.handovers.HandoverJson;
import ma.prim.handovers.HandoversConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig.Peer;
import org.jboss.logging.Logger;

/**
 * The keys of other regions, as this one believes them. What tenant-config pins vouches for what is
 * announced, and what was believed before vouches for what follows it; where nothing is pinned, the
 * first announcement is believed. Whoever else answers at the address of a region is not.
 */
@Singleton
public class PeerKeys {
  private static final Logger LOG = Logger.getLogger(PeerKeys.class);

  private static final class Asked {
    final ReentrantLock oneAtATime = new ReentrantLock();
    volatile Instant last = Instant.MIN;
  }

  private final PeerRows rows;
  private final PeerClient client;
  private final HandoversConfig config;
  private final InstantSource clock;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();

  PeerKeys(PeerRows rows, PeerClient client, HandoversConfig config, InstantSource clock) {
    this.rows = rows;
    this.client = client;
    this.config = config;
    this.clock = clock;
  }

  /** As known; asked for if nothing is. */
  public Optional<KnownKeys> of(Region region, Peer peer) {
    Optional<KnownKeys> known = stored(region, peer);
    return known.isPresent() ? known : askAgain(region, peer);
  }

  /**
   * After something of a key that is not known: asked for anew, but not more often than configured,
   * whoever makes us ask.
   */
  public Optional<KnownKeys> askAgain(Region region, Peer peer) {
    Asked times = asked.computeIfAbsent(region.slug() + "/" + peer.region(), key -> new Asked());
    // Nobody waits for who is asking already: strangers would hold up all threads.
    if (times.oneAtATime.tryLock()) {
      try {
        Instant now = clock.instant();
        if (!times.last.isAfter(now.minus(config.keysEvery()))) {
          times.last = now;
          fetch(region, peer);
        }
      } finally {
        times.oneAtATime.unlock();
      }
    }
    return stored(region, peer);
  }

  private Optional<KnownKeys> stored(Region region, Peer peer) {
    return rows.find(region, peer.region())
        .filter(row -> row.pinned().equals(pinned(peer)))
        .flatMap(row -> KnownKeys.of(row.announcement(), peer.region()));
  }

  private void fetch(Region region, Peer peer) {
    Optional<KeyAnnouncement> announced = ask(region, peer);
    Optional<KnownKeys> keys = announced.flatMap(all -> KnownKeys.of(all, peer.region()));
    if (keys.isEmpty()) {
      return;
    }
    if (!isBelieved(region, peer, announced.get(), keys.get())) {
      LOG.errorf(
          "the keys that %s shows to %s are vouched for by none that is known: not believed",
          peer.region(), region.slug());
      return;
    }
    rows.put(
        region, peer.region(), new PeerRows.Row(announced.get(), pinned(peer)), clock.instant());
  }

  private boolean isBelieved(Region region, Peer peer, KeyAnnouncement announced, KnownKeys keys) {
    Set<String> vouching = keys.vouchingFor(announced);
    Set<String> believed = new HashSet<>(peer.fingerprints());
    stored(region, peer).map(KnownKeys::fingerprints).ifPresent(believed::addAll);
    if (believed.isEmpty()) {
      return !vouching.isEmpty();
    }
    return vouching.stream().anyMatch(believed::contains);
  }

  private Optional<KeyAnnouncement> ask(Region region, Peer peer) {
    try {
      PeerClient.Answer answer = client.get(peer, "keys/handover");
      if (answer.status() == 200) {
        return Optional.ofNullable(
            HandoverJson.MAPPER.readValue(answer.body(), KeyAnnouncement.class));
      }
      LOG.warnf("%s shows no keys to %s: %d", peer.region(), region.slug(), answer.status());
    } catch (JsonProcessingException garbage) {
      LOG.warnf("%s shows what are no keys to %s", peer.region(), region.slug());
    } catch (IOException away) {
      LOG.debugf("%s shows no keys to %s: %s", peer.region(), region.slug(), away.getMessage());
    }
    return Optional.empty();
  }

  private static String pinned(Peer peer) {
    return String.join(",", new TreeSet<>(Objects.requireNonNull(peer.fingerprints())));
  }
}
