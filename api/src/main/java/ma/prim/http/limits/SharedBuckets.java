package ma.prim.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.mysql.Bucket4jMySQL;
import io.github.bucket4j.mysql.MySQLSelectForUpdateBasedProxyManager;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Buckets of callers that all copies of the service share by a row in the region's database. A copy
 * lets a twentieth of the quota pass before it tells the others, so that a request normally costs
 * no SQL, and several copies together exceed the quota by a twentieth each at the most.
 */
@Singleton
@NativeSql("Bucket4j's own statements on its own table, which holds no cell's rows")
class SharedBuckets {
  private static final long PART = 20;
  private static final long REMEMBERED = 50_000;

  private final RegionData data;
  private final Map<DataSource, MySQLSelectForUpdateBasedProxyManager<String>> managers =
      new ConcurrentHashMap<>();
  private final Cache<String, BucketProxy> buckets =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(Quota.WINDOW.multipliedBy(5))
          .build();

  SharedBuckets(RegionData data) {
    this.data = data;
  }

  /** Counts one request of a caller. */
  ConsumptionProbe take(Region region, String caller, Quota quota) {
    Bucket bucket = of(region, caller, quota);
    try {
      return bucket.tryConsumeAndReturnRemaining(1);
    } catch (BatchFailedException failed) {
      if (!(failed.getCause() instanceof BucketNotFoundException)) {
        throw failed;
      }
      // Several at once found the row removed, which the library does not mend: one makes it anew.
      buckets.asMap().values().remove(bucket);
      return of(region, caller, quota).tryConsumeAndReturnRemaining(1);
    }
  }

  /**
   * The bucket of a caller; one of its own for each quota, so that a changed quota holds at once.
   */
  Bucket of(Region region, String caller, Quota quota) {
    String key = quota.name() + ":" + quota.perMinute() + ":" + quota.most() + ":" + caller;
    DataSource source = data.source(region);
    return buckets.get(
        region.slug() + ":" + System.identityHashCode(source) + ":" + key,
        name -> withRow(source, key, quota));
  }

  /** The row is made before several ask for it at once, which the library does not bear. */
  private BucketProxy withRow(DataSource source, String key, Quota quota) {
    BucketProxy bucket =
        manager(source)
            .builder()
            .withOptimization(Optimizations.delaying(delay(quota)))
            .build(key, quota::bucket);
    bucket.getAvailableTokens();
    return bucket;
  }

  /** Rows of callers who have not come for a while. */
  boolean forget(Region region, int most) {
    return manager(data.source(region)).removeExpired(most) == most;
  }

  private static DelayParameters delay(Quota quota) {
    return new DelayParameters(Math.max(1, quota.most() / PART), Duration.ofHours(1));
  }

  private MySQLSelectForUpdateBasedProxyManager<String> manager(DataSource source) {
    return managers.computeIfAbsent(
        source,
        from ->
            Bucket4jMySQL.selectForUpdateBasedBuilder(from)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Quota.WINDOW))
                .build());
  }
}
