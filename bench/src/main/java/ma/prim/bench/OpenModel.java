package ma.prim.bench;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Sends requests at a rate, whether or not earlier ones are answered, and takes each time from when
 * the request was due: a slow answer is not hidden by the requests that waited for it.
 */
final class OpenModel {
  private static final int DIGITS = 3;

  private final Asker asker;
  private final SplittableRandom random = new SplittableRandom(42);
  private final Map<String, Histogram> times = new TreeMap<>();
  private final Map<String, Integer> failures = new TreeMap<>();

  OpenModel(Asker asker) {
    this.asker = asker;
  }

  /** Adds to what was measured before. */
  void run(Function<SplittableRandom, Ask> asks, int perSecond, Duration duration) {
    long gap = 1_000_000_000L / perSecond;
    long count = duration.toNanos() / gap;
    Phaser underWay = new Phaser(1);
    long start = System.nanoTime();
    for (long number = 0; number < count; number++) {
      Ask ask = asks.apply(random);
      long due = start + number * gap;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      underWay.register();
      asker
          .send(ask)
          .onComplete(answer -> {
            note(ask, due, answer.succeeded() ? fault(answer.result()) : answer.cause().toString());
            underWay.arriveAndDeregister();
          });
    }
    underWay.arriveAndAwaitAdvance();
  }

  /** Forgets what was measured, as of a warm-up. */
  void forget() {
    synchronized (times) {
      times.clear();
      failures.clear();
    }
  }

  /** Microseconds by kind. */
  Map<String, Histogram> times() {
    return times;
  }

  Map<String, Integer> failures() {
    return failures;
  }

  static String fault(Asker.Answer answer) {
    return answer.isGood() ? null : answer.status() + " " + answer.body();
  }

  private void note(Ask ask, long due, String fault) {
    long took = (System.nanoTime() - due) / 1000;
    synchronized (times) {
      times
          .computeIfAbsent(ask.kind(), kind -> new SynchronizedHistogram(DIGITS))
          .recordValue(took);
      if (fault != null) {
        failures.merge(ask.kind() + ": " + fault, 1, Integer::sum);
      }
    }
  }
}
