package ma.prim.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A short transaction by plain JDBC, for work that is part of no request and needs no entities. */
public final class PlainTransaction {
  private PlainTransaction() {}

  /** What is done in it. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Commits what the work did, or nothing of it if the work fails. */
  public static <T> T run(DataSource source, Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
