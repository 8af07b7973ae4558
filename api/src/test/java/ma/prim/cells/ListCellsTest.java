package ma.prim.cells;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListCellsTest {
  private static final String CELLS = "/v1/regions/souss-massa/cells";

  @Test
  void anUnknownLevelIsRefused() {
    get(CELLS + "?level=village").then().statusCode(400);
  }

  @Test
  void whatNoCellHasGivesAnEmptyList() {
    get(CELLS + "?commune=atlantis").then().statusCode(200).body("items", empty());
    get(CELLS + "?province=MA-NAD").then().statusCode(200).body("items", empty());
    get(CELLS + "?service=NOTHING").then().statusCode(200).body("items", empty());
    get(CELLS + "?language=nl").then().statusCode(200).body("items", empty());
  }

  @Test
  void anUnknownCellIsNotFound() {
    get(CELLS + "/nador").then().statusCode(404);
  }

  @Test
  void theCellsOfARegionAreListedWithoutAToken() {
    get(CELLS)
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder("agadir-centre", "belfaa", "taliouine"))
        .body("next", nullValue());
  }

  @Test
  void filtersNarrowTheList() {
    get(CELLS + "?level=region").then().body("items.id", containsInAnyOrder("agadir-centre"));
    get(CELLS + "?province=MA-TAR&province=MA-CHT")
        .then()
        .body("items.id", containsInAnyOrder("belfaa", "taliouine"));
    get(CELLS + "?service=ADM&language=shi&level=commune").then().body("items", hasSize(2));
    get(CELLS + "?active=false").then().body("items", empty());
  }

  @Test
  void pagesFollowEachOther() {
    String next = get(CELLS + "?limit=2").then().body("items", hasSize(2)).extract().path("next");
    get(next).then().statusCode(200).body("items.id", containsInAnyOrder("taliouine"));
  }

  @Test
  void aCellSaysWhereItIsAndWhenItIsOpen() {
    get("/v1/regions/oriental/cells/nador")
        .then()
        .statusCode(200)
        .body("names.fr", equalTo("Cellule d'accueil de Nador"))
        .body("names.ar", equalTo("خلية الاستقبال بالناظور"))
        .body("level", equalTo("commune"))
        .body("province", equalTo("MA-NAD"))
        .body("communeCode", equalTo("02.381.01.05"))
        .body("prefix", equalTo("NAD"))
        .body("openedOn", equalTo("2024-05-24"))
        .body("openingHours.regular[0].from", equalTo("08:30"))
        .body("openingHours.seasons[0].code", equalTo("marhaba"))
        .body("actions", empty());
  }

  @Test
  void ofAnOldCellOnlyTheYearIsKnown() {
    get(CELLS + "/taliouine").then().body("openedOn", equalTo("2007"));
  }
}
