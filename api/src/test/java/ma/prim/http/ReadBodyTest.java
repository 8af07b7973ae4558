package ma.prim.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadBodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\":\"a\",\"name\":\"b\",\"channel\":\"phone\"}",
        "{\"name\":\"a\",\"channel\":\"phone\"} x",
        "{\"name\":\"a\",\"channel\":\"phone\"}{}",
        "{\"name\":NaN,\"channel\":\"phone\"}",
        "{'name':'a'}",
        "{\"name\":\"a\",\"channel\":\"phone\",\"priority\":01}",
        "\u0000"
      })
  void whatIsNotOneJsonDocumentIsRefused(String body) {
    post(body).statusCode(400).body("code", equalTo("malformed_json"));
  }

  @Test
  void deepNestingIsRefused() {
    post("{\"name\":" + "[".repeat(200) + "]".repeat(200) + "}")
        .statusCode(400)
        .body("code", equalTo("malformed_json"));
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() {
    given()
        .contentType("application/json")
        .body("{\"name\":\"a\",\"channel\":\"phone\"}".getBytes(StandardCharsets.UTF_16BE))
        .post("/test/kit")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed_json"));
    given()
        .contentType("application/json")
        .body("{\"name\":\"\u00e9\",\"channel\":\"phone\"}".getBytes(StandardCharsets.ISO_8859_1))
        .post("/test/kit")
        .then()
        .statusCode(400);
  }

  @Test
  void loneSurrogatesAreRefused() {
    post("{\"name\":\"a\\ud83d\",\"channel\":\"phone\"}")
        .statusCode(400)
        .body("errors.pointer", contains("/name"))
        .body("errors.code", contains("invalid_text"));
    post("{\"a\\ud83d\":1}").statusCode(400).body("code", equalTo("malformed_json"));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    given()
        .contentType("application/json")
        .queryParam("wet", "true")
        .queryParam("dry", "perhaps")
        .body(
            """
            {"name": "far too long a name", "channel": "smoke", "priority": 9, "from": "2026-13-01",
             "at": 12, "person": "x", "words": ["long word", 5], "status": "closed", "colour": 1,
             "phones": [{"number": ""}, {"number": "1", "kind": "x"}, "3"],
             "titles": {"fr": 3, "ar": "more than eight"}, "first": []}
            """)
        .post("/test/kit")
        .then()
        .statusCode(400)
        .body("code", equalTo("validation_failed"))
        .body("errors.findAll { it.parameter == 'wet' }.code", contains("unknown_parameter"))
        .body("errors.findAll { it.parameter == 'dry' }.code", contains("wrong_type"))
        .body("errors.find { it.pointer == '/name' }.code", equalTo("wrong_length"))
        .body("errors.find { it.pointer == '/name' }.params.max", equalTo(10))
        .body("errors.find { it.pointer == '/channel' }.code", equalTo("unknown_value"))
        .body("errors.find { it.pointer == '/channel' }.params.allowed", is("walk_in, phone"))
        .body("errors.find { it.pointer == '/priority' }.code", equalTo("too_large"))
        .body("errors.find { it.pointer == '/from' }.code", equalTo("invalid_format"))
        .body("errors.find { it.pointer == '/at' }.code", equalTo("wrong_type"))
        .body("errors.find { it.pointer == '/person' }.code", equalTo("invalid_id"))
        .body("errors.find { it.pointer == '/words/1' }.code", equalTo("wrong_type"))
        .body("errors.find { it.pointer == '/status' }.code", equalTo("read_only"))
        .body("errors.find { it.pointer == '/colour' }.code", equalTo("unknown_field"))
        .body("errors.find { it.pointer == '/phones/0/number' }.code", equalTo("required"))
        .body("errors.find { it.pointer == '/phones/1/kind' }.code", equalTo("unknown_field"))
        .body("errors.find { it.pointer == '/phones/2' }.code", equalTo("wrong_type"))
        .body("errors.find { it.pointer == '/titles/fr' }.code", equalTo("wrong_type"))
        .body("errors.find { it.pointer == '/titles/ar' }.code", equalTo("wrong_length"))
        .body("errors.find { it.pointer == '/first' }.code", equalTo("wrong_type"));
  }

  @Test
  void anEmptyBodyLacksWhatIsRequired() {
    post("")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/channel"))
        .body("errors.code", hasItem("required"));
  }

  @Test
  void numbersAreNoTextAndTextNoNumber() {
    post("{\"name\":5,\"channel\":\"phone\",\"priority\":\"3\"}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/priority"))
        .body("errors.code", contains("wrong_type", "wrong_type"));
    post("{\"name\":\"a\",\"channel\":\"phone\",\"priority\":3.5}").statusCode(400);
    post("{\"name\":\"a\",\"channel\":\"phone\",\"priority\":99999999999}")
        .statusCode(400)
        .body("errors.code", contains("too_large"));
  }

  @Test
  void aWholeBodyIsRead() {
    post("""
    {"name": "e\\u0301t\\u00e9", "channel": "walk_in", "priority": 5, "from": "2026-02-18",
     "at": "2026-02-18T10:00:00+01:00", "person": "0190ffff-0000-7000-8000-000000000001",
     "words": ["a"], "phones": [{"number": "+2126", "mayCall": true}],
     "titles": {"ar": "\\u202eا😀"}, "nickname": null}
    """)
        .statusCode(200)
        .body("name", equalTo("\u00e9t\u00e9"))
        .body("sent.channel", equalTo("walk_in"))
        .body("sent.at", equalTo("2026-02-18T09:00:00Z"))
        .body("sent.phones[0].mayCall", equalTo(true))
        .body("sent.titles.ar", equalTo("\u202eا😀"));
  }

  private static ValidatableResponse post(String body) {
    return given().contentType("application/json").body(body).post("/test/kit").then();
  }
}
