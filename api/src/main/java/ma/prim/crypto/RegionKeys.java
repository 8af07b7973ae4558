package ma.prim.crypto;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import org.jboss.logging.Logger;

/**
 * The keys of each region that is open, in memory; they follow what other copies change. Kept by
 * the database they came from: while a region moves to another one, both are in use.
 */
@Singleton
class RegionKeys {
  private static final Logger LOG = Logger.getLogger(RegionKeys.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private record Held(String slug, LoadedKeys keys, Instant loadedAt) {}

  private final KeysetStore store;
  private final RegionData data;
  private final InstantSource clock;
  private final Map<DataSource, Held> held = new ConcurrentHashMap<>();

  RegionKeys(KeysetStore store, RegionData data, InstantSource clock) {
    this.store = store;
    this.data = data;
    this.clock = clock;
  }

  LoadedKeys of(Region region) {
    return held(region).keys();
  }

  private Held held(Region region) {
    Held known = held.get(data.source(region));
    if (known == null) {
      throw new IllegalStateException("the region " + region.slug() + " is not open");
    }
    return known;
  }

  /** Reads the keysets, making those of a new region. */
  LoadedKeys load(Region region) throws SQLException, GeneralSecurityException {
    Instant now = clock.instant();
    LoadedKeys keys = new LoadedKeys(store.loadOrCreate(region));
    held.put(data.source(region), new Held(region.slug(), keys, now));
    return keys;
  }

  /** Reads the keysets again if one has another version than the one in memory. */
  void follow(Region region) throws SQLException, GeneralSecurityException {
    LoadedKeys known = of(region);
    for (Map.Entry<KeyPurpose, Integer> version : store.versions(region).entrySet()) {
      if (known.keyset(version.getKey()).version() != version.getValue()) {
        load(region);
        return;
      }
    }
  }

  /**
   * The keys after a ciphertext turned up whose key is not in memory: another copy has rotated.
   * Read on a thread of its own, because the caller's transaction may not see the new keyset yet.
   *
   * @param unlessYoungerThan keys read within this time are taken as they are
   */
  LoadedKeys afterUnknownKey(Region region, Duration unlessYoungerThan) {
    Held known = held(region);
    if (known.loadedAt().plus(unlessYoungerThan).isAfter(clock.instant())) {
      return known.keys();
    }
    Thread reader = Thread.ofVirtual().name("keys-" + region.slug()).start(() -> loadOrLog(region));
    try {
      reader.join(LONGEST_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return of(region);
  }

  private void loadOrLog(Region region) {
    try {
      load(region);
    } catch (SQLException | GeneralSecurityException e) {
      LOG.warnf("the keys of %s cannot be read again: %s", region.slug(), e.getMessage());
    }
  }

  void forget(String slug) {
    held.values().removeIf(keys -> keys.slug().equals(slug));
  }
}
