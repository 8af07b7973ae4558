package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Officers who write without a pause. What is not acknowledged is sent again with its key until it
 * is; what is acknowledged is never sent again by itself.
 */
final class Load implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(400);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int OFFICERS = 8;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final Supplier<String> address;
  private final Supplier<String> token;
  private final Rows rows;
  private final Map<String, Set<String>> before;
  private final Set<Integer> comeAgain = new ConcurrentSkipListSet<>(Set.of(429));
  private volatile boolean ending;
  private volatile long deadline = Long.MAX_VALUE;

  private Load(Supplier<String> address, Supplier<String> token, Rows rows, Set<String> tables) {
    this.address = address;
    this.token = token;
    this.rows = rows;
    this.before = tables.stream().collect(Collectors.toMap(table -> table, rows::ids));
  }

  /**
   * People are received: intakes, notes, calls and further cases.
   *
   * @param address asked for each attempt: {@code http://127.0.0.1:8080/v1/regions/oriental}
   */
  static Load ofPeople(Supplier<String> address, Supplier<String> token, Rows rows) {
    return of(address, token, rows, Write.TABLES, Load::receiveSomebody);
  }

  /**
   * @param tables all that the work writes to, and nobody else
   * @param work done again and again
   */
  static Load of(
      Supplier<String> address,
      Supplier<String> token,
      Rows rows,
      Set<String> tables,
      Consumer<Load> work) {
    Load load = byHand(address, token, rows, tables);
    for (int i = 0; i < OFFICERS; i++) {
      load.threads.submit(() -> {
        while (!load.ending) {
          work.accept(load);
        }
      });
    }
    return load;
  }

  /** Nobody writes by themselves: a test sends what it wants. */
  static Load byHand(
      Supplier<String> address, Supplier<String> token, Rows rows, Set<String> tables) {
    return new Load(address, token, rows, tables);
  }

  private static void receiveSomebody(Load load) {
    load.send(Write.intake())
        .ifPresent(intake -> {
          String person = Write.id(intake, "/person/id");
          load.send(Write.note(Write.id(intake, "/case/id")));
          load.send(Write.call(person));
          load.send(Write.matter(person));
        });
  }

  /** This status is no refusal either: another copy may say otherwise. */
  void comingAgainAfter(int status) {
    comeAgain.add(status);
  }

  /** Until so many more have been acknowledged than now. */
  Load awaitMore(int number) {
    int then = acknowledged.size() + number;
    await(number + " more acknowledged writes")
        .atMost(PATIENCE)
        .until(() -> acknowledged.size() >= then || !refusals.isEmpty());
    assertThat(refusals).as("refused").isEmpty();
    return this;
  }

  /** Ends when what is under way is acknowledged, and counts. */
  Tally finish() throws InterruptedException {
    ending = true;
    deadline = System.nanoTime() + PATIENCE.toNanos();
    threads.shutdown();
    assertThat(threads.awaitTermination(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)).isTrue();
    assertThat(refusals).as("refused").isEmpty();
    return Tally.of(acknowledged(), before, rows);
  }

  /** Every attempt that was not answered, or with an error of the server. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** What had more than one attempt, once more: the same answer, and nothing is done. */
  void assertReplayed() {
    acknowledged.stream()
        .filter(one -> one.attempts() > 1)
        .forEach(one -> {
          HttpResponse<String> answer = attempt(one.write()).orElseThrow();
          assertThat(answer.headers().firstValue("Idempotent-Replayed")).contains("true");
          assertThat(Acknowledged.rows(one.write(), read(answer))).isEqualTo(one.rows());
        });
  }

  /** The answer, when it was acknowledged; empty when it was refused, or never answered. */
  Optional<JsonNode> send(Write write) {
    for (int attempts = 1; System.nanoTime() < deadline; attempts++) {
      Optional<HttpResponse<String>> answer = attempt(write);
      if (answer.isPresent()) {
        int status = answer.get().statusCode();
        if (status / 100 == 2) {
          JsonNode read = read(answer.get());
          acknowledged.add(Acknowledged.of(write, read, attempts));
          return Optional.of(read);
        }
        if (status < SERVER_ERROR && !isUnderWay(answer.get()) && !comeAgain.contains(status)) {
          refusals.add(write.path() + " " + status + " " + answer.get().body());
          return Optional.empty();
        }
        failures.add(write.path() + " " + status + " " + answer.get().body());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    refusals.add(write.path() + " was never acknowledged");
    return Optional.empty();
  }

  /** The attempt before is not over yet, perhaps in another copy. */
  private static boolean isUnderWay(HttpResponse<String> answer) {
    return answer.body().contains("idempotency_in_progress");
  }

  private Optional<HttpResponse<String>> attempt(Write write) {
    String bearer;
    try {
      bearer = token.get();
    } catch (IllegalStateException nobodySignsIn) {
      failures.add(write.path() + " " + nobodySignsIn);
      return Optional.empty();
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address.get() + write.path()))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", write.type())
            .header("If-Match", "*")
            .header("Idempotency-Key", '"' + write.key() + '"')
            .POST(HttpRequest.BodyPublishers.ofByteArray(write.body()));
    write.disposition().ifPresent(name -> request.header("Content-Disposition", name));
    try {
      return Optional.of(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      failures.add(write.path() + " " + e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.body(), e);
    }
  }

  /** At once, whatever is under way. */
  @Override
  public void close() {
    ending = true;
    deadline = 0;
    threads.shutdownNow();
    http.shutdownNow();
  }
}
