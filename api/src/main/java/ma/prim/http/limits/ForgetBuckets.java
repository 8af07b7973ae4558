package ma.prim.http.limits;

import jakarta.inject.Singleton;
import java.time.Duration;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/** Removes the rows of callers whose quota is whole again. */
@Singleton
class ForgetBuckets implements RegionJob {
  private static final int AT_ONCE = 500;

  private final SharedBuckets buckets;

  ForgetBuckets(SharedBuckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public String name() {
    return "forget-buckets";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(5);
  }

  @Override
  public boolean run(Region region) {
    return buckets.forget(region, AT_ONCE);
  }
}
