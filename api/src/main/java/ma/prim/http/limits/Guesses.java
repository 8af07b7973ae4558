package ma.prim.http.limits;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;

/**
 * Counts tries at something that might be guessed, beside the caller's quota. Each copy of the
 * service counts by itself: what is tried is chosen so long that some copies more do not matter.
 */
@Singleton
public class Guesses {
  private final LocalBuckets buckets;

  Guesses(LocalBuckets buckets) {
    this.buckets = buckets;
  }

  /**
   * @param where what is guessed at, and who does: {@code check-in/0190…/6f1a…}
   * @throws Problem too many requests
   */
  public void count(String where, long perMinute) {
    ConsumptionProbe probe =
        buckets.of("guess", where, Quota.ofAddress(perMinute)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw Problem.comeAgain(
          ProblemCode.TOO_MANY_REQUESTS,
          Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
    }
  }
}
