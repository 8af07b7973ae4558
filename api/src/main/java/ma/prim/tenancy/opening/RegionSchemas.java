package ma.prim.tenancy.opening;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import ma.prim.http.SqlFaults;
import ma.prim.tenancy.NativeSql;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Makes a region's database where it is absent, and brings its tables up to date. */
@Singleton
@NativeSql("makes the database and takes a named lock; reads no row")
class RegionSchemas {
  private static final Logger LOG = Logger.getLogger(RegionSchemas.class);
  private static final int UNKNOWN_DATABASE = 1049;
  private static final Duration PATIENCE_OF_MIGRATIONS = Duration.ofMinutes(10);

  private final MysqlSettings settings;

  RegionSchemas(MysqlSettings settings) {
    this.settings = settings;
  }

  /**
   * Makes the database where it is absent, and lets one copy of the service at a time open the
   * region, so that parts need not reckon with others. Ends with the connection.
   */
  Connection lock(ServerAddress address) throws OpeningFailed {
    try {
      Connection connection = connectOrCreate(address);
      try (PreparedStatement lock = connection.prepareStatement("select get_lock(?, ?)")) {
        lock.setString(1, "prim-open:" + address.database());
        lock.setLong(2, PATIENCE_OF_MIGRATIONS.toSeconds() / 2);
        try (ResultSet result = lock.executeQuery()) {
          if (result.next() && result.getInt(1) == 1) {
            return connection;
          }
        }
      }
      connection.close();
      throw new OpeningFailed("opening_elsewhere", null);
    } catch (SQLException e) {
      throw new OpeningFailed("database_unreachable", e);
    }
  }

  /**
   * @param lock leads to the server that takes writes, which of a group is one
   */
  void migrate(ServerAddress address, Connection lock) throws OpeningFailed {
    try {
      String url = lock.getMetaData().getURL();
      Flyway.configure(Thread.currentThread().getContextClassLoader())
          .dataSource(url, address.user(), address.password())
          .locations("classpath:db/region")
          // numbers are given by area, so a new migration of one comes after those of another
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayException | SQLException e) {
      String reason = SqlFaults.isAway(e) ? "database_unreachable" : "migration_failed";
      throw new OpeningFailed(reason, e);
    }
  }

  private Connection connectOrCreate(ServerAddress address) throws SQLException, OpeningFailed {
    try {
      return address.connect(settings, PATIENCE_OF_MIGRATIONS);
    } catch (SQLException e) {
      if (e.getErrorCode() != UNKNOWN_DATABASE) {
        throw e;
      }
      if (!settings.createDatabases()) {
        throw new OpeningFailed("database_absent", e);
      }
      create(address);
      return address.connect(settings, PATIENCE_OF_MIGRATIONS);
    }
  }

  private void create(ServerAddress address) throws OpeningFailed {
    try (Connection server = address.connectToServer(settings, settings.connectTimeout());
        Statement statement = server.createStatement()) {
      // the name is checked by the schema of regions' files: letters, digits, underscores
      statement.execute(
          "create database if not exists `"
              + address.database()
              + "` character set utf8mb4 collate utf8mb4_0900_bin");
      LOG.infof("database %s created", address.database());
    } catch (SQLException e) {
      String reason = SqlFaults.isAway(e) ? "database_unreachable" : "database_absent";
      throw new OpeningFailed(reason, e);
    }
  }
}
