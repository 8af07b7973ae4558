package ma.prim.http;

import jakarta.inject.Singleton;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Runs work in a transaction of its own: committed if it returns, undone if it throws. */
@Singleton
public class Transactions {
  private static final Logger LOG = Logger.getLogger(Transactions.class);

  private final TransactionManager manager;
  private final Session session;

  Transactions(TransactionManager manager, Session session) {
    this.manager = manager;
    this.session = session;
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
      return run(() -> {
        readOnly();
        return work.get();
      });
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * Runs what has transactions of its own beside the one under way, which goes on afterwards as if
   * nothing had been. What it throws is thrown as it is.
   */
  public <T> T aside(Supplier<T> work) {
    Transaction outer = suspended();
    try {
      return work.get();
    } finally {
      resume(outer);
    }
  }

  private Transaction suspended() {
    try {
      return manager.suspend();
    } catch (SystemException e) {
      throw new IllegalStateException("the transaction cannot be left", e);
    }
  }

  private void resume(Transaction outer) {
    if (outer == null) {
      return;
    }
    try {
      manager.resume(outer);
    } catch (SystemException | InvalidTransactionException e) {
      throw new IllegalStateException("the transaction cannot be taken up again", e);
    }
  }

  /** Nothing that is read is kept a copy of, nor looked through for changes. */
  void readOnly() {
    session.setDefaultReadOnly(true);
    session.setHibernateFlushMode(FlushMode.MANUAL);
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
