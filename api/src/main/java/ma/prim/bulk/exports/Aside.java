package ma.prim.bulk.exports;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A part of a request's work on a thread of its own, while the request's own thread does something
 * else: in the same region, scope and name, in a transaction of its own.
 */
final class Aside<T> {
  private final FutureTask<T> task;

  private Aside(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins at once. It must be waited for before the request ends. */
  static <T> Aside<T> of(Supplier<T> work) {
    ManagedContext requests = Arc.container().requestContext();
    ContextState request = requests.getState();
    FutureTask<T> task =
        new FutureTask<>(() -> {
          requests.activate(request);
          try {
            return work.get();
          } finally {
            requests.deactivate();
          }
        });
    Thread.ofVirtual().name("aside").start(task);
    return new Aside<>(task);
  }

  /** Waits for it; throws what it threw. */
  T result() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for it, whatever comes of it. */
  void end() {
    try {
      result();
    } catch (RuntimeException nobodyWaitsForIt) {
      // Whoever wanted it has met a failure of their own.
    }
  }
}
