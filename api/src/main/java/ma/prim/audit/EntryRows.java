package ma.prim.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.crypto.AuditMac;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;

/** Writes entries as rows, authenticated by the region's audit key. */
@Singleton
@NativeSql("many rows in one statement; the table is no cell's")
class EntryRows {
  private static final String INSERT =
      "insert into audit_entry (id, at, actor, role, operation, resource, outcome, code, request_id,"
          + " cell, details, people, cases, mac) values ";
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final AuditMac mac;

  EntryRows(AuditMac mac) {
    this.mac = mac;
  }

  /** All in one statement: one round trip and, outside a transaction, one commit. */
  void insert(Connection connection, Region region, List<AuditEntry> entries) throws SQLException {
    String sql = entries.stream().map(entry -> ROW).collect(Collectors.joining(", ", INSERT, ""));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int column = 0;
      for (AuditEntry entry : entries) {
        insert.setBytes(++column, UuidBytes.of(entry.id()));
        insert.setObject(++column, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        insert.setString(++column, entry.actor());
        insert.setString(++column, entry.role());
        insert.setString(++column, entry.operation());
        insert.setString(++column, entry.resource());
        insert.setString(++column, entry.outcome().word());
        insert.setString(++column, entry.code());
        insert.setString(++column, entry.requestId());
        insert.setString(++column, entry.cell());
        insert.setString(++column, entry.details());
        insert.setString(++column, json(entry.people()));
        insert.setString(++column, json(entry.cases()));
        insert.setBytes(++column, mac.of(region, EntryContent.of(entry)));
      }
      insert.executeUpdate();
    }
  }

  // Null rather than an empty array: most entries then have nothing in these indexes.
  private static String json(List<UUID> ids) {
    return ids.isEmpty()
        ? null
        : ids.stream()
            .map(id -> '"' + id.toString() + '"')
            .collect(Collectors.joining(",", "[", "]"));
  }
}
