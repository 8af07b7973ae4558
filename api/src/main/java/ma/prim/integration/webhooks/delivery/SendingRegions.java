package ma.prim.integration.webhooks.delivery;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionPart;

/** Sends the events of each region that is open. */
@Singleton
class SendingRegions implements RegionPart {
  private final Sending sending;
  private final Map<String, RegionSending> running = new ConcurrentHashMap<>();

  SendingRegions(Sending sending) {
    this.sending = sending;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public int order() {
    return 160;
  }

  @Override
  public void open(Region region) {
    running.computeIfAbsent(region.slug(), any -> sending.begin(region));
  }

  @Override
  public void close(Region region) {
    RegionSending before = running.remove(region.slug());
    if (before != null) {
      try {
        before.stop(region);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
