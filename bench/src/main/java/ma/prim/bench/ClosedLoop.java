package ma.prim.bench;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * How many requests a second are answered when a fixed number is always under way. This is for
 * throughput alone, whose end is that the processors are full: times are taken by {@link OpenModel}.
 */
final class ClosedLoop {
  private final Asker asker;
  private final int lanes;

  ClosedLoop(Asker asker, int lanes) {
    this.asker = asker;
    this.lanes = lanes;
  }

  /**
   * @param bytes of an answer, on average
   * @param failures by their answer
   */
  record Count(long answers, double seconds, double bytes, Map<String, Integer> failures) {
    double perSecond() {
      return answers / seconds;
    }
  }

  Count run(Function<SplittableRandom, Ask> asks, Duration duration) throws InterruptedException {
    long begun = System.nanoTime();
    Run run = new Run(asks, begun + duration.toNanos());
    for (int lane = 0; lane < lanes; lane++) {
      run.next(new SplittableRandom(lane));
    }
    run.ended.await();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long answers = run.answers.sum();
    return new Count(
        answers, seconds, answers == 0 ? 0 : (double) run.bytes.sum() / answers, run.failures);
  }

  private final class Run {
    final LongAdder answers = new LongAdder();
    final LongAdder bytes = new LongAdder();
    final Map<String, Integer> failures = new TreeMap<>();
    final CountDownLatch ended = new CountDownLatch(lanes);
    private final Function<SplittableRandom, Ask> asks;
    private final long until;

    Run(Function<SplittableRandom, Ask> asks, long until) {
      this.asks = asks;
      this.until = until;
    }

    void next(SplittableRandom random) {
      if (System.nanoTime() >= until) {
        ended.countDown();
        return;
      }
      Ask ask;
      try {
        ask = asks.apply(random);
      } catch (RuntimeException nothingLeft) {
        failed(nothingLeft.toString());
        ended.countDown();
        return;
      }
      asker
          .send(ask)
          .onComplete(answer -> {
            if (answer.succeeded() && answer.result().isGood()) {
              answers.increment();
              bytes.add(answer.result().body().length());
              next(random);
            } else {
              // Who fails once is not asked again: the figure would be of something else.
              failed(
                  ask.kind() + ": "
                      + (answer.succeeded() ? OpenModel.fault(answer.result()) : answer.cause()));
              ended.countDown();
            }
          });
    }

    private void failed(String fault) {
      synchronized (failures) {
        failures.merge(fault, 1, Integer::sum);
      }
    }
  }
}
