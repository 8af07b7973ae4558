package ma.prim.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Copies of the tables that the floor writes to, with the same indexes and what is in them: nobody
 * takes its rows for the service's.
 */
final class FloorTables {
  private static final List<String> TABLES = List.of("case_file", "event", "audit_entry", "referral", "notification");

  private FloorTables() {}

  static void make(FillRegion.Database database) throws SQLException {
    try (Connection connection = database.open();
        Statement change = connection.createStatement()) {
      for (String table : TABLES) {
        String copy = "floor_" + table;
        change.execute("drop table if exists " + copy);
        change.execute("create table " + copy + " like " + table);
        change.execute("insert into " + copy + " select * from " + table);
        change.execute("analyze table " + copy);
      }
    }
  }
}
