package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import ma.prim.packaged.Service;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Keycloak is away for a minute: whoever has signed in goes on working. */
@ExtendWith(FaultTable.class)
class StoppedKeycloakTest {
  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final int WRITES = 100;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("Keycloak stopped for 60 s")
  void keepsNobodyFromWorking(FaultTable.Row row) throws Exception {
    try (Copies copies = Copies.in(folder)) {
      Service service = copies.started();
      String address = Copies.addressOf(service);
      String token = Tokens.fresh("agent.nador", "oriental");
      String administrator = Tokens.fresh("admin.oriental", "oriental");
      try (Load load = Load.ofPeople(() -> address, () -> token, Rows.ORIENTAL)) {
        load.awaitMore(WRITES);
        Servers.stopKeycloak();
        long stopped = System.nanoTime();
        Response invited = invite(service, administrator);
        assertThat(invited.statusCode()).as(invited.asString()).isEqualTo(503);
        assertThat(invited.<String>path("code")).isEqualTo("identity_unavailable");
        while (System.nanoTime() - stopped < AWAY.toNanos()) {
          load.awaitMore(WRITES);
          Response ready = service.request().get("/q/health/ready");
          assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(200);
          assertThat(ready.<String>path("checks.find { it.name == 'regions' }.data.oriental"))
              .startsWith("UP");
        }
        Tally tally = load.finish();
        row.says(tally);
        tally.assertNothingLostOrTwice();
        assertThat(load.failures()).isEmpty();
        Servers.startKeycloak();
        await("whoever signs in afterwards")
            .atMost(Duration.ofSeconds(60))
            .until(() -> Copies.get(service, "manager.nador", "/me").statusCode() == 200);
        Response again = invite(service, Tokens.fresh("admin.oriental", "oriental"));
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
      }
    }
  }

  /** What cannot be done without Keycloak. */
  private static Response invite(Service service, String token) {
    String username = "o" + UUID.randomUUID().toString().substring(0, 8) + ".nador";
    return service
        .request()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(
            Map.of(
                "username",
                username,
                "givenName",
                "Hassan",
                "familyName",
                "Amrani",
                "email",
                username + "@example.org",
                "grants",
                java.util.List.of(Map.of("role", "agent", "cell", "nador"))))
        .post(Copies.REGION + "/users");
  }
}
