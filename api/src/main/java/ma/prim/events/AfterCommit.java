package ma.prim.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import ma.prim.tenancy.Region;

/**
 * Tells this copy's relay that there is something to hand on, once the transaction has committed.
 */
@Singleton
class AfterCommit {
  private static final Object TOLD = new Object();

  private final TransactionSynchronizationRegistry transaction;
  private final Relays relays;

  AfterCommit(TransactionSynchronizationRegistry transaction, Relays relays) {
    this.transaction = transaction;
    this.relays = relays;
  }

  /** Once a transaction, however many changes it holds. */
  void nudge(Region region) {
    if (transaction.getTransactionKey() == null) {
      throw new IllegalStateException("a change is recorded in its transaction");
    }
    if (transaction.getResource(TOLD) == null) {
      transaction.putResource(TOLD, true);
      transaction.registerInterposedSynchronization(new Nudge(region));
    }
  }

  private final class Nudge implements Synchronization {
    private final Region region;

    private Nudge(Region region) {
      this.region = region;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relays.nudge(region);
      }
    }
  }
}
