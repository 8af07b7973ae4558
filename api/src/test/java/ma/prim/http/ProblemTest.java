package ma.prim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "/v1/nowhere", "/", "/problems/no_such_code", "/q/nowhere", "/v1/"})
  void unknownPathsAreProblems(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("X-Request-Id", notNullValue())
        .header("X-Content-Type-Options", "nosniff")
        .body("type", equalTo("/problems/not_found"))
        .body("status", equalTo(404))
        .body("code", equalTo("not_found"))
        .body("instance", equalTo(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/regions/%zz/cells",
        "/v1/regions/%zz",
        "/%",
        "/v1/regions/oriental/cells/%e0%a4%a",
        "/v1/regions/%00/cells",
        "/v1/regions/..%2f..%2fetc",
        "/v1/regions/oriental/cells?active=%zz",
        "/v1/regions/\\/cells",
        "//",
        "*"
      })
  void aMalformedAddressIsAProblem(String address) {
    RawHttp.Answer answer = RawHttp.send("GET " + address + " HTTP/1.1");
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.text()).contains("\"code\":").doesNotContain("xception", "ma.prim");
  }

  @Test
  void aWrongMethodNamesTheRightOnes() {
    given()
        .delete("/test/kit")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", "GET, HEAD, OPTIONS, POST")
        .body("code", equalTo("method_not_allowed"));
  }

  @Test
  void optionsListsTheMethods() {
    given()
        .options("/test/kit/0190ffff-0000-7000-8000-000000000001")
        .then()
        .statusCode(204)
        .header("Allow", allOf(containsString("PATCH"), containsString("GET")))
        .header("Accept-Patch", "application/merge-patch+json");
    given().options("/nowhere").then().statusCode(404);
  }

  @Test
  void headIsThereWhereverGetIs() {
    given()
        .head("/problems/not_found")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body(is(""));
  }

  @Test
  void mediaTypesThatAreNotServedAreProblems() {
    given()
        .accept("text/html")
        .get("/problems/not_found")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("not_acceptable"));
    given()
        .contentType("text/plain")
        .body("x")
        .post("/test/kit")
        .then()
        .statusCode(415)
        .header("Accept", "application/json")
        .body("code", equalTo("unsupported_media_type"));
  }

  @Test
  void whoCallsIsAskedBeforeTheMediaType() {
    given()
        .contentType("text/plain")
        .body("x")
        .post("/v1/regions/oriental/cases")
        .then()
        .statusCode(401);
  }

  @Test
  void nothingInternalIsShown() {
    given()
        .post("/test/kit/fail")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("code", equalTo("internal_error"))
        .body(not(containsString("secret")))
        .body(not(containsString("ma.prim")))
        .body(not(containsString("xception")));
  }

  @ParameterizedTest
  @CsvSource({
    "ar,ar,غير موجود",
    "fr-CH,fr,Introuvable",
    "en,en,Not found",
    "'de, en;q=0.5',en,Not found",
    "de,fr,Introuvable",
    "' ;;',fr,Introuvable"
  })
  void titlesAreInTheReadersLanguage(String asked, String language, String title) {
    given()
        .header("Accept-Language", asked)
        .get("/nowhere")
        .then()
        .header("Content-Language", language)
        .body("title", equalTo(title))
        .body("code", equalTo("not_found"));
  }

  @Test
  void theCallersRequestIdIsKept() {
    given()
        .header("X-Request-Id", "counter-7.12")
        .get("/nowhere")
        .then()
        .header("X-Request-Id", "counter-7.12")
        .body("requestId", equalTo("counter-7.12"));
    given()
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .get("/nowhere")
        .then()
        .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    given()
        .header("X-Request-Id", "<script>")
        .get("/nowhere")
        .then()
        .header("X-Request-Id", not(containsString("<")));
  }

  @Test
  void theTypeLeadsToAPage() {
    String type = given().get("/nowhere").path("type");
    given()
        .header("Accept-Language", "en")
        .get(type)
        .then()
        .statusCode(200)
        .body("code", equalTo("not_found"))
        .body("status", equalTo(404))
        .body("title", equalTo("Not found"));
  }
}
