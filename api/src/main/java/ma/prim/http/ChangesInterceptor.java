package ma.prim.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.Session;
import org.hibernate.StaleStateException;

/**
 * Runs a changing operation; see {@link Changes}. Where two changes meet in the same rows MySQL
 * undoes one: that one is run again, a few times.
 */
@Changes
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ChangesInterceptor {
  private static final int ATTEMPTS = 4;
  private static final long PAUSE_NANOS = 10_000_000;

  private final Findings findings;
  private final Transactions transactions;
  private final CurrentRegion region;
  private final Session session;
  private final OnceOnly once;
  private final Instance<AnswerHook> hooks;

  ChangesInterceptor(
      Findings findings,
      Transactions transactions,
      CurrentRegion region,
      Session session,
      OnceOnly once,
      Instance<AnswerHook> hooks) {
    this.findings = findings;
    this.transactions = transactions;
    this.region = region;
    this.session = session;
    this.once = once;
    this.hooks = hooks;
  }

  @AroundInvoke
  Object run(InvocationContext operation) throws Exception {
    findings.settle();
    if (region.find().isEmpty()) {
      return operation.proceed();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.run(() -> change(operation));
      } catch (Undone tried) {
        // Nothing was changed, but the answer may show somebody's file.
        hooks.forEach(AnswerHook::beforeAnswer);
        return tried.answer();
      } catch (Exception failed) {
        if (isStale(failed)) {
          throw new Problem(ProblemCode.STALE_VERSION);
        }
        if (attempt == ATTEMPTS || !mayBeRunAgain(failed)) {
          throw failed;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
      }
    }
  }

  private Object change(InvocationContext operation) throws Exception {
    return once.run(() -> {
      Object answer = operation.proceed();
      session.flush();
      hooks.forEach(AnswerHook::beforeAnswer);
      return answer;
    });
  }

  /**
   * Also a key that is taken, or a row that went while another was pointed at it: who runs again
   * sees who was first, and says what that means.
   */
  private static boolean mayBeRunAgain(Exception failed) {
    return SqlFaults.isContention(failed)
        || SqlFaults.isDuplicate(failed)
        || SqlFaults.isOrphan(failed);
  }

  /** Somebody else's change of the same version was first. */
  private static boolean isStale(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
        return true;
      }
    }
    return false;
  }
}
