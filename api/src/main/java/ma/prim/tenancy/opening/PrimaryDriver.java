package ma.prim.tenancy.opening;

import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.NonRegisteringDriver;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.prim.tenancy.NativeSql;

/**
 * Connects to that one of a group's servers which takes writes. MySQL's own driver goes through a
 * list of hosts too, but stays with the first that lets it in.
 */
@NativeSql("asks a server for its part in the group; reads no row of anybody")
public final class PrimaryDriver implements Driver {
  private static final Pattern ADDRESS = Pattern.compile("(jdbc:mysql://)([^/]+)(/.*)?");

  /**
   * Not by {@code super_read_only} alone: a server that has not joined takes writes as well, and a
   * primary that the others have lost does until it notices.
   */
  private static final String IS_PRIMARY =
      "select @@global.super_read_only = 0 and me.member_state = 'ONLINE'"
          + " and me.member_role = 'PRIMARY'"
          + " and (select 2 * sum(member_state <> 'UNREACHABLE') > count(*)"
          + " from performance_schema.replication_group_members)"
          + " from performance_schema.replication_group_members me"
          + " where me.member_id = @@server_uuid";

  private final Driver mysql;

  /** Who was it last: asked first. */
  private volatile String last;

  /** For the pool, which makes its driver by itself. */
  public PrimaryDriver() throws SQLException {
    this.mysql = new NonRegisteringDriver();
  }

  @Override
  public Connection connect(String url, Properties login) throws SQLException {
    SQLTransientConnectionException none =
        new SQLTransientConnectionException("no server of the group is its primary");
    SQLException refused = null;
    for (String server : servers(url)) {
      try {
        Connection connection = mysql.connect(server, login);
        if (isPrimary(connection)) {
          last = server;
          return connection;
        }
        connection.close();
      } catch (SQLException e) {
        none.addSuppressed(e);
        refused = refused == null && isRefusal(e) ? e : refused;
      }
    }
    throw refused == null ? none : refused;
  }

  /** Whether the server behind the connection leads its group now. */
  static boolean isPrimary(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(IS_PRIMARY)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The server behind a connection: {@code host:port}. */
  static String server(Connection connection) throws SQLException {
    return connection.unwrap(JdbcConnection.class).getHostPortPair();
  }

  /** The address of each server of a group, the one that was the primary last before the others. */
  private List<String> servers(String url) throws SQLException {
    Matcher address = ADDRESS.matcher(url);
    if (!address.matches()) {
      throw new SQLException("not an address of a group: " + url);
    }
    List<String> servers = new ArrayList<>();
    String rest = address.group(3) == null ? "" : address.group(3);
    for (String server : address.group(2).split(",", -1)) {
      servers.add(address.group(1) + server + rest);
    }
    String first = last;
    if (first != null && servers.remove(first)) {
      servers.addFirst(first);
    }
    return servers;
  }

  /** It is there, and says no: the database is absent, or the user may not. */
  private static boolean isRefusal(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("42") || state.startsWith("28"));
  }

  @Override
  public boolean acceptsURL(String url) {
    return ADDRESS.matcher(url).matches();
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties login) throws SQLException {
    return mysql.getPropertyInfo(url, login);
  }

  @Override
  public int getMajorVersion() {
    return mysql.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return mysql.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return mysql.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(PrimaryDriver.class.getPackageName());
  }
}
