package ma.prim.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Work that is done in parts, as many at once as the machine has processors. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  /** One part of several. */
  interface Part {
    void run(int part, int of) throws Exception;
  }

  void await(int parts, Part part) throws ExecutionException, InterruptedException {
    List<Future<Void>> running =
        IntStream.range(0, parts)
            .mapToObj(number ->
                threads.submit(
                    (Callable<Void>)
                        () -> {
                          part.run(number, parts);
                          return null;
                        }))
            .toList();
    for (Future<Void> one : running) {
      one.get();
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
