package ma.prim.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import ma.prim.tenancy.Regions;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RateLimitTest {
  private static final String REGION = "souss-massa";
  private static final String CASES = "/v1/regions/souss-massa/cases?limit=1";

  @Inject Regions regions;
  private String file;

  @BeforeEach
  void makeTheQuotaSmall() {
    file = RegionFiles.text(REGION);
    RegionFiles.edit(
        REGION,
        text ->
            text.replaceAll(" requestsPerMinute: \\d+", " requestsPerMinute: 20")
                .replaceAll("burst: \\d+", "burst: 10"));
    awaitBurst(10);
  }

  @AfterEach
  void putItBack() {
    RegionFiles.write(REGION, file);
    awaitBurst(0);
  }

  @Test
  void whoIsBeyondTheLimitWaitsAndOthersAreServed() {
    Response refused = null;
    int served = 0;
    for (int i = 0; i < 60 && refused == null; i++) {
      Response answer = Api.as("agent.taliouine").get(CASES);
      if (answer.statusCode() == 429) {
        refused = answer;
      } else {
        served++;
      }
    }
    assertThat(served).isBetween(30, 45);
    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("[1-9]\\d*"))
        .header("RateLimit", matchesPattern("\"user\";r=0;t=\\d+"))
        .header("RateLimit-Policy", "\"user\";q=30;w=60")
        .body("code", equalTo("too_many_requests"));
    Api.as("manager.taliouine").get(CASES).then().statusCode(200);
  }

  @Test
  void everyAnswerSaysHowMuchIsLeft() {
    Api.as("coordinator.souss-massa")
        .get(CASES)
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", "\"user\";q=30;w=60")
        .header("RateLimit", matchesPattern("\"user\";r=\\d+;t=\\d+"));
  }

  /** Whoever floods the one door leaves the others open, and the reverse. */
  @Test
  void linksHandoversAndEverythingElseWithoutATokenAreCountedApart() {
    String link = "/v1/regions/souss-massa/links/" + "A".repeat(43);
    String cells = "/v1/regions/souss-massa/cells";
    RegionFiles.edit(
        REGION,
        text ->
            text.replaceAll("burst: \\d+", "burst: 11")
                .replaceAll("handoverRequestsPerMinute: \\d+", "handoverRequestsPerMinute: 6")
                .replaceAll("linkRequestsPerMinute: \\d+", "linkRequestsPerMinute: 5"));
    awaitBurst(11);
    assertThat(floodedBy(() -> Api.anonymous().get(link))).isBetween(5, 8);
    Api.anonymous()
        .get(link)
        .then()
        .statusCode(429)
        .header("RateLimit-Policy", "\"links\";q=5;w=60");
    handedOver().then().statusCode(400).header("RateLimit-Policy", "\"handovers\";q=6;w=60");
    Api.anonymous()
        .get("/v1/regions/souss-massa/keys/handover")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", "\"handovers\";q=6;w=60");
    Api.anonymous().get(cells).then().statusCode(200);

    assertThat(floodedBy(RateLimitTest::handedOver)).isBetween(3, 7);
    Api.anonymous().get(cells).then().statusCode(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> Api.anonymous().get(link).then().statusCode(404));
  }

  private static Response handedOver() {
    return Api.anonymous()
        .contentType("application/json")
        .body("{}")
        .post("/v1/regions/souss-massa/handovers/inbox");
  }

  /** How many were answered otherwise before the first 429. */
  private static int floodedBy(Supplier<Response> request) {
    int served = 0;
    while (request.get().statusCode() != 429) {
      served++;
      assertThat(served).isLessThan(100);
    }
    return served;
  }

  private void awaitBurst(int burst) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          int now = regions.find(REGION).orElseThrow().config().quotas().burst();
          return burst == 0 ? now > 10 : now == burst;
        });
  }
}
