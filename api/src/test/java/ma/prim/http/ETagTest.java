package ma.prim.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ETagTest {
  private static final String PATH = "/test/kit/0190ffff-0000-7000-8000-000000000001";

  @Test
  void anotherTagGetsTheAnswer() {
    given().header("If-None-Match", "\"7\"").get(PATH).then().statusCode(200);
    given().header("If-None-Match", "\"6.abc\"").get(PATH).then().statusCode(200);
  }

  @Test
  void theTagNamesVersionAndBytes() {
    given()
        .get(PATH)
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"7\\.[A-Za-z0-9_-]{12}\""))
        .body("etag", equalTo("\"7\""));
  }

  @Test
  void whoHasItAlreadyGetsNothing() {
    String tag = given().get(PATH).header("ETag");
    for (String sent : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
      given()
          .header("If-None-Match", sent)
          .get(PATH)
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .body(is(""));
    }
  }

  @Test
  void headSaysTheSame() {
    String tag = given().get(PATH).header("ETag");
    given().head(PATH).then().statusCode(200).header("ETag", tag).body(is(""));
    given().header("If-None-Match", tag).head(PATH).then().statusCode(304);
  }
}
