package ma.prim.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import ma.prim.testing.AHandover;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Callers cannot make series of their own, and no id becomes a label. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class BoundedMetricsTest {
  private static final String REGION = "/v1/regions/oriental";

  @Test
  void anUnknownPathIsNoLabel() {
    Api.anonymous().get(REGION + "/made-up-404").then().statusCode(404);
    metricsShow("uri=\"NOT_FOUND\"", "made-up-404");
  }

  @Test
  void thePathOfAPreflightIsNoLabel() {
    Api.anonymous()
        .header("Origin", "http://localhost:3000")
        .header("Access-Control-Request-Method", "GET")
        .options(REGION + "/made-up-preflight")
        .then()
        .statusCode(204);
    metricsShow("uri=\"PREFLIGHT\"", "made-up-preflight");
  }

  @Test
  void thePathOfWhatIsRefusedForItsSizeIsNoLabel() {
    Api.anonymous()
        .header("X-Large", "a".repeat(20_000))
        .get(REGION + "/made-up-431")
        .then()
        .statusCode(431);
    metricsShow("status=\"431\",uri=\"REFUSED\"", "made-up-431");
  }

  @Test
  void theIdInAPathWithoutTheMethodIsNoLabel() {
    Api.anonymous().put(REGION + "/cases/0190b5e7-0000-7000-8000-00000000405a");
    metricsShow("method=\"PUT\",outcome=\"CLIENT_ERROR\",region=\"oriental\"", "00000000405a");
  }

  @Test
  void aMadeUpMethodIsNoLabel() {
    Api.anonymous().request("BREW", REGION + "/cells");
    metricsShow("method=\"OTHER\"", "BREW");
  }

  @Test
  void whatWaitsForOthersIsCountedByRegionAndNothingElse() {
    AHandover.of("nador");
    String metrics = Api.anonymous().get("/q/metrics").asString();
    for (String name :
        List.of(
            "prim_handovers_waiting",
            "prim_webhooks_lag_seconds",
            "prim_webhooks_waiting",
            "prim_webhooks_dead",
            "prim_webhooks_paused")) {
      assertThat(metrics).containsPattern(name + "\\{region=\"oriental\"\\} \\d");
    }
    assertThat(metrics).containsPattern("prim_handovers_dead\\{region=\"oriental\"\\} [1-9]");
  }

  /** A request is measured a moment after its answer. */
  private static void metricsShow(String expected, String madeUp) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            Api.anonymous()
                .get("/q/metrics")
                .then()
                .body(allOf(containsString(expected), not(containsString(madeUp)))));
  }
}
