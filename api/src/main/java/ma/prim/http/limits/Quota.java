package ma.prim.http.limits;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionConfig.Quotas;

/**
 * A number of requests in a minute, as published in {@code RateLimit-Policy}.
 *
 * @param name of the policy
 * @param perMinute what comes back every minute, evenly
 * @param most how many at once at the most
 */
record Quota(String name, long perMinute, long most) {
  static final Duration WINDOW = Duration.ofMinutes(1);

  static Quota ofUser(Quotas quotas) {
    return new Quota(
        "user", quotas.requestsPerMinute(), (long) quotas.requestsPerMinute() + quotas.burst());
  }

  static Quota ofPartner(Quotas quotas) {
    long perMinute = quotas.partnerRequestsPerMinute();
    return new Quota("partner", perMinute, perMinute);
  }

  static Quota ofAddress(Quotas quotas) {
    return ofAddress(quotas.anonymousRequestsPerMinute());
  }

  static Quota ofAddress(long perMinute) {
    return new Quota("address", perMinute, perMinute);
  }

  /** Of one address where callers are counted apart. */
  static Quota of(Doorway doorway, Quotas quotas) {
    long perMinute =
        switch (doorway) {
          case HANDOVERS -> quotas.handoverRequestsPerMinute();
          case LINKS -> quotas.linkRequestsPerMinute();
        };
    return new Quota(Words.of(doorway), perMinute, perMinute);
  }

  BucketConfiguration bucket() {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(perMinute, WINDOW))
        .build();
  }

  /** The header's value (draft-ietf-httpapi-ratelimit-headers). */
  String policy() {
    return "\"" + name + "\";q=" + most + ";w=" + WINDOW.toSeconds();
  }
}
