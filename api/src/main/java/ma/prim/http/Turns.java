package ma.prim.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Queues for what is changed by one at a time anyway, under the lock of its row. Each copy of the
 * service has its own: between copies the row's lock decides.
 */
@Singleton
class Turns {
  /** One changes it, and one stands at the row already. */
  static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Map<String, Queue> queues = new ConcurrentHashMap<>();

  /** In the order in which they came. */
  private static final class Queue {
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private int people;
  }

  /**
   * @throws Problem overloaded, after a long wait
   */
  <T> T await(String what, Callable<T> work) throws Exception {
    Queue queue = queues.compute(what, (key, known) -> joined(known));
    try {
      if (!queue.turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.comeAgain(ProblemCode.OVERLOADED, 1);
      }
      try {
        return work.call();
      } finally {
        queue.turns.release();
      }
    } finally {
      queues.compute(what, (key, known) -> left(known));
    }
  }

  private static Queue joined(Queue known) {
    Queue queue = known == null ? new Queue() : known;
    queue.people++;
    return queue;
  }

  /** The last who leaves takes the queue away. */
  private static Queue left(Queue queue) {
    queue.people--;
    return queue.people == 0 ? null : queue;
  }
}
