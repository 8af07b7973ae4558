package ma.prim.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListCommunesTest {
  private static final String COMMUNES = "/v1/regions/oriental/communes";

  @ParameterizedTest
  @ValueSource(strings = {"q=---", "milieu=moon", "sort=labels", "limit=0"})
  void whatIsNotDocumentedIsRefusedByName(String query) {
    given()
        .get(COMMUNES + "?" + query)
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
  }

  @Test
  void theCommunesOfAnotherRegionAreNotHere() {
    given().get(COMMUNES + "?province=MA-AGD").then().statusCode(200).body("items", is(empty()));
    given().get(COMMUNES + "/agadir").then().statusCode(404);
    given().get("/v1/regions/souss-massa/communes/agadir").then().statusCode(200);
    given().get(COMMUNES + "/nador").then().statusCode(200).body("labels.fr", equalTo("Nador"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"الناضور", "الناظور", "ناظور", "nador", "NADOR", "Nadór", "nad"})
  void everySpellingFindsNador(String written) {
    given().queryParam("q", written).get(COMMUNES).then().body("items.code", hasItem("nador"));
  }

  @Test
  void whatIsWrittenComesBeforeWhatSoundsSo() {
    given().queryParam("q", "Wejda").get(COMMUNES).then().body("items.code", hasItem("oujda"));
    given().queryParam("q", "Oujda").get(COMMUNES).then().body("items.code", contains("oujda"));
    given().queryParam("q", "Xyzzy").get(COMMUNES).then().body("items", is(empty()));
  }

  @Test
  void provinceAndMilieuNarrow() {
    given()
        .get(COMMUNES + "?province=MA-NAD&milieu=urban&limit=100")
        .then()
        .body("items.province", everyItem(equalTo("MA-NAD")))
        .body("items.milieu", everyItem(equalTo("urban")))
        .body("items.code", hasItem("nador"));
  }

  @Test
  void theLargestComeFirstWhereAsked() {
    given()
        .get(COMMUNES + "?sort=-population&limit=2")
        .then()
        .body("items.code", contains("oujda", "nador"));
  }

  @Test
  void pagesFollowEachOther() {
    Pages.requireEachOnce(COMMUNES + "?limit=17&sort=-population", 124);
  }
}
