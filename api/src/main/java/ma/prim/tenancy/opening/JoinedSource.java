package ma.prim.tenancy.opening;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;

/**
 * A region's connections: inside a transaction one that never commits by itself, outside of one
 * that always does. With one pool for both each transaction would tell MySQL twice what is meant,
 * as often as it asks anything.
 *
 * @see RegionPools
 */
final class JoinedSource implements AgroalDataSource {
  private static final long serialVersionUID = 1;

  private final transient TransactionManager transactions;
  private final AgroalDataSource inside;
  private final AgroalDataSource outside;

  JoinedSource(TransactionManager transactions, AgroalDataSource inside, AgroalDataSource outside) {
    this.transactions = transactions;
    this.inside = inside;
    this.outside = outside;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return isInTransaction() ? inside.getConnection() : outside.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("a region has one user");
  }

  @Override
  public Connection getReadOnlyConnection() throws SQLException {
    return isInTransaction() ? inside.getReadOnlyConnection() : outside.getReadOnlyConnection();
  }

  /** As the pool itself has it: a connection that it does not enlist must commit by itself. */
  private boolean isInTransaction() throws SQLException {
    try {
      int status = transactions.getStatus();
      return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    } catch (SystemException e) {
      throw new SQLException("no transaction can be had", e);
    }
  }

  /** Of the connections of transactions, which are those that may run short. */
  @Override
  public AgroalDataSourceMetrics getMetrics() {
    return inside.getMetrics();
  }

  @Override
  public AgroalDataSourceConfiguration getConfiguration() {
    return inside.getConfiguration();
  }

  @Override
  public void flush(FlushMode mode) {
    inside.flush(mode);
    outside.flush(mode);
  }

  @Override
  public void setPoolInterceptors(Collection<? extends AgroalPoolInterceptor> interceptors) {
    inside.setPoolInterceptors(interceptors);
  }

  @Override
  public List<AgroalPoolInterceptor> getPoolInterceptors() {
    return inside.getPoolInterceptors();
  }

  @Override
  public boolean isHealthy(boolean newConnection) throws SQLException {
    return inside.isHealthy(newConnection);
  }

  @Override
  public void close() {
    inside.close();
    outside.close();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return inside.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    inside.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    inside.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return inside.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return inside.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> kind) throws SQLException {
    return inside.unwrap(kind);
  }

  @Override
  public boolean isWrapperFor(Class<?> kind) throws SQLException {
    return inside.isWrapperFor(kind);
  }
}
