package ma.prim.handovers.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import ma.prim.handovers.HandoverJson;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** What the region remembers of the keys of others. */
@Singleton
@NativeSql("beside the transaction that needs them: public keys, of nobody's file")
class PeerRows {
  private final RegionData data;

  PeerRows(RegionData data) {
    this.data = data;
  }

  /**
   * An announcement that was believed.
   *
   * @param pinned what tenant-config said then
   */
  record Row(KeyAnnouncement announcement, String pinned) {}

  Optional<Row> find(Region region, String peer) {
    try (Connection connection = data.aside(region).getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select announcement, pinned from handover_peer where peer = ?")) {
      select.setString(1, peer);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(
                    HandoverJson.MAPPER.readValue(row.getString(1), KeyAnnouncement.class),
                    row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException failed) {
      throw new IllegalStateException("the keys of " + peer + " cannot be read", failed);
    }
  }

  void put(Region region, String peer, Row row, Instant at) {
    try (Connection connection = data.aside(region).getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "insert into handover_peer (peer, pinned, announcement, fetched_at)"
                    + " values (?, ?, ?, ?) as fresh on duplicate key update"
                    + " pinned = fresh.pinned, announcement = fresh.announcement,"
                    + " fetched_at = fresh.fetched_at")) {
      upsert.setString(1, peer);
      upsert.setString(2, row.pinned());
      upsert.setString(3, HandoverJson.MAPPER.writeValueAsString(row.announcement()));
      upsert.setObject(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      upsert.executeUpdate();
    } catch (SQLException | JsonProcessingException failed) {
      throw new IllegalStateException("the keys of " + peer + " cannot be kept", failed);
    }
  }
}
