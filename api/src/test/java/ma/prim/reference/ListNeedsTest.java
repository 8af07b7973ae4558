package ma.prim.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListNeedsTest {
  private static final String NEEDS = "/v1/regions/oriental/needs";

  @Test
  void anUnknownRegionIsNotFound() {
    given().get("/v1/regions/atlantis/needs").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"group=tourist", "sensitive=perhaps", "sort=labels", "limit=0", "limit=101"})
  void whatIsNotDocumentedIsRefusedByName(String query) {
    given()
        .get(NEEDS + "?" + query)
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
  }

  @Test
  void anUnknownFamilyHasNoNeeds() {
    given().get(NEEDS + "?parent=XYZ").then().statusCode(200).body("items", is(empty()));
  }

  @Test
  void aFamilyHasItsNeedsWithLabels() {
    given()
        .get(NEEDS + "?parent=CUS")
        .then()
        .statusCode(200)
        .body("items.code", contains("CUS.AGE60", "CUS.LICENCE", "CUS.RETURN", "CUS.TEMP"))
        .body("items.labels.fr", hasItem("Admission temporaire du véhicule"))
        .body("items.labels.ar", everyItem(notNullValue()));
  }

  @Test
  void needsAreThoseOfAGroup() {
    given()
        .get(NEEDS + "?group=foreigner&parent=STAY&parent=SKI&limit=100")
        .then()
        .body("items.code", everyItem(startsWith("STAY.")));
    given().get(NEEDS + "?group=mre&limit=100").then().body("items.code", hasItem("SKI"));
  }

  @Test
  void sensitiveNeedsAreFound() {
    given()
        .get(NEEDS + "?sensitive=true&parent=PRO")
        .then()
        .body("items.code", containsInAnyOrder("PRO.GBV", "PRO.TRAFFICK", "PRO.MISSING"));
    given()
        .get(NEEDS + "?sensitive=false&limit=100")
        .then()
        .body("items.sensitive", everyItem(is(false)));
  }

  @Test
  void pagesFollowEachOther() {
    Pages.requireEachOnce(NEEDS + "?limit=9", 71);
    Pages.requireEachOnce(NEEDS + "?limit=9&sort=-respondDays", 71);
  }

  @Test
  void aCursorBringsItsFiltersAlong() {
    String next = given().get(NEEDS + "?parent=ADM&limit=5").path("next");
    given()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .body("items.code", everyItem(startsWith("ADM.")))
        .body("items", hasSize(3))
        .body("$", not(hasItem("next")));
    given().urlEncodingEnabled(false).get(next + "&parent=CUS").then().statusCode(400);
  }

  @Test
  void theyAreCounted() {
    given()
        .get(NEEDS + "?count=true&limit=1")
        .then()
        .body("count.value", equalTo(71))
        .body("count.exact", is(true));
  }

  @Test
  void oneNeedIsReadOnceAndRevalidated() {
    given().get(NEEDS + "/ADM.NOTHING").then().statusCode(404);
    String tag =
        given()
            .get(NEEDS + "/ADM.CIVIL")
            .then()
            .statusCode(200)
            .body("parent", equalTo("ADM"))
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get(NEEDS + "/ADM.CIVIL").then().statusCode(304);
  }
}
