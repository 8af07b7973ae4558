package ma.prim.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same request many times at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** All begin together, so that they meet. */
  public static <T> List<T> times(int times, Callable<T> work) {
    CountDownLatch ready = new CountDownLatch(times);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> running =
          IntStream.range(0, times)
              .mapToObj(i ->
                  threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                  }))
              .toList();
      return running.stream().map(AtOnce::result).toList();
    }
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
