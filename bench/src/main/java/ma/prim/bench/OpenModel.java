package ma.prim.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String token;
  private final Map<String, Histogram> times = new TreeMap<>();
  private final Map<String, Integer> failures = new TreeMap<>();

  /**
   * @param address of the region
   */
  OpenModel(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** Microseconds by kind. */
  Map<String, Histogram> run(
      Function<SplittableRandom, Requests.Request> requests, int perSecond, Duration duration) {
    times.clear();
    long gap = 1_000_000_000L / perSecond;
    long count = duration.toNanos() / gap;
    SplittableRandom random = new SplittableRandom(42);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (long number = 0; number < count; number++) {
        Requests.Request request = requests.apply(random);
        long due = start + number * gap;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        threads.submit(() -> send(request, due));
      }
    }
    return times;
  }

  Map<String, Integer> failures() {
    return failures;
  }

  private void send(Requests.Request request, long due) {
    String outcome;
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + request.path()))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      outcome = answer.statusCode() == 200 ? null : answer.statusCode() + " " + answer.body();
    } catch (IOException failed) {
      outcome = failed.toString();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return;
    }
    long took = (System.nanoTime() - due) / 1000;
    synchronized (times) {
      times.computeIfAbsent(request.kind(), kind -> new SynchronizedHistogram(DIGITS)).recordValue(took);
      if (outcome != null) {
        failures.merge(request.kind() + ": " + outcome, 1, Integer::sum);
      }
    }
  }
}
