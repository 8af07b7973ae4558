package ma.prim.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;

/**
 * Buckets of addresses that call without a token: each copy counts by itself, so that no stranger
 * makes it write to a database.
 */
@Singleton
class LocalBuckets {
  private static final long REMEMBERED = 100_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(Quota.WINDOW.multipliedBy(2))
          .build();

  Bucket of(String region, String address, Quota quota) {
    return buckets.get(
        region + ":" + quota.name() + ":" + quota.most() + ":" + address,
        name -> Bucket.builder().addLimit(quota.bucket().getBandwidths()[0]).build());
  }
}
