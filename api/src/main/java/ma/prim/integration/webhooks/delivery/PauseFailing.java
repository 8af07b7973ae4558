package ma.prim.integration.webhooks.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import ma.prim.integration.webhooks.StopWebhook;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/** Pauses webhooks at which nothing has arrived for days, and tells whom it concerns. */
@Singleton
class PauseFailing implements RegionJob {
  private final StopWebhook stop;

  PauseFailing(StopWebhook stop) {
    this.stop = stop;
  }

  @Override
  public String name() {
    return "pause-failing-webhooks";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(1);
  }

  @Override
  public boolean run(Region region) {
    return stop.failing(region);
  }
}
