package ma.prim.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** The protection officer holds a file, and says which state of it she has read. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class HoldPersonTest {
  private static final String PROTECTION = "protection.oriental";

  @Test
  void itNeedsTheVersionThatWasRead() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    tell(person, "hold", null).then().statusCode(428);
    tell(person, "release", null).then().statusCode(428);
    String free = etag(person);
    tell(person, "hold", "\"9\"").then().statusCode(412);
    Response held = tell(person, "hold", free);
    held.then().statusCode(200).body("hold.reason", equalTo("Court"));
    // What she read before says nothing of a file that is held.
    tell(person, "release", free).then().statusCode(412);
    assertThat(held.<String>path("etag")).isEqualTo(etag(person)).isNotEqualTo(free);
    tell(person, "release", held.path("etag")).then().statusCode(200).body("hold", nullValue());
    tell(person, "release", held.path("etag")).then().statusCode(412);
    tell(person, "release", etag(person)).then().statusCode(409);
  }

  @Test
  void theHeaderOfAReadingServesToo() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    String header = read(person).header("ETag");
    Api.as(PROTECTION)
        .header("If-None-Match", header)
        .get(person.path() + "/retention")
        .then()
        .statusCode(304);
    tell(person, "hold", header).then().statusCode(200);
  }

  @Test
  void ofTwentyAtOnceOneHolds() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    String etag = etag(person);
    List<Response> answers = AtOnce.times(20, () -> tell(person, "hold", etag));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(19);
  }

  @Test
  void whoIsNotThereIsNotStale() {
    String nobody = Addresses.inRegion("oriental", "/people/" + UUID.randomUUID());
    Api.as(PROTECTION)
        .header("If-Match", "\"9\"")
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "Court"))
        .post(nobody + "/hold")
        .then()
        .statusCode(404);
  }

  private static Response read(APerson.Registered person) {
    Response answer = Api.as(PROTECTION).get(person.path() + "/retention");
    answer.then().statusCode(200);
    return answer;
  }

  private static String etag(APerson.Registered person) {
    return read(person).path("etag");
  }

  private static Response tell(APerson.Registered person, String verb, String etag) {
    var request = Api.as(PROTECTION);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    if (verb.equals("hold")) {
      request.contentType(ContentType.JSON).body(Map.of("reason", "Court"));
    }
    return request.post(person.path() + "/" + verb);
  }
}
