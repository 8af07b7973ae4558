package ma.prim.people;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * The index of hashes by plain SQL: reads the end of many rows of ids at once, and writes those of
 * many files at once. A million files have thirty million hashes.
 */
@Singleton
@NativeSql(
    "lateral joins, which end each row of ids where it was read far enough, and inserts of many rows:"
        + " Hibernate would hold each as an object. Hashes belong to the region; whose file it is that"
        + " has one, the callers ask under their scope")
class Sharing {
  private static final int ROWS_AN_INSERT = 500;
  private static final int HASHES_A_SELECT = 2000;

  private final RegionData data;
  private final CurrentRegion region;

  Sharing(RegionData data, CurrentRegion region) {
    this.data = data;
    this.region = region;
  }

  /** Of each hash those who have it, the newest first, so many at most. */
  Map<ByteBuffer, List<UUID>> newest(Collection<ByteBuffer> hashes, int most) {
    Map<ByteBuffer, List<UUID>> sharing = new HashMap<>();
    List<ByteBuffer> all = List.copyOf(hashes);
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(region.get()).getConnection()) {
      for (int from = 0; from < all.size(); from += HASHES_A_SELECT) {
        List<ByteBuffer> some = all.subList(from, Math.min(all.size(), from + HASHES_A_SELECT));
        read(connection, some, most, sharing);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the index of people", e);
    }
    return sharing;
  }

  private static void read(
      Connection connection, List<ByteBuffer> hashes, int most, Map<ByteBuffer, List<UUID>> sharing)
      throws SQLException {
    String sql =
        "select asked.hash, had.person from (values "
            + "row(?), ".repeat(hashes.size() - 1)
            + "row(?)) as asked (hash) join lateral (select k.person from person_key k"
            // Only in the order of all columns of the index is its end read without sorting.
            + " where k.hash = asked.hash order by k.hash desc, k.person desc limit ?) as had";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (ByteBuffer hash : hashes) {
        select.setBytes(++parameter, hash.array());
      }
      select.setInt(++parameter, most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sharing
              .computeIfAbsent(ByteBuffer.wrap(rows.getBytes(1)), hash -> new ArrayList<>())
              .add(UuidBytes.read(rows.getBytes(2)));
        }
      }
    }
  }

  /** A hash of somebody's. */
  record Had(byte[] hash, UUID person) {}

  /** In the order of the index, which grows best so. The files are written already. */
  void add(List<Had> hashes) {
    List<Had> ordered = new ArrayList<>(hashes);
    ordered.sort((one, other) -> Arrays.compareUnsigned(one.hash(), other.hash()));
    try (Connection connection = data.source(region.get()).getConnection()) {
      for (int from = 0; from < ordered.size(); from += ROWS_AN_INSERT) {
        insert(connection, ordered.subList(from, Math.min(ordered.size(), from + ROWS_AN_INSERT)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot write the index of people", e);
    }
  }

  private static void insert(Connection connection, List<Had> hashes) throws SQLException {
    String sql =
        "insert into person_key (hash, person) values "
            + "(?, ?), ".repeat(hashes.size() - 1)
            + "(?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (Had had : hashes) {
        insert.setBytes(++parameter, had.hash());
        insert.setBytes(++parameter, UuidBytes.of(had.person()));
      }
      insert.executeUpdate();
    }
  }
}
