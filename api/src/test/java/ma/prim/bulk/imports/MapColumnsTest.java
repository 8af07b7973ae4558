package ma.prim.bulk.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file whose headings are its own. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class MapColumnsTest {
  private static final String MANAGER = "manager.nador";

  @ParameterizedTest
  @CsvSource({
    "3, familyName, /columns/1/place, too_large",
    "2, shoeSize, /columns/1/column, unknown_value",
    "2, group, /columns/1, repeated_column",
    "1, familyName, /columns/1, repeated_column",
    "0, familyName, /columns/1/place, too_small"
  })
  void whatCannotBeReadSoIsRefused(int place, String column, String pointer, String code) {
    AnImport one = AnImport.of(MANAGER, "a,b", "mre," + AnImport.aName()).checked();
    mapped(one, columns("group", 1, column, place))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void aStaleVersionIsRefused() {
    AnImport one = AnImport.of(MANAGER, "a,b", "mre," + AnImport.aName()).checked();
    Api.as(MANAGER)
        .header("If-Match", "\"0\"")
        .contentType("application/merge-patch+json")
        .body(columns("group", 1, "familyName", 2))
        .patch(one.path())
        .then()
        .statusCode(412);
  }

  @Test
  void theRowsAreCheckedAnew() {
    AnImport one = AnImport.of(MANAGER, "a,b", "mre," + AnImport.aName()).checked();
    one.rows("").then().body("items[0].errors.column", hasItem("group"));
    mapped(one, columns("group", 1, "familyName", 2))
        .then()
        .statusCode(200)
        .body("status", equalTo("uploaded"))
        .body("columns.column", contains("group", "familyName"));
    one.checked()
        .rows("")
        .then()
        .body("items.status", contains("ready"))
        .body("items[0].errors", empty());
    one.read().then().body("counts.errors", equalTo(0)).body("counts.ready", equalTo(1));
    one.started().awaiting("completed");
    mapped(one, columns("group", 1, "familyName", 2)).then().statusCode(409);
  }

  private static Map<String, Object> columns(
      String first, int firstPlace, String second, int secondPlace) {
    return Map.of(
        "columns",
        List.of(
            Map.of("place", firstPlace, "column", first),
            Map.of("place", secondPlace, "column", second)));
  }

  private static Response mapped(AnImport one, Object body) {
    return Api.as(MANAGER)
        .header("If-Match", one.read().header("ETag"))
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(one.path());
  }
}
