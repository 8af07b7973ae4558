package ma.prim.tenancy.opening;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.prim.http.SqlFaults;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** Makes and holds the regions' connection pools: one a region, made when it opens. */
@Singleton
class RegionPools implements RegionData {
  /** Enough for statements of a few milliseconds. */
  private static final int ASIDE = 2;

  /** One is the log's, and a job may need one while others have theirs. */
  private static final int OUTSIDE = 6;

  private final MysqlSettings settings;
  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry synchronizations;
  private final Map<String, RegionPool> pools = new ConcurrentHashMap<>();
  private final Map<String, Runnable> watchers = new ConcurrentHashMap<>();
  private final AtomicLong made = new AtomicLong();

  RegionPools(
      MysqlSettings settings,
      TransactionManager transactions,
      TransactionSynchronizationRegistry synchronizations) {
    this.settings = settings;
    this.transactions = transactions;
    this.synchronizations = synchronizations;
  }

  /**
   * The region's pool for this address: the newest one, or another beside it. An older one is about
   * to be closed, also if the region moves back to its address.
   */
  RegionPool ensure(String slug, ServerAddress address) throws SQLException {
    Optional<RegionPool> held =
        of(slug)
            .max(Comparator.comparingLong(RegionPool::number))
            .filter(pool -> pool.address().equals(address));
    if (held.isPresent()) {
      return held.get();
    }
    TransactionIntegration jta = new NarayanaTransactionIntegration(transactions, synchronizations);
    MysqlSettings.Pool size = settings.pool();
    RegionPool pool =
        new RegionPool(
            slug,
            made.incrementAndGet(),
            address,
            new JoinedSource(
                transactions,
                AgroalDataSource.from(
                    configuration(slug, address, size.minSize(), size.maxSize(), jta, false)),
                AgroalDataSource.from(
                    configuration(
                        slug, address, 0, outside(size), TransactionIntegration.none(), true))),
            AgroalDataSource.from(
                configuration(slug, address, 0, ASIDE, TransactionIntegration.none(), true)));
    pools.put(pool.tenant(), pool);
    return pool;
  }

  Optional<RegionPool> find(String tenant) {
    return Optional.ofNullable(pools.get(tenant));
  }

  Collection<RegionPool> all() {
    return pools.values();
  }

  /** The region's pools: one, and while its database moves another. */
  Stream<RegionPool> of(String slug) {
    return pools.values().stream().filter(pool -> pool.slug().equals(slug));
  }

  /** Ends the pool; whoever still holds one of its connections fails. */
  void close(RegionPool pool) {
    pools.remove(pool.tenant());
    pool.source().close();
    pool.aside().close();
  }

  /**
   * @param look what to do, at once and without waiting, when a connection of the region breaks:
   *     the others may lead to a server that is away, or that takes writes no more
   */
  void onBroken(String slug, Runnable look) {
    watchers.put(slug, look);
  }

  void forgetWatcher(String slug, Runnable look) {
    watchers.remove(slug, look);
  }

  /** After an outage: connections that died with the server must not be given out. */
  void renew(RegionPool pool) {
    pool.source().flush(FlushMode.GRACEFUL);
    pool.aside().flush(FlushMode.GRACEFUL);
  }

  @Override
  public DataSource source(Region region) {
    return pool(region).source();
  }

  @Override
  public DataSource aside(Region region) {
    return pool(region).aside();
  }

  private RegionPool pool(Region region) {
    return find(((LiveRegion) region).tenant())
        .orElseThrow(() -> new IllegalStateException("region " + region.slug() + " is closed"));
  }

  /** Jobs and the log of readings are short, and fewer than requests. */
  private static int outside(MysqlSettings.Pool size) {
    return Math.max(OUTSIDE, size.maxSize() / 2);
  }

  /**
   * @param commits whether each statement is committed by itself
   */
  private AgroalDataSourceConfigurationSupplier configuration(
      String slug,
      ServerAddress address,
      int fewest,
      int most,
      TransactionIntegration transactions,
      boolean commits) {
    MysqlSettings.Pool size = settings.pool();
    return new AgroalDataSourceConfigurationSupplier()
        .metricsEnabled()
        .connectionPoolConfiguration(pool ->
            pool.minSize(fewest)
                .maxSize(most)
                .acquisitionTimeout(size.acquisitionTimeout())
                .idleValidationTimeout(size.idleValidation())
                .maxLifetime(size.maxLifetime())
                .connectionValidator(validator(address))
                .exceptionSorter(sorter(slug))
                .transactionIntegration(transactions)
                .connectionFactoryConfiguration(connection ->
                    connection
                        .connectionProviderClass(address.driver())
                        .autoCommit(commits)
                        .jdbcUrl(address.jdbcUrl(settings, settings.socketTimeout()))
                        // no gap locks: parallel work on one cell must not deadlock
                        .jdbcTransactionIsolation(TransactionIsolation.READ_COMMITTED)
                        .principal(new NamePrincipal(address.user()))
                        .credential(new SimplePassword(address.password()))));
  }

  private ConnectionValidator validator(ServerAddress address) {
    if (!address.isGroup()) {
      return ConnectionValidator.defaultValidatorWithTimeout(
          (int) Math.max(1, settings.connectTimeout().toSeconds()));
    }
    return connection -> {
      try {
        return PrimaryDriver.isPrimary(connection);
      } catch (SQLException broken) {
        return false;
      }
    };
  }

  /** Which errors mean that the connection is of no more use. */
  private ExceptionSorter sorter(String slug) {
    return fault -> {
      boolean away = SqlFaults.isAway(fault);
      if (away) {
        watchers.getOrDefault(slug, () -> {}).run();
      }
      return away;
    };
  }
}
