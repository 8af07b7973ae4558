package ma.prim.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatchBodyTest {
  private static final String PATH = "/test/kit/0190ffff-0000-7000-8000-000000000001";

  @Test
  void otherMediaTypesAreRefusedAndTheRightOneIsNamed() {
    given()
        .header("If-Match", "*")
        .contentType("application/json")
        .body("{}")
        .patch(PATH)
        .then()
        .statusCode(415)
        .header("Accept-Patch", "application/merge-patch+json")
        .body("code", equalTo("unsupported_media_type"));
  }

  @Test
  void theMissingPreconditionComesBeforeWhatIsWrongInTheBody() {
    given()
        .contentType(MergePatchBodies.MEDIA_TYPE)
        .body("{")
        .patch(PATH)
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition_required"));
  }

  @Test
  void whatIsNoObjectIsRefused() {
    patch("[]").statusCode(400).body("errors.code", contains("wrong_type"));
    patch("null").statusCode(400);
    patch("{").statusCode(400).body("code", equalTo("malformed_json"));
  }

  @Test
  void unknownAndReadOnlyMembersAreRefusedAlsoWhereTheyAreNull() {
    patch("{\"colour\": null, \"status\": \"closed\", \"name\": null, \"channel\": \"x\"}")
        .statusCode(400)
        .body("errors.find { it.pointer == '/colour' }.code", equalTo("unknown_field"))
        .body("errors.find { it.pointer == '/status' }.code", equalTo("read_only"))
        .body("errors.find { it.pointer == '/name' }.code", equalTo("required"))
        .body("errors.find { it.pointer == '/channel' }.code", equalTo("unknown_value"));
  }

  @Test
  void whatIsAbsentIsNotWrong() {
    patch("{\"channel\": \"walk_in\"}").statusCode(200).body("name", equalTo("old"));
  }

  @Test
  void aMalformedIdIsNotFoundButOnlyAfterTheBodyIsRight() {
    given()
        .header("If-Match", "*")
        .contentType(MergePatchBodies.MEDIA_TYPE)
        .body("{\"colour\": 1}")
        .patch("/test/kit/nonsense")
        .then()
        .statusCode(400);
    given()
        .header("If-Match", "*")
        .contentType(MergePatchBodies.MEDIA_TYPE)
        .body("{}")
        .patch("/test/kit/nonsense")
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
  }

  @Test
  void nullRemovesAndNestedObjectsAreMerged() {
    patch("{\"channel\": null, \"titles\": {\"fr\": null, \"en\": \"one\"}}")
        .statusCode(200)
        .body("sent", not(hasKey("channel")))
        .body("sent.titles", equalTo(Map.of("ar", "ا", "en", "one")))
        .body("etag", equalTo("\"8\""));
  }

  @Test
  void severalThingsWrongAreToldTogether() {
    patch("{\"name\": \"far too long a name\", \"titles\": {\"fr\": 3}}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/titles/fr"));
  }

  private static ValidatableResponse patch(String body) {
    return given()
        .header("If-Match", "\"7\"")
        .contentType(MergePatchBodies.MEDIA_TYPE)
        .body(body)
        .patch(PATH)
        .then();
  }
}
