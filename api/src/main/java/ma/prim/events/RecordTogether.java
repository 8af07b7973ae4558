package ma.prim.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ma.prim.audit.AuditTrail;
import ma.prim.http.Ids;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Records many changes that are one piece of work, in its transaction: an event each, as any change
 * has, and audit entries that name all the files.
 */
@Singleton
@NativeSql("many inserts in one statement; no row is read")
public class RecordTogether {
  private static final String INSERT =
      "insert into event (id, resource, change_made, subject, parent, personal, restricted, cell,"
          + " province, status, details, actor, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final RegionData data;
  private final CurrentRegion region;
  private final AuditTrail trail;
  private final AfterCommit afterCommit;
  private final ObjectMapper json;
  private final InstantSource clock;

  RecordTogether(
      RegionData data,
      CurrentRegion region,
      AuditTrail trail,
      AfterCommit afterCommit,
      ObjectMapper json,
      InstantSource clock) {
    this.data = data;
    this.region = region;
    this.trail = trail;
    this.afterCommit = afterCommit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param work what it is part of: {@code imports/0190…}
   * @param officer subject of the user in whose name it is done
   * @param details of the audit entry: ids and numbers
   */
  public void record(
      List<Change> changes, String work, String cell, UUID officer, Map<String, String> details) {
    Region here = region.get();
    afterCommit.nudge(here);
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(here).getConnection()) {
      insert(connection, changes, officer);
      trail.changedTogether(
          connection, work, cell, write(details), ids(changes, "people"), ids(changes, "cases"));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record " + work, e);
    }
  }

  private void insert(Connection connection, List<Change> changes, UUID officer)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Change change : changes) {
        insert.setBytes(1, UuidBytes.of(Ids.next()));
        insert.setString(2, change.resource());
        insert.setString(3, change.change());
        insert.setString(4, change.subject());
        insert.setString(5, change.parent());
        insert.setBoolean(6, PersonalResources.isPersonal(change));
        insert.setBoolean(7, change.restricted());
        insert.setString(8, change.cell());
        insert.setString(9, change.province());
        insert.setString(10, change.status());
        insert.setString(11, change.details().isEmpty() ? null : write(change.details()));
        insert.setString(12, officer.toString());
        insert.setObject(13, now);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<UUID> ids(List<Change> changes, String resource) {
    return changes.stream()
        .filter(change -> change.resource().equals(resource))
        .map(Change::id)
        .map(Ids::parse)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private String write(Map<String, String> details) {
    try {
      return json.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details of a change are plain texts", e);
    }
  }
}
