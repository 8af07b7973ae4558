package ma.prim.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueryParametersTest {
  private static final String ONE = "/test/kit/0190ffff-0000-7000-8000-000000000001";

  @Test
  void unknownOnesAreNamed() {
    given()
        .get("/test/kit?colour=red&size=3")
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown_parameter"))
        .body("errors.parameter", contains("colour", "size"));
  }

  @Test
  void wrongValuesAreToldTogether() {
    given()
        .get("/test/kit?channel=smoke&channel=phone&after=yesterday&person=7&urgent=1&limit=x&q=1")
        .then()
        .statusCode(400)
        .body("code", equalTo("validation_failed"))
        .body(
            "errors.parameter",
            containsInAnyOrder("channel", "after", "person", "urgent", "limit", "q"))
        .body(
            "errors.find { it.parameter == 'channel' }.params.allowed", equalTo("walk_in, phone"));
  }

  @Test
  void whatIsGivenOnceIsGivenOnce() {
    given()
        .get("/test/kit?urgent=true&urgent=false")
        .then()
        .statusCode(400)
        .body("errors.code", contains("repeated_parameter"));
  }

  @Test
  void severalValuesOfAFilterAreTaken() {
    given()
        .get("/test/kit?channel=phone&channel=walk_in&after=2026-01-01T00:00:00Z&urgent=true")
        .then()
        .statusCode(200)
        .body("items[0].name", containsString("urgent=true"))
        .body("items[0].name", containsString("WALK_IN"));
  }

  @Test
  void fieldsOfNothingAreRefused() {
    given()
        .get(ONE + "?fields=name,colour")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("fields"));
  }

  @Test
  void fieldsLimitWhatIsReturned() {
    given()
        .get(ONE + "?fields=name")
        .then()
        .statusCode(200)
        .body("$", equalTo(Map.of("id", ONE.substring(10), "name", "name")));
    given()
        .get("/test/kit?fields=status")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0]", equalTo(Map.of("id", Ids.NONE.toString(), "status", "new")));
  }

  @Test
  void tagsWithFieldsAreOfTheSameVersionAndOfOtherBytes() {
    String whole = given().get(ONE).header("ETag");
    String part = given().get(ONE + "?fields=name").header("ETag");
    org.assertj.core.api.Assertions.assertThat(part).isNotEqualTo(whole).startsWith("\"7.");
  }
}
