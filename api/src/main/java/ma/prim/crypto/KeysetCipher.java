package ma.prim.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import ma.prim.tenancy.CurrentRegion;

/** Encryption and hashing with the keysets of the region that is being worked in. */
@Singleton
class KeysetCipher implements RegionCipher, CursorCipher {
  private static final int INDEX_BYTES = 8;

  private final RegionKeys keys;
  private final CurrentRegion region;
  private final KeysConfig config;

  KeysetCipher(RegionKeys keys, CurrentRegion region, KeysConfig config) {
    this.keys = keys;
    this.region = region;
    this.config = config;
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    return seal(current().data, plain, context);
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    LoadedKeys known = current();
    if (!known.hasMade(KeyPurpose.DATA, sealed)) {
      known = keys.afterUnknownKey(region.get(), Duration.ZERO);
    }
    return open(known.data, sealed, context);
  }

  @Override
  public byte[] sealCursor(byte[] plain, String context) {
    return seal(current().cursor, plain, context);
  }

  @Override
  public byte[] openCursor(byte[] sealed, String context) {
    LoadedKeys known = current();
    // Cursors come from callers: made-up ones must not send us to the database each time.
    if (!known.hasMade(KeyPurpose.CURSOR, sealed)) {
      known = keys.afterUnknownKey(region.get(), config.refreshEvery());
    }
    return open(known.cursor, sealed, context);
  }

  @Override
  public byte[] index(String kind, String token) {
    return hash(current().index, kind, token);
  }

  @Override
  public List<byte[]> lookups(String kind, String token) {
    return current().indexes.stream().map(prf -> hash(prf, kind, token)).toList();
  }

  private static byte[] seal(Aead aead, byte[] plain, String context) {
    try {
      return aead.encrypt(plain, bytes(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal for " + context, e);
    }
  }

  private static byte[] open(Aead aead, byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, bytes(context));
    } catch (GeneralSecurityException e) {
      throw new CannotOpen(context, e);
    }
  }

  // The zero byte keeps kind and token apart: no two pairs hash the same text.
  private static byte[] hash(Prf prf, String kind, String token) {
    try {
      return prf.compute(bytes(kind + '\0' + token), INDEX_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot hash for the index " + kind, e);
    }
  }

  private LoadedKeys current() {
    return keys.of(region.get());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
