package ma.prim.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that a request really sends, as MySQL's general log has them, and the plans by
 * which MySQL runs them.
 */
final class CapturedStatements implements AutoCloseable {
  private static final Pattern INDEX = Pattern.compile("on (\\S+) using ([\\w<>]+)");
  private static final Pattern SCAN = Pattern.compile("Table scan on (\\w+)");
  private static final Pattern TOP = Pattern.compile("actual time=[\\d.]+\\.\\.([\\d.]+) rows=(\\d+)");
  private static final Pattern READ = Pattern.compile("actual time=[\\d.]+\\.\\.[\\d.]+ rows=(\\d+) loops=(\\d+)");

  private final Connection connection;

  /** One plan. */
  record Plan(String statement, String tree) {
    /** {@code table.index}, in the order of the plan; a scan is a table alone. */
    Set<String> indexes() {
      Set<String> used = new TreeSet<>();
      Matcher index = INDEX.matcher(tree);
      while (index.find()) {
        used.add(index.group(1) + "." + index.group(2));
      }
      return used;
    }

    Set<String> scans() {
      Set<String> scanned = new TreeSet<>();
      Matcher scan = SCAN.matcher(tree);
      while (scan.find()) {
        scanned.add(scan.group(1));
      }
      return scanned;
    }

    String millis() {
      Matcher top = TOP.matcher(tree);
      return top.find() ? top.group(1) : "";
    }

    long rowsRead() {
      Matcher read = READ.matcher(tree);
      long most = 0;
      while (read.find()) {
        most = Math.max(most, Long.parseLong(read.group(1)) * Long.parseLong(read.group(2)));
      }
      return most;
    }
  }

  /** Bytes of a statement go back as they came: the connection must not understand them. */
  CapturedStatements(FillRegion.Database database) throws SQLException {
    connection =
        DriverManager.getConnection(
            database.url() + "?characterEncoding=ISO-8859-1", database.user(), database.password());
    execute("set global log_output = 'TABLE'");
  }

  /** By their text without values, the last of each. */
  Map<String, String> during(Runnable request) throws SQLException {
    execute("truncate table mysql.general_log");
    execute("set global general_log = on");
    try {
      request.run();
    } finally {
      execute("set global general_log = off");
    }
    Map<String, String> statements = new LinkedHashMap<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select statement_digest(argument), argument from mysql.general_log where command_type ="
                    + " 'Query' and user_host like 'prim%' and (argument like 'select%' or argument like 'with%')")) {
      while (rows.next()) {
        statements.put(rows.getString(1), new String(rows.getBytes(2), StandardCharsets.ISO_8859_1));
      }
    }
    return statements;
  }

  Plan plan(String statement) throws SQLException {
    try (Statement explain = connection.createStatement();
        ResultSet rows = explain.executeQuery("explain analyze " + statement)) {
      StringBuilder tree = new StringBuilder();
      while (rows.next()) {
        tree.append(new String(rows.getBytes(1), StandardCharsets.UTF_8));
      }
      return new Plan(statement, tree.toString());
    }
  }

  /** Ids of rows, to be put into paths. */
  List<String> firstIds(String table) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("select bin_to_uuid(id) from " + table + " limit 1")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private void execute(String statement) throws SQLException {
    try (Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("set global general_log = off");
    execute("truncate table mysql.general_log");
    connection.close();
  }
}
