package ma.prim.crypto;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.Region;

/**
 * Gives a region a new key to encrypt with, while it is running. What is stored is encrypted anew
 * in the background; other copies of the service pick the key up by themselves.
 */
@Singleton
public class RotateKeys {
  private final KeysetStore store;
  private final RegionKeys keys;
  private final KeyRotations rotations;
  private final SealedRows rows;
  private final Instance<SealedColumns> features;
  private final KeysConfig config;
  private final InstantSource clock;

  RotateKeys(
      KeysetStore store,
      RegionKeys keys,
      KeyRotations rotations,
      SealedRows rows,
      Instance<SealedColumns> features,
      KeysConfig config,
      InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.rotations = rotations;
    this.rows = rows;
    this.features = features;
    this.config = config;
    this.clock = clock;
  }

  /**
   * How the keys of a region stand.
   *
   * @param pending rows that are still under an old key
   * @param running whether old keys are still kept
   * @param resealed rows that the newest rotation has encrypted anew
   */
  public record State(
      List<Keyset> keysets, long pending, boolean running, long resealed, Instant rotatedAt) {}

  /**
   * @param keys ids in the order of the keyset; the primary encrypts
   */
  public record Keyset(KeyPurpose purpose, Instant changedAt, String primary, List<String> keys) {}

  /** In a transaction of its own: a key that encrypts must never be undone. */
  public void rotate(Region region, String actor) {
    QuarkusTransaction.requiringNew().run(() -> addKey(region, actor));
    reload(region);
  }

  private void addKey(Region region, String actor) {
    try {
      keys.follow(region);
      StoredKeyset before = keys.of(region).keyset(KeyPurpose.DATA);
      Instant now = clock.instant();
      if (!store.replace(region, before, Keysets.withNewPrimary(before.keys(), KeyPurpose.DATA))) {
        throw new Problem(ProblemCode.CONFLICT);
      }
      rotations.begin(region, Ids.next(), actor, now, now.plus(config.settleAfter()));
    } catch (SQLException | GeneralSecurityException failed) {
      throw new IllegalStateException(
          "the keys of " + region.slug() + " cannot be rotated", failed);
    }
  }

  private void reload(Region region) {
    try {
      keys.load(region);
    } catch (SQLException | GeneralSecurityException failed) {
      throw new IllegalStateException("the keys of " + region.slug() + " cannot be read", failed);
    }
  }

  public State state(Region region) {
    try {
      LoadedKeys loaded = keys.of(region);
      List<Keyset> keysets = new ArrayList<>();
      for (KeyPurpose purpose : KeyPurpose.values()) {
        keysets.add(shown(loaded.keyset(purpose)));
      }
      Optional<KeyRotations.Rotation> newest = rotations.newest(region);
      boolean running = newest.filter(KeyRotations.Rotation::running).isPresent();
      return new State(
          keysets,
          running ? pending(loaded, region) : 0,
          running,
          newest.map(KeyRotations.Rotation::resealed).orElse(0L),
          newest.map(KeyRotations.Rotation::startedAt).orElse(null));
    } catch (SQLException failed) {
      throw new IllegalStateException("the keys of " + region.slug() + " cannot be shown", failed);
    }
  }

  private long pending(LoadedKeys loaded, Region region) throws SQLException {
    byte[] prefix = Keysets.prefix(loaded.keyset(KeyPurpose.DATA).keys().getPrimary().getId());
    long pending = 0;
    for (SealedColumns feature : features) {
      for (SealedColumn column : feature.all()) {
        pending += rows.countNotUnder(prefix, column, region);
      }
    }
    return pending;
  }

  private static Keyset shown(StoredKeyset keyset) {
    List<String> ids = new ArrayList<>();
    for (int index = 0; index < keyset.keys().size(); index++) {
      ids.add(Integer.toUnsignedString(keyset.keys().getAt(index).getId()));
    }
    return new Keyset(
        keyset.purpose(),
        keyset.changedAt(),
        Integer.toUnsignedString(keyset.keys().getPrimary().getId()),
        ids);
  }
}
