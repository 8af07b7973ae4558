package ma.prim.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.PlainTransaction;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Gives the committed events of one region their positions. Every copy of the service has one; the
 * lock on the head row lets them take turns, so that positions become visible in their order and a
 * reader by position skips none.
 */
@NativeSql("a batch in one update under a lock; reads numbers only")
final class Relay {
  private static final int BATCH = 500;

  private final RegionData data;

  /**
   * @param head the last position that was given
   * @param waiting whether an event has none yet
   */
  private record Look(long head, boolean waiting) {}

  Relay(RegionData data) {
    this.data = data;
  }

  /**
   * Hands on everything that is waiting.
   *
   * @return the last position that was given, by whichever copy
   */
  long run(Region region) throws SQLException {
    DataSource source = data.source(region);
    Look seen = look(source);
    while (seen.waiting()) {
      PlainTransaction.run(source, this::handOn);
      seen = look(source);
    }
    return seen.head();
  }

  private Look look(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "select position, exists (select 1 from event where position is null)"
                    + " from event_head where id = 1")) {
      row.next();
      return new Look(row.getLong(1), row.getBoolean(2));
    }
  }

  private long handOn(Connection connection) throws SQLException {
    long head = lockHead(connection);
    List<Long> waiting = waiting(connection);
    if (!waiting.isEmpty()) {
      give(connection, head, waiting);
      moveHead(connection, head + waiting.size());
    }
    return head + waiting.size();
  }

  private static long lockHead(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery("select position from event_head where id = 1 for update")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<Long> waiting(Connection connection) throws SQLException {
    List<Long> waiting = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select n from event where position is null order by n limit " + BATCH)) {
      while (rows.next()) {
        waiting.add(rows.getLong(1));
      }
    }
    return waiting;
  }

  private static void give(Connection connection, long head, List<Long> waiting)
      throws SQLException {
    String rows = String.join(", ", Collections.nCopies(waiting.size(), "row(?, ?)"));
    try (PreparedStatement update =
        connection.prepareStatement(
            "update event join (values "
                + rows
                + ") as given (event, position) on event.n = given.event"
                + " set event.position = given.position")) {
      int column = 0;
      long position = head;
      for (long event : waiting) {
        update.setLong(++column, event);
        update.setLong(++column, ++position);
      }
      update.executeUpdate();
    }
  }

  private static void moveHead(Connection connection, long position) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update event_head set position = ? where id = 1")) {
      update.setLong(1, position);
      update.executeUpdate();
    }
  }
}
