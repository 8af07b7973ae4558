package ma.prim.tenancy.opening;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import ma.prim.testing.Api;
import ma.prim.testing.Forwarder;
import org.junit.jupiter.api.Test;

/** The service starts without its Keycloak, and opens by itself when Keycloak is there. */
@QuarkusTest
@TestProfile(StartWithoutRealmsTest.NoKeycloak.class)
class StartWithoutRealmsTest extends LiveRegionTest {
  private static final Forwarder NETWORK = Forwarder.toHttp(System.getenv("PRIM_KEYCLOAK_URL"));

  public static class NoKeycloak implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "prim.keycloak.backend-url", NETWORK.httpUrl(), "prim.regions.await-at-start", "0s");
    }
  }

  @Test
  void itOpensWhenKeycloakIsThere() {
    awaitDown(ORIENTAL, "realm_unreachable");
    Api.anonymous().get("/q/health/live").then().statusCode(200);
    Api.anonymous().get("/q/health/ready").then().statusCode(503);
    Api.anonymous()
        .get("/v1/regions/oriental/cells")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("region_unavailable"));
    Api.as("agent.nador")
        .get("/v1/regions/oriental/me")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("identity_unavailable"));

    NETWORK.open();
    awaitUp(ORIENTAL);
    awaitUp("souss-massa");

    Api.anonymous().get("/q/health/ready").then().statusCode(200);
    Api.as("agent.nador").get("/v1/regions/oriental/me").then().statusCode(200);
  }
}
