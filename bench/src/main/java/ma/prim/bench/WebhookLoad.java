package ma.prim.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import ma.prim.http.Ids;
import org.HdrHistogram.Histogram;

/**
 * Events at a rate, each committed by itself, told to institutions with a webhook each, of which the
 * last one hangs. Measures from the commit to the receipt. The events are written beside the
 * service, as another copy of it would: it learns of them by looking.
 */
final class WebhookLoad {
  private static final int WRITERS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String INSERT =
      "insert into event (id, resource, change_made, subject, parent, personal, restricted, cell,"
          + " province, status, at, institution) values (?, 'referrals', 'requested', ?, null, 1, 0,"
          + " 'nador', 'MA-NAD', 'requested', ?, ?)";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;
  private final String administrator;
  private final String coordinator;
  private final Map<String, Sent> sent = new ConcurrentHashMap<>();

  private record Sent(int endpoint, long committedAt) {}

  /**
   * @param address of the region
   */
  WebhookLoad(String address, String administrator, String coordinator) {
    this.address = address;
    this.administrator = administrator;
    this.coordinator = coordinator;
  }

  /** Of those that do not hang: microseconds from commit to receipt, and how many never came. */
  record Took(Histogram micros, long missing, int triedAtHanging) {}

  Took run(
      String database, String user, String password, int perSecond, Duration duration, int endpoints)
      throws Exception {
    List<Hook> hooks = new ArrayList<>();
    List<UUID> institutions = new ArrayList<>();
    List<String> webhooks = new ArrayList<>();
    for (int i = 0; i < endpoints; i++) {
      Hook hook = new Hook(i == endpoints - 1);
      hooks.add(hook);
      UUID institution = institution(i);
      institutions.add(institution);
      webhooks.add(webhook(institution, hook.url()));
    }
    try {
      write(database, user, password, perSecond, WARM_UP, institutions);
      await(hooks, endpoints - 1);
      sent.clear();
      write(database, user, password, perSecond, duration, institutions);
      await(hooks, endpoints - 1);
      return took(hooks, endpoints - 1);
    } finally {
      for (String webhook : webhooks) {
        request("DELETE", "/webhooks/" + webhook, administrator, null);
      }
      hooks.forEach(Hook::close);
    }
  }

  private void write(
      String database, String user, String password, int perSecond, Duration duration, List<UUID> institutions)
      throws SQLException {
    long gap = 1_000_000_000L / perSecond;
    long count = duration.toNanos() / gap;
    List<Connection> connections = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      ThreadLocal<PreparedStatement> statements =
          ThreadLocal.withInitial(() -> prepare(connections, database, user, password));
      long start = System.nanoTime();
      for (long number = 0; number < count; number++) {
        long due = start + number * gap;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int endpoint = (int) (number % institutions.size());
        threads.submit(() -> insert(statements.get(), endpoint, institutions.get(endpoint)));
      }
    }
    for (Connection connection : connections) {
      connection.close();
    }
  }

  private void insert(PreparedStatement insert, int endpoint, UUID institution) {
    UUID event = Ids.next();
    try {
      insert.setBytes(1, Rows.bytes(event));
      insert.setString(2, "referrals/" + Ids.next());
      insert.setObject(3, LocalDateTime.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC));
      insert.setBytes(4, Rows.bytes(institution));
      insert.executeUpdate();
      sent.put(event.toString(), new Sent(endpoint, System.nanoTime()));
    } catch (SQLException e) {
      System.err.println("an event was not written: " + e.getMessage());
    }
  }

  private static PreparedStatement prepare(
      List<Connection> connections, String database, String user, String password) {
    try {
      Connection connection = DriverManager.getConnection(database, user, password);
      synchronized (connections) {
        connections.add(connection);
      }
      return connection.prepareStatement(INSERT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(List<Hook> hooks, int hanging) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (missing(hooks, hanging) > 0 && System.nanoTime() < end) {
      Thread.sleep(100);
    }
  }

  private long missing(List<Hook> hooks, int hanging) {
    return sent.entrySet().stream()
        .filter(one -> one.getValue().endpoint() != hanging)
        .filter(one -> hooks.get(one.getValue().endpoint()).receivedAt(one.getKey()) == null)
        .count();
  }

  private Took took(List<Hook> hooks, int hanging) {
    Histogram all = new Histogram(3);
    sent.forEach(
        (event, one) -> {
          Long received = one.endpoint() == hanging ? null : hooks.get(one.endpoint()).receivedAt(event);
          if (received != null) {
            all.recordValue(Math.max(0, (received - one.committedAt()) / 1000));
          }
        });
    return new Took(all, missing(hooks, hanging), hooks.get(hanging).size());
  }

  private UUID institution(int number) throws IOException, InterruptedException {
    String body =
        json.writeValueAsString(
            Map.of(
                "type", "NGO_LOCAL",
                "names", Map.of("fr", "Mesure " + number + " " + Ids.next()),
                "provinces", List.of("MA-NAD")));
    return UUID.fromString(request("POST", "/institutions", coordinator, body));
  }

  private String webhook(UUID institution, String url) throws IOException, InterruptedException {
    return request(
        "POST",
        "/webhooks",
        administrator,
        json.writeValueAsString(Map.of("institution", institution, "url", url)));
  }

  /** The id that the answer gives. */
  private String request(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher content =
        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, content)
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? null : json.readTree(answer.body()).path("id").textValue();
  }
}
