package ma.prim.crypto;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The keys of a region that the service has opened, read from its database: rows that are written
 * with them are rows that the service reads.
 */
public final class StoredKeys implements RegionCipher {
  private static final int INDEX_BYTES = 8;

  private final LoadedKeys keys;

  private StoredKeys(LoadedKeys keys) {
    this.keys = keys;
  }

  /**
   * @param masterKeys the file that wraps the keys of every region
   */
  public static StoredKeys read(Connection database, String region, Path masterKeys)
      throws SQLException, GeneralSecurityException, IOException {
    Aead master = Keysets.primitive(MasterKeyFile.read(masterKeys), Aead.class);
    Map<KeyPurpose, StoredKeyset> stored = new EnumMap<>(KeyPurpose.class);
    try (Statement select = database.createStatement();
        ResultSet rows =
            select.executeQuery("select purpose, wrapped, version from region_keyset")) {
      while (rows.next()) {
        KeyPurpose purpose = KeyPurpose.valueOf(rows.getString(1).toUpperCase(Locale.ROOT));
        stored.put(
            purpose,
            new StoredKeyset(
                purpose,
                Keysets.unwrap(rows.getBytes(2), master, region, purpose),
                rows.getInt(3),
                Instant.EPOCH));
      }
    }
    return new StoredKeys(new LoadedKeys(stored));
  }

  /** Sealing of records with these keys. */
  public SealedJson json() {
    return new SealedJson(this);
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    try {
      return keys.data.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    try {
      return keys.data.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new CannotOpen(context, e);
    }
  }

  @Override
  public byte[] index(String kind, String token) {
    try {
      return keys.index.compute(
          (kind + '\0' + token).getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<byte[]> lookups(String kind, String token) {
    return List.of(index(kind, token));
  }
}
