package ma.prim.tenancy.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import ma.prim.tenancy.RegionDatabase;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where a region's rows are and who may read them, with the secret resolved; never logged.
 *
 * @param url of the server, or of the servers of a group, without a database
 */
record ServerAddress(String url, String database, String user, String password) {

  /**
   * @throws IOException if a file that holds a secret cannot be read
   */
  static ServerAddress of(RegionDatabase database, MysqlSettings platform) throws IOException {
    String url = database.server().orElse(platform.url());
    if (database.credentials().isEmpty()) {
      String password =
          platform.passwordFile().isPresent()
              ? secretIn(platform.passwordFile().get())
              : platform.password().orElse("");
      return new ServerAddress(url, database.name(), platform.user(), password);
    }
    RegionDatabase.Credentials own = database.credentials().get();
    String password =
        own.passwordFile().isPresent()
            ? secretIn(Path.of(own.passwordFile().get()))
            : ConfigProvider.getConfig()
                .getOptionalValue(own.passwordEnv().orElseThrow(), String.class)
                .orElseThrow(() -> new IOException("no " + own.passwordEnv().get() + " is set"));
    return new ServerAddress(url, database.name(), own.user(), password);
  }

  /**
   * With the settings that every connection of ours has.
   *
   * @param patience how long a statement may stay without any answer
   */
  String jdbcUrl(MysqlSettings settings, Duration patience) {
    return url + "/" + database + parameters(settings, patience);
  }

  /** A connection of its own, outside any pool and transaction. */
  Connection connect(MysqlSettings settings, Duration patience) throws SQLException {
    return connect(jdbcUrl(settings, patience));
  }

  /** Likewise, but to the server only: the database may be absent. */
  Connection connectToServer(MysqlSettings settings, Duration patience) throws SQLException {
    return connect(url + "/" + parameters(settings, patience));
  }

  /** Several servers, of which one takes writes. */
  boolean isGroup() {
    return url.indexOf(',') >= 0;
  }

  Class<? extends Driver> driver() {
    return isGroup() ? PrimaryDriver.class : com.mysql.cj.jdbc.Driver.class;
  }

  /** Whether a connection that was made before still leads to the server that takes writes. */
  boolean isServedBy(Connection connection) throws SQLException {
    return !isGroup() || PrimaryDriver.isPrimary(connection);
  }

  private Connection connect(String to) throws SQLException {
    return isGroup()
        ? new PrimaryDriver().connect(to, login())
        : DriverManager.getConnection(to, login());
  }

  private Properties login() {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    return login;
  }

  private static String parameters(MysqlSettings settings, Duration socketTimeout) {
    Map<String, String> parameters = new TreeMap<>();
    // times are UTC on the wire and in the session, whatever the server's zone
    parameters.put("connectionTimeZone", "UTC");
    parameters.put("forceConnectionTimeZoneToSession", "true");
    parameters.put("characterEncoding", "UTF-8");
    parameters.put("sslMode", settings.sslMode());
    parameters.put("openTelemetry", settings.openTelemetry());
    parameters.put("connectTimeout", String.valueOf(settings.connectTimeout().toMillis()));
    parameters.put("socketTimeout", String.valueOf(socketTimeout.toMillis()));
    // statements are filled in by the driver: MySQL then folds the constants of the scope's
    // condition, and no round trip prepares anything
    parameters.put("useServerPrepStmts", "false");
    parameters.put("cachePrepStmts", "true");
    parameters.put("prepStmtCacheSize", "500");
    parameters.put("prepStmtCacheSqlLimit", "8192");
    parameters.put("cacheServerConfiguration", "true");
    // the driver remembers autocommit and isolation instead of asking
    parameters.put("useLocalSessionState", "true");
    parameters.put("rewriteBatchedStatements", "true");
    parameters.put("maintainTimeStats", "false");
    // a copy of the service that vanished must not hold its locks for MySQL's eight hours
    parameters.put("sessionVariables", "wait_timeout=600");
    StringBuilder text = new StringBuilder();
    parameters.forEach((key, value) ->
        text.append(text.isEmpty() ? '?' : '&').append(key).append('=').append(value));
    return text.toString();
  }

  private static String secretIn(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  @Override
  public String toString() {
    return database;
  }
}
