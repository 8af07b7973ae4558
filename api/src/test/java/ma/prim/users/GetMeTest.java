package ma.prim.users;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class GetMeTest {
  private static final String ME = "/v1/regions/oriental/me";

  @Test
  void withoutTokenIsRefused() {
    Api.anonymous()
        .get(ME)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void theOtherRegionDoesNotExist() {
    Api.as("agent.nador").get("/v1/regions/souss-massa/me").then().statusCode(404);
  }

  @Test
  void anAgentIsAnAgentOfOneCell() {
    Api.as("agent.nador")
        .get(ME)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("username", equalTo("agent.nador"))
        .body("region.id", equalTo("oriental"))
        .body("roles", hasSize(1))
        .body("roles[0].role", equalTo("agent"))
        .body("roles[0].cell", equalTo("nador"))
        .body("cells.id", contains("nador"))
        .body("operations", hasItems("getMe", "openCase", "listCells"))
        .body("operations", not(hasItem("reopenCase")));
  }

  @Test
  void whoReplacesNobodyStandsInForNobody() {
    AUser.agentOf("nador").asThemselves().get(ME).then().body("standsInFor", empty());
  }

  @Test
  void aCoordinatorOfAProvinceHasTheCellsOfTheProvince() {
    Api.as("coordinator.ma-nad")
        .get(ME)
        .then()
        .statusCode(200)
        .body("roles.province", contains("MA-NAD"))
        .body("cells.id", contains("nador", "province-nador"));
  }
}
