package ma.prim.crypto;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** The region's rotations and how far the newest is. */
@Singleton
@NativeSql("the table holds the progress of rotations only")
class KeyRotations {
  private static final String RUNNING = "running";
  private static final String DONE = "done";

  private final RegionData data;

  KeyRotations(RegionData data) {
    this.data = data;
  }

  /**
   * One rotation.
   *
   * @param settledAt until then another copy may still write under the old key
   * @param table the table that is being done; null before the first
   * @param position the last row of it that was done; null before the first
   * @param found rows that this pass found under an old key
   * @param resealed rows that were encrypted anew so far
   */
  record Rotation(
      UUID id,
      Instant startedAt,
      boolean running,
      Instant settledAt,
      String table,
      byte[] position,
      long found,
      long resealed) {}

  void begin(Region region, UUID id, String actor, Instant at, Instant settledAt)
      throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into key_rotation (id, started_at, started_by, state, settled_at, found,"
                    + " resealed) values (?, ?, ?, ?, ?, 0, 0)")) {
      insert.setBytes(1, UuidBytes.of(id));
      insert.setObject(2, utc(at));
      insert.setString(3, actor);
      insert.setString(4, RUNNING);
      insert.setObject(5, utc(settledAt));
      insert.executeUpdate();
    }
  }

  Optional<Rotation> newest(Region region) throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, started_at, state, settled_at, table_name, position, found, resealed"
                    + " from key_rotation order by started_at desc limit 1");
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  /** Notes how far the pass is. */
  void proceed(Region region, UUID id, String table, byte[] position, long found, long resealed)
      throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update key_rotation set table_name = ?, position = ?, found = ?, resealed = ?"
                    + " where id = ?")) {
      update.setString(1, table);
      update.setBytes(2, position);
      update.setLong(3, found);
      update.setLong(4, resealed);
      update.setBytes(5, UuidBytes.of(id));
      update.executeUpdate();
    }
  }

  /** All rotations up to now are done: the old keys are gone. */
  void finish(Region region, Instant at) throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update key_rotation set state = ?, finished_at = ? where state = ?")) {
      update.setString(1, DONE);
      update.setObject(2, utc(at));
      update.setString(3, RUNNING);
      update.executeUpdate();
    }
  }

  private static Rotation read(ResultSet row) throws SQLException {
    ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
    return new Rotation(
        new UUID(id.getLong(), id.getLong()),
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        RUNNING.equals(row.getString(3)),
        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(5),
        row.getBytes(6),
        row.getLong(7),
        row.getLong(8));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
