package ma.prim.regions;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListRegionsTest {

  @Test
  void anUnknownRegionIsNotFound() {
    get("/v1/regions/atlantis").then().statusCode(404).body("code", equalTo("not_found"));
  }

  @Test
  void anUnknownParameterIsRefused() {
    get("/v1/regions?colour=blue").then().statusCode(400);
  }

  @Test
  void regionsAreListedWithoutAToken() {
    get("/v1/regions")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("oriental", "souss-massa"))
        .body("items.find { it.id == 'oriental' }.names.ar", equalTo("جهة الشرق"))
        .body("items.find { it.id == 'oriental' }.status", equalTo("up"))
        .body("items.find { it.id == 'oriental' }.languages", contains("ar", "fr", "en"));
  }

  @Test
  void aRegionSaysWhereItsUsersSignInAndWhichProvincesItHas() {
    get("/v1/regions/souss-massa")
        .then()
        .statusCode(200)
        .body("iso", equalTo("MA-09"))
        .body("zone", equalTo("Africa/Casablanca"))
        .body("defaultLanguage", equalTo("fr"))
        .body("issuer", endsWith("/realms/souss-massa"))
        .body("provinces", hasSize(6))
        .body("provinces.id", hasItems("MA-AGD", "MA-TAR"));
  }

  @Test
  void aRegionReadBeforeIsNotSentAgain() {
    String tag = get("/v1/regions/oriental").then().extract().header("ETag");
    given().header("If-None-Match", tag).get("/v1/regions/oriental").then().statusCode(304);
  }
}
