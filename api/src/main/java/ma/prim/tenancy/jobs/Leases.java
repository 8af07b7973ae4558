package ma.prim.tenancy.jobs;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Lets one copy of the service at a time do a job of a region: it holds the job's row locked while
 * it works. No clock is involved; a copy that dies loses its lock with its connection.
 */
@Singleton
@NativeSql("skip locked on a connection of its own; the table holds no cell's rows")
public class Leases {
  private final RegionData data;

  Leases(RegionData data) {
    this.data = data;
  }

  /**
   * @return what the work gave; empty if another copy is at it
   */
  public <T> Optional<T> call(Region region, String job, Callable<T> work) throws Exception {
    try (Connection connection = data.source(region).getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        return take(connection, job) ? Optional.of(work.call()) : Optional.empty();
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    }
  }

  private static boolean take(Connection connection, String job) throws SQLException {
    if (finds(connection, "select job from job_lease where job = ? for update skip locked", job)) {
      return true;
    }
    if (finds(connection, "select job from job_lease where job = ?", job)) {
      return false;
    }
    // the first run ever: an insert would wait for the lock of a row that is there
    try (PreparedStatement insert =
        connection.prepareStatement("insert ignore into job_lease (job) values (?)")) {
      insert.setString(1, job);
      insert.executeUpdate();
    }
    connection.commit();
    return finds(connection, "select job from job_lease where job = ? for update skip locked", job);
  }

  private static boolean finds(Connection connection, String sql, String job) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, job);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
