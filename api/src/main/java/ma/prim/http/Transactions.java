package ma.prim.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Runs work in a transaction of its own: committed if it returns, undone if it throws. */
@ApplicationScoped
public class Transactions {
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

  /** Runs what only reads and throws nothing checked. */
  public <T> T read(Supplier<T> work) {
    try {
      return run(work::get);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
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
