package ma.prim.tenancy.jobs;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ma.prim.tenancy.Region;

/**
 * Where jobs rest between two runs. Who has something for a job to do wakes it, so that nobody who
 * watches waits for the interval; of what another copy has to do the interval tells.
 */
@Singleton
public class Rests {
  private final TransactionSynchronizationRegistry transaction;
  private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();
  private volatile boolean over;

  Rests(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /**
   * There is something for a job of this region, once the transaction under way has committed.
   *
   * @param job its name
   */
  public void wake(String job, Region region) {
    if (transaction.getTransactionKey() == null) {
      throw new IllegalStateException(
          "a job is woken by the transaction that has something for it");
    }
    transaction.registerInterposedSynchronization(new Wake(bell(job, region.slug())));
  }

  /**
   * @return whether the service stops
   */
  boolean rest(String job, String region, Duration longest) throws InterruptedException {
    if (!over && bell(job, region).tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      // However often it rang meanwhile, one run does all of it.
      bell(job, region).drainPermits();
    }
    return over;
  }

  /** Nobody rests any more. */
  void end() {
    over = true;
    bells.values().forEach(Semaphore::release);
  }

  private Semaphore bell(String job, String region) {
    return bells.computeIfAbsent(job + "@" + region, name -> new Semaphore(over ? 1 : 0));
  }

  private record Wake(Semaphore bell) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        bell.release();
      }
    }
  }
}
