package ma.prim.tenancy.opening;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A region is one file: added, used and taken away while the others work. */
@QuarkusTest
class AddRegionTest extends LiveRegionTest {
  private static final String R = "/v1/regions/" + TANGER;

  @Test
  void withoutItsFileThereIsNoRegion() {
    Api.anonymous().get(R).then().statusCode(404);
    Api.anonymous().get(R + "/cells").then().statusCode(404);
  }

  @Test
  void aFileMakesARegionThatWorks() {
    RegionFiles.write(TANGER, tanger());
    awaitUp(TANGER);

    Api.anonymous().get("/v1/regions").then().body("items.id", hasItem(TANGER));
    Api.anonymous()
        .get(R + "/cells")
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder("province-tanger", "province-al-hoceima"));
    String token = Tokens.of("manager.province-tanger", TANGER);
    Api.withToken(token).get(R + "/me").then().statusCode(200);
    String etag =
        Api.withToken(token).get(R + "/cells/province-tanger").then().extract().path("etag");
    Api.withToken(token)
        .header("If-Match", etag)
        .contentType("application/merge-patch+json")
        .body("{\"phone\": \"+212539000000\"}")
        .patch(R + "/cells/province-tanger")
        .then()
        .statusCode(200)
        .body("phone", equalTo("+212539000000"));

    Api.withToken(token).get("/v1/regions/oriental/me").then().statusCode(404);
    Api.as("agent.nador").get(R + "/me").then().statusCode(404);
  }

  @Test
  void aFileThatIsTakenAwayClosesTheRegion() {
    RegionFiles.write(TANGER, tanger());
    awaitUp(TANGER);
    String token = Tokens.of("agent.province-tanger", TANGER);

    RegionFiles.remove(TANGER);
    awaitGone(TANGER);

    Api.anonymous().get(R).then().statusCode(404);
    Api.withToken(token).get(R + "/me").then().statusCode(401);
    Api.anonymous().get("/v1/regions/oriental").then().statusCode(200);
  }
}
