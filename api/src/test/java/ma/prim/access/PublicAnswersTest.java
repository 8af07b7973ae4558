package ma.prim.access;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may read may be kept for a moment; what is somebody's is stored nowhere. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PublicAnswersTest {
  private static final String R = "/v1/regions/oriental";

  @ParameterizedTest
  @ValueSource(strings = {R + "/cells/atlantis", R + "/needs/nothing", "/v1/regions/atlantis"})
  void whatIsNotThereIsNotKept(String path) {
    Api.anonymous().get(path).then().statusCode(404).header("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/cases", "/users/officers"})
  void whatIsSomebodysIsStoredNowhere(String path) {
    Api.as("agent.nador").get(R + path).then().header("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/regions",
        R,
        R + "/cells",
        R + "/cells/nador",
        R + "/needs",
        R + "/communes",
        "/v1/dictionaries"
      })
  void whatIsEverybodysMayBeKept(String path) {
    var answer = Api.anonymous().header("Origin", "http://localhost:3000").get(path);
    answer.then().statusCode(200).header("Cache-Control", equalTo("public, max-age=60"));
    Assertions.assertThat(String.join(",", answer.headers().getValues("Vary")))
        .contains("Origin")
        .contains("Accept-Language");
  }

  @Test
  void whatHasNotChangedMayBeKeptLonger() {
    String tag = Api.anonymous().get("/v1/dictionaries").header("ETag");
    Api.anonymous()
        .header("If-None-Match", tag)
        .get("/v1/dictionaries")
        .then()
        .statusCode(304)
        .header("Cache-Control", equalTo("public, max-age=60"));
  }
}
