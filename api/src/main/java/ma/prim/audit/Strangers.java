package ma.prim.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds what callers without a valid token can write into a region's trail: it is theirs to fill
 * otherwise. What is left out is counted.
 */
@Singleton
class Strangers {
  private static final int A_SECOND = 20;

  private record Second(Instant at, int entries) {}

  private final InstantSource clock;
  private final MeterRegistry metrics;
  private final Map<String, Second> seconds = new ConcurrentHashMap<>();

  Strangers(InstantSource clock, MeterRegistry metrics) {
    this.clock = clock;
    this.metrics = metrics;
  }

  boolean mayBeRecorded(String region) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Second second =
        seconds.merge(
            region,
            new Second(now, 1),
            (before, one) -> before.at().equals(now) ? new Second(now, before.entries() + 1) : one);
    if (second.entries() > A_SECOND) {
      metrics.counter("prim.audit.strangers.unrecorded", "region", region).increment();
      return false;
    }
    return true;
  }
}
