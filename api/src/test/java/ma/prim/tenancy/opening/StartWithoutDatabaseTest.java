package ma.prim.tenancy.opening;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import ma.prim.testing.Api;
import ma.prim.testing.Forwarder;
import org.junit.jupiter.api.Test;

/**
 * The service starts without its MySQL, says that it is not ready, and opens when MySQL is there.
 */
@QuarkusTest
@TestProfile(StartWithoutDatabaseTest.NoDatabase.class)
class StartWithoutDatabaseTest extends LiveRegionTest {
  private static final Forwarder NETWORK = Forwarder.toMysql(System.getenv("PRIM_MYSQL_URL"));

  public static class NoDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "prim.mysql.url",
          "jdbc:mysql://127.0.0.1:" + NETWORK.port(),
          "prim.regions.await-at-start",
          "0s");
    }
  }

  @Test
  void itOpensWhenTheDatabaseIsThere() {
    awaitDown(ORIENTAL, "database_unreachable");
    Api.anonymous().get("/q/health/live").then().statusCode(200);
    Api.anonymous().get("/q/health/ready").then().statusCode(503);
    Api.anonymous()
        .get("/v1/regions")
        .then()
        .statusCode(200)
        .body("items.status", everyItem(not(is("up"))));
    Api.anonymous()
        .get("/v1/regions/oriental/cells")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue());

    NETWORK.open();
    awaitUp(ORIENTAL);
    awaitUp("souss-massa");

    Api.anonymous().get("/q/health/ready").then().statusCode(200);
    Api.anonymous().get("/v1/regions/oriental/cells").then().statusCode(200);
  }
}
