package ma.prim.tenancy.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.testing.Api;
import ma.prim.testing.Forwarder;
import ma.prim.testing.RealmKey;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Floods of tokens that name keys of nobody: all are refused, Keycloak hardly hears of them, and a
 * real rotation is seen in the midst of them.
 */
@QuarkusTest
class UnknownKeysTest extends LiveRegionTest {
  private static final String ME = "/v1/regions/" + TANGER + "/me";
  private static final String KEYS = "/protocol/openid-connect/certs";
  private static final int SENDERS = 24;
  private static final int ENOUGH = 500;

  private final AtomicBoolean flooding = new AtomicBoolean(true);
  private final ConcurrentMap<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
  private Forwarder network;

  @BeforeEach
  void aRegionWhoseKeycloakIsWatched() {
    network = Forwarder.toHttp(Tokens.keycloakUrl());
    network.open();
    String own = "realm: %s\nidentity: {url: %s, backendUrl: %s}\n";
    RegionFiles.write(
        TANGER,
        tanger()
            .replace(
                "realm: " + TANGER + "\n",
                own.formatted(TANGER, Tokens.keycloakUrl(), network.httpUrl())));
    awaitUp(TANGER);
  }

  @AfterEach
  void shut() {
    network.close();
  }

  @Test
  void neitherHammerKeycloakNorHideARotation() {
    RealmKey key = RealmKey.of(TANGER);
    String known = Tokens.fresh("agent.province-tanger", TANGER);
    Api.withToken(known).get(ME).then().statusCode(200);
    int before = network.count(KEYS);
    long begun = System.nanoTime();

    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < SENDERS; i++) {
        senders.submit(() -> flood(http, key));
      }
      try {
        awaitTrue("the flood", () -> times(401) > ENOUGH);
        Api.withToken(known).get(ME).then().statusCode(200);

        RealmKey.rotated(
            TANGER,
            () -> {
              String rotated = Tokens.fresh("agent.province-tanger", TANGER);
              assertThat(keyOf(rotated)).isNotEqualTo(keyOf(known));
              Awaitility.await("a token of the new key")
                  .atMost(Duration.ofSeconds(5))
                  .until(() -> Api.withToken(rotated).get(ME).statusCode() == 200);
              Api.withToken(known).get(ME).then().statusCode(200);
            });
        int soFar = times(401);
        awaitTrue("the flood after it", () -> times(401) > soFar + ENOUGH);
      } finally {
        flooding.set(false);
      }
    }

    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds() + 1;
    assertThat(answers.keySet()).containsExactly(401);
    assertThat(network.count(KEYS) - before).isLessThanOrEqualTo((int) seconds + 1);
  }

  private int times(int status) {
    return answers.getOrDefault(status, new AtomicInteger()).get();
  }

  private Void flood(HttpClient http, RealmKey key) throws IOException, InterruptedException {
    URI me = URI.create("http://localhost:" + RestAssured.port + ME);
    while (flooding.get()) {
      String token = key.sign(key.goodClaims(), Map.of("kid", UUID.randomUUID().toString()));
      HttpRequest request =
          HttpRequest.newBuilder(me).header("Authorization", "Bearer " + token).build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      answers.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
    }
    return null;
  }

  private static String keyOf(String token) {
    return new String(
        Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
        StandardCharsets.US_ASCII);
  }
}
