package ma.prim.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On SIGTERM readiness is red at once, and what runs ends with its answer. */
class TerminationTest {
  private static final String CELL = "/v1/regions/oriental/cells/nador";
  private static final String PHONE = "+212536000009";
  private static final int TERMINATED = 143;

  @TempDir Path folder;

  @Test
  void aRunningRequestEndsWithItsAnswer() throws Exception {
    Map<String, String> environment =
        Map.of(
            "QUARKUS_PROFILE", "dev",
            "PRIM_DEMO_DATA", "false",
            "QUARKUS_SHUTDOWN_DELAY", "3S",
            "PRIM_TENANT_CONFIG", Service.oriental(folder, text -> text).toString());
    try (Service service = Service.start(folder, environment);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      service.awaitReady();
      String token = token();
      String etag = service.request().get(CELL).path("etag");

      try (Connection other = database();
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("select slug from cell where slug = 'nador' for update");
        Future<Response> running =
            threads.submit(() ->
                service
                    .request()
                    .header("Authorization", "Bearer " + token)
                    .header("If-Match", etag)
                    .contentType("application/merge-patch+json")
                    .body("{\"phone\": \"" + PHONE + "\"}")
                    .patch(CELL));
        await("the request at the lock").atMost(Duration.ofSeconds(20)).until(() -> waits(other));

        service.terminate();
        await("red readiness")
            .atMost(Duration.ofSeconds(3))
            .until(() -> service.readiness() == 503);
        assertThat(service.request().get(CELL).statusCode()).isEqualTo(200);
        await("the end of the delay")
            .atMost(Duration.ofSeconds(20))
            .until(() -> "close".equals(service.request().get(CELL).header("Connection")));
        assertThat(running.isDone()).isFalse();
        assertThat(service.isAlive()).isTrue();

        other.rollback();
        Response answer = running.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("phone")).isEqualTo(PHONE);
      }
      assertThat(service.exitStatus()).isIn(0, TERMINATED);
    }
  }

  private static boolean waits(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select count(*) from information_schema.processlist"
                    + " where db = 'prim_oriental' and info like 'update cell %'")) {
      return found.next() && found.getInt(1) > 0;
    }
  }

  private static Connection database() throws Exception {
    return DriverManager.getConnection(
        System.getenv("PRIM_MYSQL_URL") + "/prim_oriental",
        System.getenv("PRIM_MYSQL_USER"),
        System.getenv("PRIM_MYSQL_PASSWORD"));
  }

  private static String token() throws Exception {
    String form =
        "grant_type=password&client_id=prim-cli&username=manager.nador&password=prim&scope=openid";
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
