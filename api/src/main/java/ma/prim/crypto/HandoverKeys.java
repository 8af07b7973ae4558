package ma.prim.crypto;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.Region;

/**
 * A region's own keys for what goes from region to region: it signs what it sends, and opens what
 * others have sealed for it.
 */
@Singleton
public class HandoverKeys {
  private static final int OPENING = 2;
  private static final int VOUCHING = 4;

  private final RegionKeys keys;
  private final KeysetStore store;
  private final KeysConfig config;

  HandoverKeys(RegionKeys keys, KeysetStore store, KeysConfig config) {
    this.keys = keys;
    this.store = store;
    this.config = config;
  }

  /** The public keys that others seal with, the one in use first. */
  public List<PublicKeys.RawKey> sealing(Region region) {
    return PublicKeys.of(keys.of(region).keyset(KeyPurpose.HANDOVER_SEAL).keys());
  }

  /** The public keys that others check with, the one in use first. */
  public List<PublicKeys.RawKey> signing(Region region) {
    return PublicKeys.of(keys.of(region).keyset(KeyPurpose.HANDOVER_SIGN).keys());
  }

  public byte[] sign(Region region, byte[] text) {
    try {
      return keys.of(region).handoverSigner.sign(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign for " + region.slug(), e);
    }
  }

  /** The text signed by each signing key that the region still has, the one in use first. */
  public List<byte[]> signByAll(Region region, byte[] text) {
    return Keysets.signByAll(keys.of(region).keyset(KeyPurpose.HANDOVER_SIGN).keys(), text);
  }

  /** Whether the region has the key that this was sealed for, or has given it up. */
  public boolean has(Region region, byte[] sealed) {
    if (keys.of(region).hasMade(KeyPurpose.HANDOVER_SEAL, sealed)) {
      return true;
    }
    // Strangers send what they like: it must not make us read the keys each time.
    return keys.afterUnknownKey(region, config.refreshEvery())
        .hasMade(KeyPurpose.HANDOVER_SEAL, sealed);
  }

  /**
   * Opens what was sealed for this region with the same context.
   *
   * @throws CannotOpen for anything else
   */
  public byte[] open(Region region, byte[] sealed, byte[] context) {
    try {
      return keys.of(region).handoverOpener.decrypt(sealed, context);
    } catch (GeneralSecurityException e) {
      throw new CannotOpen("a handover", e);
    }
  }

  /**
   * Takes new keys of both kinds into use. Of those before, one still opens what is under way, and
   * some still vouch for the new one to whoever has not heard of it for a while.
   */
  public void rotate(Region region) {
    replace(region, Map.of(KeyPurpose.HANDOVER_SIGN, VOUCHING, KeyPurpose.HANDOVER_SEAL, OPENING));
  }

  /** New keys of both kinds, and none of those before: they are in other hands. */
  public void replace(Region region) {
    replace(region, Map.of(KeyPurpose.HANDOVER_SIGN, 1, KeyPurpose.HANDOVER_SEAL, 1));
  }

  private void replace(Region region, Map<KeyPurpose, Integer> kept) {
    try {
      keys.follow(region);
      for (Map.Entry<KeyPurpose, Integer> each : kept.entrySet()) {
        StoredKeyset before = keys.of(region).keyset(each.getKey());
        if (!store.replace(
            region,
            before,
            Keysets.withNewPrimary(before.keys(), each.getKey(), each.getValue()))) {
          throw new Problem(ProblemCode.CONFLICT);
        }
      }
      keys.load(region);
    } catch (SQLException | GeneralSecurityException failed) {
      throw new IllegalStateException(
          "the handover keys of " + region.slug() + " cannot be rotated", failed);
    }
  }
}
