package ma.prim.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A region's database beside the service, by plain SQL. */
record Rows(Source source) {
  /** Where it is. */
  @FunctionalInterface
  interface Source {
    Connection connect() throws SQLException;
  }

  static final Rows ORIENTAL = new Rows("prim_oriental");

  /** On the server that all tests share. */
  Rows(String database) {
    this(() ->
        DriverManager.getConnection(
            System.getenv("PRIM_MYSQL_URL") + "/" + database,
            System.getenv("PRIM_MYSQL_USER"),
            System.getenv("PRIM_MYSQL_PASSWORD")));
  }

  /** Of all rows of a table, as answers write them. A document that has not come whole is none. */
  Set<String> ids(String table) {
    String whole = table.equals("case_document") ? " where state = 'STORED'" : "";
    return new HashSet<>(texts("select bin_to_uuid(id) from " + table + whole));
  }

  List<String> texts(String sql) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long number(String sql) {
    return Long.parseLong(texts(sql).getFirst());
  }

  int change(String sql) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  Connection connection() throws SQLException {
    return source.connect();
  }
}
