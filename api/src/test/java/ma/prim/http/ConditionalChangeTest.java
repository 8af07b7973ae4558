package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ConditionalChangeTest {

  @Test
  void withoutIfMatchNothingIsLookedAt() {
    Api.as("agent.nador")
        .contentType(MergePatchBodies.MEDIA_TYPE)
        .body("{")
        .patch("/v1/regions/oriental/cases/nonsense")
        .then()
        .statusCode(428);
  }

  @Test
  void aVerbWithoutABodyTakesNone() {
    ACase.Opened opened = ACase.openedBySomebodyAt("agent.nador");
    opened
        .told("assess", Map.of("colour", "red"), "agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer[0]", equalTo("/colour"));
    opened.told("assess", Map.of(), "agent.nador").then().statusCode(200);
  }

  @Test
  void aStaleTagIsRefusedAndAnAbsentCaseIsNotFoundFirst() {
    ACase.Opened opened = ACase.openedBySomebodyAt("agent.nador");
    patch(opened.path(), "\"999\"").then().statusCode(412).body("code", equalTo("stale_version"));
    patch("/v1/regions/oriental/cases/" + Ids.next(), "\"999\"").then().statusCode(404);
  }

  @Test
  void theTagOfTheHeaderTheMemberAndTheBareVersionServe() {
    ACase.Opened opened = ACase.openedBySomebodyAt("agent.nador");
    Response read = opened.readBy("agent.nador");
    Response one = patch(opened.path(), read.header("ETag"));
    one.then().statusCode(200);
    Response two = patch(opened.path(), one.path("etag"));
    two.then().statusCode(200);
    Response three = patch(opened.path(), two.<String>path("etag").replace("\"", ""));
    three.then().statusCode(200);
    patch(opened.path(), "W/" + three.header("ETag")).then().statusCode(200);
    patch(opened.path(), "*").then().statusCode(200);
  }

  @Test
  void aTagGivenForSomeFieldsInAnotherLanguageServesToo() {
    ACase.Opened opened = ACase.openedBySomebodyAt("agent.nador");
    String tag =
        Api.as("agent.nador")
            .header("Accept-Language", "ar")
            .get(opened.path() + "?fields=number")
            .header("ETag");
    patch(opened.path(), tag).then().statusCode(200);
  }

  @Test
  void ofTwentyAtOnceOneIsFirst() {
    ACase.Opened opened = ACase.openedBySomebodyAt("agent.nador");
    String tag = opened.etag();
    List<Response> all = AtOnce.times(20, () -> patch(opened.path(), tag));
    assertThat(all).extracting(Response::statusCode).containsOnly(200, 412);
    assertThat(all).filteredOn(one -> one.statusCode() == 200).hasSize(1);
  }

  private static Response patch(String path, String tag) {
    return Api.as("agent.nador")
        .header("If-Match", tag)
        .contentType(MergePatchBodies.MEDIA_TYPE)
        .body(Map.of("summary", "Changed " + Ids.next()))
        .patch(path);
  }
}
