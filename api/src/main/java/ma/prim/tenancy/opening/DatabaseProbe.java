package ma.prim.tenancy.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import ma.prim.tenancy.NativeSql;

/**
 * Tries a region's database over a connection of its own: that the pool is busy does not mean that
 * the database is away.
 */
@NativeSql("asks whether the tables are there; reads no row of anybody")
final class DatabaseProbe implements AutoCloseable {

  enum Answer {
    WELL,
    /** It answers, and another server of its group does so than before. */
    MOVED,
    AWAY,
    /** It answers, but the region's tables are not there: dropped, or restored from elsewhere. */
    EMPTY
  }

  private final MysqlSettings settings;
  private final ServerAddress address;
  private Connection connection;
  private String server;

  DatabaseProbe(MysqlSettings settings, ServerAddress address) {
    this.settings = settings;
    this.address = address;
  }

  /** One connection may have died alone: the server is away only if a new one finds it so. */
  Answer ask() {
    boolean kept = connection != null;
    Answer answer = askOnce();
    return answer == Answer.AWAY && kept ? askOnce() : answer;
  }

  private Answer askOnce() {
    try {
      boolean moved = connect();
      try (Statement statement = connection.createStatement()) {
        statement.execute("select 1 from flyway_schema_history limit 1");
      }
      return moved ? Answer.MOVED : Answer.WELL;
    } catch (SQLException e) {
      close();
      boolean absent = e.getSQLState() != null && e.getSQLState().startsWith("42");
      return absent ? Answer.EMPTY : Answer.AWAY;
    }
  }

  /**
   * @return whether it leads elsewhere than the connection before
   */
  private boolean connect() throws SQLException {
    if (connection != null && address.isServedBy(connection)) {
      return false;
    }
    close();
    connection = address.connect(settings, settings.connectTimeout());
    String before = server;
    server = PrimaryDriver.server(connection);
    return before != null && !before.equals(server);
  }

  @Override
  public void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // it was broken: nothing more to end
      } finally {
        connection = null;
      }
    }
  }
}
