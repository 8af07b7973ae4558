package ma.prim.integration.webhooks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;

/** Queues events for webhooks, each for each once however often it is said. */
@NativeSql("many inserts in one statement; reads nothing")
public final class DeliveryRows {
  private static final int COLUMNS = 8;
  private static final String INSERT =
      "insert into webhook_delivery (id, webhook, event, position, subject, event_type, due_at,"
          + " created_at, status, log) values ";
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', json_array())";
  // In this order: what comes first still reads the status that was.
  private static final String AGAIN =
      " on duplicate key update"
          + " finished_at = if(status = 'PENDING', finished_at, null),"
          + " failures = if(status = 'PENDING', failures, 0),"
          + " replays = replays + if(status = 'PENDING', 0, 1),"
          + " due_at = least(if(status = 'PENDING', due_at, values(due_at)), values(due_at)),"
          + " status = 'PENDING'";
  private static final String ONCE = " on duplicate key update position = position";

  private DeliveryRows() {}

  /** An event for a webhook. */
  public record Queued(UUID webhook, UUID event, long position, String subject, String type) {}

  /** Those that are not queued yet, nor have ever been. */
  public static void queue(Connection connection, List<Queued> rows, Instant now)
      throws SQLException {
    insert(connection, rows, now, ONCE);
  }

  /** All of them, also those that were delivered or given up; what waits is due now. */
  static void again(Connection connection, List<Queued> rows, Instant now) throws SQLException {
    insert(connection, rows, now, AGAIN);
  }

  private static void insert(
      Connection connection, List<Queued> rows, Instant now, String otherwise) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    String sql = INSERT + String.join(", ", Collections.nCopies(rows.size(), ROW)) + otherwise;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int from = 0;
      for (Queued row : rows) {
        insert.setBytes(from + 1, UuidBytes.of(Ids.next()));
        insert.setBytes(from + 2, UuidBytes.of(row.webhook()));
        insert.setBytes(from + 3, UuidBytes.of(row.event()));
        insert.setLong(from + 4, row.position());
        insert.setString(from + 5, row.subject());
        insert.setString(from + 6, row.type());
        insert.setObject(from + 7, at);
        insert.setObject(from + 8, at);
        from += COLUMNS;
      }
      insert.executeUpdate();
    }
  }
}
