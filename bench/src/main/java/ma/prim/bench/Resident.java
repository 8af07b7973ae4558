package ma.prim.bench;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Watches how much of the machine's memory services hold while they are measured. */
final class Resident implements AutoCloseable {
  private static final int EVERY_MILLIS = 500;

  private final AtomicLong most = new AtomicLong();
  private final ScheduledExecutorService watching =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Resident(List<Servers> services) {
    watching.scheduleAtFixedRate(
        () -> services.forEach(one -> most.accumulateAndGet(one.residentMebibytes(), Math::max)),
        0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  long mostMebibytes() {
    return most.get();
  }

  @Override
  public void close() {
    watching.shutdownNow();
  }
}
