package ma.prim.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import ma.prim.http.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two copies of the service send one partner's events; each is killed in the middle of it, in turn.
 * No event is lost, none is invented, and those about one thing come in their order.
 */
class KilledWhileSendingTest {
  private static final int THINGS = 150;
  private static final List<String> CHANGES = List.of("requested", "accepted", "completed");
  private static final int EVENTS = THINGS * CHANGES.size();
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  @TempDir Path folder;

  private final List<String> received = new CopyOnWriteArrayList<>();

  @Test
  void noEventIsLostAndNoneInvented() throws Exception {
    HttpServer partner = partner();
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Service one = start(first);
    try (Service other = start(second)) {
      one.awaitReady();
      other.awaitReady();
      UUID institution = institution(other);
      String webhook = webhook(other, institution, partner);
      Map<UUID, String> events = new LinkedHashMap<>();
      try (Connection database = database()) {
        write(database, institution, 0, THINGS / 2, events);
        awaitReceived(EVENTS / 6);
        one.kill();
        write(database, institution, THINGS / 2, THINGS, events);
        int then = received.size();
        one = start(first);
        one.awaitReady();
        awaitReceived(Math.min(then + EVENTS / 6, EVENTS));
        other.kill();
        await("all of them").atMost(PATIENCE).until(() -> distinct().size() >= EVENTS);
        await("and that written down")
            .atMost(PATIENCE)
            .until(() -> delivered(database, webhook) == EVENTS);
      }
      List<String> sent = events.keySet().stream().map(UUID::toString).toList();
      assertThat(distinct()).containsExactlyInAnyOrderElementsOf(sent);
      for (String thing : events.values().stream().distinct().toList()) {
        List<String> ofIt =
            events.entrySet().stream()
                .filter(event -> event.getValue().equals(thing))
                .map(event -> event.getKey().toString())
                .toList();
        assertThat(distinct().stream().filter(ofIt::contains)).containsExactlyElementsOf(ofIt);
      }
    } finally {
      one.close();
      partner.stop(0);
    }
  }

  /** In the order in which each came first. */
  private List<String> distinct() {
    return received.stream().distinct().toList();
  }

  private void awaitReceived(int number) {
    await(number + " received").atMost(PATIENCE).until(() -> distinct().size() >= number);
  }

  private HttpServer partner() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 60));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Service start(Path own) throws Exception {
    Path files = own.resolve("tenant-config");
    if (!Files.exists(files)) {
      Service.oriental(own, text -> text.replace("allowedHosts: []", "allowedHosts: [localhost]"));
    }
    return Service.start(
        own,
        Map.of(
            "QUARKUS_PROFILE", "dev",
            "PRIM_DEMO_DATA", "false",
            "PRIM_WEBHOOKS_LEASE", "3S",
            "PRIM_TENANT_CONFIG", files.toString()));
  }

  private static UUID institution(Service service) throws Exception {
    Response made =
        service
            .request()
            .header("Authorization", "Bearer " + token("coordinator.oriental"))
            .contentType("application/json")
            .body(
                Map.of(
                    "type",
                    "NGO_LOCAL",
                    "names",
                    Map.of("fr", "Association " + Ids.next()),
                    "provinces",
                    List.of("MA-NAD")))
            .post("/v1/regions/oriental/institutions");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return UUID.fromString(made.path("id"));
  }

  private static String webhook(Service service, UUID institution, HttpServer partner)
      throws Exception {
    Response made =
        service
            .request()
            .header("Authorization", "Bearer " + token("admin.oriental"))
            .contentType("application/json")
            .body(
                Map.of(
                    "institution",
                    institution,
                    "url",
                    "http://localhost:" + partner.getAddress().getPort() + "/hooks"))
            .post("/v1/regions/oriental/webhooks");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.path("id");
  }

  /** What happens to some things, each event committed by itself. */
  private static void write(
      Connection database, UUID institution, int from, int to, Map<UUID, String> events)
      throws Exception {
    List<UUID> things = new ArrayList<>();
    for (int i = from; i < to; i++) {
      things.add(Ids.next());
    }
    try (PreparedStatement insert =
        database.prepareStatement(
            "insert into event (id, resource, change_made, subject, personal, restricted, cell,"
                + " province, status, at, institution) values (?, 'referrals', ?, ?, 1, 0,"
                + " 'nador', 'MA-NAD', ?, utc_timestamp(6), ?)")) {
      for (String change : CHANGES) {
        for (UUID thing : things) {
          UUID event = Ids.next();
          insert.setBytes(1, bytes(event));
          insert.setString(2, change);
          insert.setString(3, "referrals/" + thing);
          insert.setString(4, change);
          insert.setBytes(5, bytes(institution));
          insert.executeUpdate();
          events.put(event, "referrals/" + thing);
        }
      }
    }
  }

  private static long delivered(Connection database, String webhook) throws Exception {
    try (PreparedStatement select =
        database.prepareStatement(
            "select count(*) from webhook_delivery where webhook = ? and status = 'DELIVERED'")) {
      select.setBytes(1, bytes(UUID.fromString(webhook)));
      var row = select.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static Connection database() throws Exception {
    return DriverManager.getConnection(
        System.getenv("PRIM_MYSQL_URL") + "/prim_oriental",
        System.getenv("PRIM_MYSQL_USER"),
        System.getenv("PRIM_MYSQL_PASSWORD"));
  }

  private static String token(String username) throws Exception {
    String form =
        "grant_type=password&client_id=prim-cli&username="
            + username
            + "&password=prim&scope=openid";
    URI url =
        URI.create(
            System.getenv("PRIM_KEYCLOAK_URL") + "/realms/oriental/protocol/openid-connect/token");
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body()).path("access_token").textValue();
    }
  }
}
