package ma.prim.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Runs work in a transaction of its own: committed if it returns, undone if it throws. */
@ApplicationScoped
class Transactions {
  private static final Logger LOG = Logger.getLogger(Transactions.class);

  private final TransactionManager manager;

  Transactions(TransactionManager manager) {
    this.manager = manager;
  }

  <T> T run(Callable<T> work) throws Exception {
    manager.begin();
    T result;
    try {
      result = work.call();
    } catch (Throwable failed) {
      undo(failed);
      throw failed;
    }
    manager.commit();
    return result;
  }

  private void undo(Throwable failed) {
    try {
      manager.rollback();
    } catch (SystemException | IllegalStateException second) {
      failed.addSuppressed(second);
      LOG.debug("rollback failed", second);
    }
  }
}
