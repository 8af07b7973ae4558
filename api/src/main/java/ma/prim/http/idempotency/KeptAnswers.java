package ma.prim.http.idempotency;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** The table of kept answers, and the lock that a request holds while it is done. */
@Singleton
@NativeSql("named locks, and one statement a request; a row is found only by its own caller's key")
public class KeptAnswers {
  private static final int DUPLICATE = 1062;
  private static final int AT_ONCE = 1000;

  private final RegionData data;
  private final CurrentRegion region;
  private final InstantSource clock;

  KeptAnswers(RegionData data, CurrentRegion region, InstantSource clock) {
    this.data = data;
    this.region = region;
    this.clock = clock;
  }

  Optional<KeptAnswer> find(byte[] id) throws SQLException {
    String sql =
        "select request, status, location, etag, body, resource, cell, province, guarded,"
            + " person from idempotency where id = ?";
    try (Connection connection = source().getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setBytes(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(id, row)) : Optional.empty();
      }
    }
  }

  /** Keeps an answer in the transaction under way; false if one is kept already. */
  boolean keep(KeptAnswer answer) throws SQLException {
    String sql =
        "insert into idempotency (id, request, status, location, etag, body, resource, cell,"
            + " province, guarded, person, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (Connection connection = source().getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, answer.id());
      insert.setBytes(2, answer.request());
      insert.setInt(3, answer.status());
      insert.setString(4, answer.location());
      insert.setString(5, answer.etag());
      insert.setBytes(6, answer.body());
      insert.setString(7, answer.resource());
      insert.setString(8, answer.cell());
      insert.setString(9, answer.province());
      insert.setBoolean(10, answer.guarded());
      insert.setBytes(11, bytes(answer.person()));
      insert.setTimestamp(12, Timestamp.from(clock.instant()));
      insert.executeUpdate();
      return true;
    } catch (SQLException refused) {
      if (refused.getErrorCode() == DUPLICATE) {
        return false;
      }
      throw refused;
    }
  }

  /** What takes the lock of a request, on the connection of the transaction under way. */
  enum Lock {
    TAKEN,
    /** Another request with the key is being done. */
    BUSY,
    /** Another request with the key has been done. */
    KEPT
  }

  Lock lock(byte[] id) throws SQLException {
    String sql = "select get_lock(?, 0), exists (select 1 from idempotency where id = ?) as kept";
    try (Connection connection = source().getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, name(id));
      select.setBytes(2, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        boolean taken = row.getInt(1) == 1;
        boolean kept = row.getBoolean(2);
        if (kept && taken) {
          unlock(id);
        }
        return kept ? Lock.KEPT : taken ? Lock.TAKEN : Lock.BUSY;
      }
    }
  }

  void unlock(byte[] id) throws SQLException {
    try (Connection connection = source().getConnection();
        PreparedStatement release = connection.prepareStatement("do release_lock(?)")) {
      release.setString(1, name(id));
      release.execute();
    }
  }

  /** Forgets the answers about a person, in the transaction under way. */
  public void erase(UUID person) throws SQLException {
    erase("delete from idempotency where person = ?", bytes(person));
  }

  /** Forgets the answers about a resource ({@code cases/0190…}), in the transaction under way. */
  public void erase(String resource) throws SQLException {
    erase("delete from idempotency where resource = ?", resource);
  }

  private void erase(String sql, Object about) throws SQLException {
    try (Connection connection = source().getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, about);
      delete.executeUpdate();
    }
  }

  /** Forgets some of those kept before; false if there were no more. */
  boolean forget(Region of, Instant before) throws SQLException {
    String sql =
        "delete from idempotency where created_at < ? order by created_at limit " + AT_ONCE;
    try (Connection connection = data.source(of).getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setTimestamp(1, Timestamp.from(before));
      return delete.executeUpdate() == AT_ONCE;
    }
  }

  private DataSource source() {
    return data.source(region.get());
  }

  /** Locks are the server's and not the database's, and their names have 64 letters at most. */
  static String name(byte[] id) {
    return "idem:" + HexFormat.of().formatHex(id, 0, 28);
  }

  private static KeptAnswer read(byte[] id, ResultSet row) throws SQLException {
    byte[] person = row.getBytes(10);
    return new KeptAnswer(
        id,
        row.getBytes(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getBytes(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getBoolean(9),
        person == null ? null : uuid(person));
  }

  private static byte[] bytes(UUID id) {
    return id == null
        ? null
        : ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
