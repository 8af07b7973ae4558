package ma.prim.crypto;

import com.google.crypto.tink.KeysetHandle;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * A region's keysets in its own database, wrapped by the master keys. Each statement commits by
 * itself: not to be called inside a transaction.
 */
@Singleton
@NativeSql("the table holds the region's keys only; read before anything else can be")
class KeysetStore {
  private final RegionData data;
  private final MasterKeys master;
  private final InstantSource clock;

  KeysetStore(RegionData data, MasterKeys master, InstantSource clock) {
    this.data = data;
    this.master = master;
    this.clock = clock;
  }

  /** All keysets; those of a new region are made first. Several copies may do so at once. */
  Map<KeyPurpose, StoredKeyset> loadOrCreate(Region region)
      throws SQLException, GeneralSecurityException {
    try (Connection connection = data.source(region).getConnection()) {
      Map<KeyPurpose, StoredKeyset> stored = read(connection, region.slug());
      if (stored.size() == KeyPurpose.values().length) {
        return stored;
      }
      for (KeyPurpose purpose : KeyPurpose.values()) {
        if (!stored.containsKey(purpose)) {
          insertIfAbsent(connection, region.slug(), purpose);
        }
      }
      return read(connection, region.slug());
    }
  }

  /** The version of each keyset, cheap enough to be asked for every few seconds. */
  Map<KeyPurpose, Integer> versions(Region region) throws SQLException {
    Map<KeyPurpose, Integer> versions = new EnumMap<>(KeyPurpose.class);
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select =
            connection.prepareStatement("select purpose, version from region_keyset");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        versions.put(purpose(rows.getString(1)), rows.getInt(2));
      }
    }
    return versions;
  }

  /**
   * Replaces a keyset.
   *
   * @return whether it was still the one that {@code before} says; if not, nothing is changed
   */
  boolean replace(Region region, StoredKeyset before, KeysetHandle after)
      throws SQLException, GeneralSecurityException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update region_keyset set wrapped = ?, version = version + 1, changed_at = ?"
                    + " where purpose = ? and version = ?")) {
      update.setBytes(1, Keysets.wrap(after, master.aead(), region.slug(), before.purpose()));
      update.setObject(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      update.setString(3, before.purpose().word());
      update.setInt(4, before.version());
      return update.executeUpdate() == 1;
    }
  }

  private Map<KeyPurpose, StoredKeyset> read(Connection connection, String region)
      throws SQLException, GeneralSecurityException {
    Map<KeyPurpose, StoredKeyset> stored = new EnumMap<>(KeyPurpose.class);
    try (PreparedStatement select =
            connection.prepareStatement(
                "select purpose, wrapped, version, changed_at from region_keyset");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        KeyPurpose purpose = purpose(rows.getString(1));
        stored.put(
            purpose,
            new StoredKeyset(
                purpose,
                Keysets.unwrap(rows.getBytes(2), master.aead(), region, purpose),
                rows.getInt(3),
                rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
      }
    }
    return stored;
  }

  private void insertIfAbsent(Connection connection, String region, KeyPurpose purpose)
      throws SQLException, GeneralSecurityException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into region_keyset (purpose, wrapped, version, changed_at)"
                + " values (?, ?, 1, ?)")) {
      insert.setString(1, purpose.word());
      insert.setBytes(2, Keysets.wrap(Keysets.generate(purpose), master.aead(), region, purpose));
      insert.setObject(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static KeyPurpose purpose(String word) {
    return KeyPurpose.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
