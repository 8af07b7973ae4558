package ma.prim.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.IntPredicate;
import ma.prim.http.Problem;
import org.jboss.logging.Logger;

/**
 * What the realm is told once the region's own records are settled. The records decide: if the
 * realm does not answer then, nothing that was ended comes back.
 */
@Singleton
public class AfterTransaction {
  private static final Logger LOG = Logger.getLogger(AfterTransaction.class);

  private final TransactionSynchronizationRegistry transaction;

  AfterTransaction(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  public void committed(String what, Runnable work) {
    register(what, work, status -> status == Status.STATUS_COMMITTED);
  }

  public void undone(String what, Runnable work) {
    register(what, work, status -> status != Status.STATUS_COMMITTED);
  }

  private void register(String what, Runnable work, IntPredicate when) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (when.test(status)) {
              attempt(what, work);
            }
          }
        });
  }

  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (Problem away) {
      LOG.warnf("the realm was not told: %s (%s)", what, away.code().word());
    }
  }
}
