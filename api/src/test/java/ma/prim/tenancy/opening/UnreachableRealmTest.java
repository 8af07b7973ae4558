package ma.prim.tenancy.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Forwarder;
import ma.prim.testing.RealmKey;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A region whose realm cannot be reached is 503 for itself only, and heals by itself; what it knows
 * of its realm goes on serving.
 */
@QuarkusTest
class UnreachableRealmTest extends LiveRegionTest {
  private static final String R = "/v1/regions/" + TANGER;
  private static final String USER = "manager.province-tanger";

  private Forwarder network;

  @BeforeEach
  void aRegionWithAKeycloakOfItsOwn() {
    network = Forwarder.toHttp(Tokens.keycloakUrl());
  }

  @AfterEach
  void shut() {
    network.close();
  }

  @Test
  void fromTheBeginning() {
    declare();
    awaitDown(TANGER, "realm_unreachable");

    unavailable();
    Api.anonymous()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(
            "checks.find { it.name == 'regions' }.data.'" + TANGER + "'",
            equalTo("DOWN: realm_unreachable"));

    network.open();
    awaitUp(TANGER);
    Api.withToken(Tokens.of(USER, TANGER)).get(R + "/me").then().statusCode(200);
  }

  @Test
  void aRealmThatTakesRequestsAndNeverAnswersIsAway() throws IOException {
    network.open();
    try (Closeable lost = network.silence()) {
      assertThat(lost).isNotNull();
      declare();
      awaitDown(TANGER, "realm_unreachable");
      unavailable();
    }

    awaitUp(TANGER);
    Api.withToken(Tokens.of(USER, TANGER)).get(R + "/me").then().statusCode(200);
  }

  @Test
  void tokensOfKnownKeysGoOnWorking() {
    network.open();
    declare();
    awaitUp(TANGER);
    String before = Tokens.fresh(USER, TANGER);

    network.shut();
    String seenNever = Tokens.fresh(USER, TANGER);
    Api.withToken(before).get(R + "/me").then().statusCode(200);
    Api.withToken(seenNever).get(R + "/me").then().statusCode(200);
    assertThat(status(TANGER).orElseThrow().isUp()).isTrue();
  }

  @Test
  void hostileTokensAreRefusedWhileItIsAway() {
    network.open();
    declare();
    awaitUp(TANGER);
    RealmKey key = RealmKey.of(TANGER);
    network.shut();

    Api.withToken(key.sign(key.goodClaims(), Map.of("kid", "of-nobody")))
        .get(R + "/me")
        .then()
        .statusCode(401);
  }

  @Test
  void whatNeedsTheRealmIsToldToComeAgain() {
    network.open();
    declare();
    awaitUp(TANGER);
    String token = Tokens.fresh(USER, TANGER);

    network.shut();
    invite(token)
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("identity_unavailable"));

    network.open();
    invite(token).statusCode(201);
  }

  private static ValidatableResponse invite(String token) {
    return Api.withToken(token)
        .contentType(ContentType.JSON)
        .body(AUser.body(Map.of("role", "agent", "cell", "province-tanger")))
        .post(R + "/users")
        .then();
  }

  /** The issuer is the one that browsers know; only the service goes another way. */
  private void declare() {
    String own = "realm: %s\nidentity: {url: %s, backendUrl: %s}\n";
    RegionFiles.write(
        TANGER,
        tanger()
            .replace(
                "realm: " + TANGER + "\n",
                own.formatted(TANGER, Tokens.keycloakUrl(), network.httpUrl())));
  }

  private static void unavailable() {
    Api.anonymous()
        .get(R + "/cells")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("region_unavailable"));
    Api.withToken(unverifiable())
        .get(R + "/me")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("identity_unavailable"));
    Api.anonymous().get("/v1/regions/oriental/cells").then().statusCode(200);
    Api.as("agent.nador").get("/v1/regions/oriental/me").then().statusCode(200);
    Api.anonymous().get("/q/health/live").then().statusCode(200);
  }

  /** Of a realm that has never told its keys nothing can be said. */
  private static String unverifiable() {
    RealmKey key = RealmKey.of(ORIENTAL);
    Map<String, Object> claims = key.goodClaims();
    claims.put("iss", Tokens.keycloakUrl() + "/realms/" + TANGER);
    return key.sign(claims);
  }
}
