package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Seasonal staff: from a day, to a day. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class UpdateGrantTest {
  @Test
  void isWrittenDown() {
    AUser user = AUser.agentOf("nador");
    Response done =
        patch("manager.nador", user, Map.of("to", TODAY.toString())).extract().response();
    Recorded recorded = Recorded.in("oriental");
    Recorded.Entry entry = recorded.entryOf(done);
    assertThat(entry.operation()).isEqualTo("updateGrant");
    assertThat(entry.outcome()).isEqualTo("done");
    assertThat(entry.resource()).isEqualTo("users/" + user.id());
    assertThat(recorded.typesOf("users/" + user.id())).endsWith("grants.changed");
  }

  private static final String R = "/v1/regions/oriental";
  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Africa/Casablanca"));

  @Test
  void needsTheVersionThatWasRead() {
    AUser user = AUser.agentOf("nador");
    Api.as("manager.nador")
        .contentType("application/merge-patch+json")
        .body(Map.of("to", TODAY.toString()))
        .patch(user.grantPath())
        .then()
        .statusCode(428);
  }

  @Test
  void theRoleItselfIsNotChanged() {
    AUser user = AUser.agentOf("nador");
    patch("manager.nador", user, Map.of("role", "manager")).statusCode(400);
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    AUser user = AUser.agentOf("nador");
    patch("manager.nador", user, Map.of("to", TODAY.minusDays(1).toString()))
        .statusCode(400)
        .body("errors[0].code", equalTo("before_from"));
  }

  @Test
  void anotherCellsManagerFindsNothing() {
    AUser user = AUser.agentOf("nador");
    patch("manager.oujda", user, Map.of("to", TODAY.toString())).statusCode(404);
  }

  @Test
  void aRoleThatHasEndedIsOutWithTheNextRequest() {
    AUser user = AUser.agentOf("nador");
    String token = user.token();
    Api.withToken(token).get(R + "/cases").then().statusCode(200);
    Map<String, Object> yesterday =
        Map.of("from", TODAY.minusDays(9).toString(), "to", TODAY.minusDays(1).toString());
    patch("manager.nador", user, yesterday).statusCode(200).body("holds", equalTo(false));
    Api.withToken(token).get(R + "/cases").then().statusCode(403);
  }

  @Test
  void aRoleThatHasNotBegunDoesNotHold() {
    AUser user =
        AUser.with(Map.of("role", "agent", "cell", "nador", "from", TODAY.plusDays(1).toString()));
    String token = user.token();
    Api.withToken(token).get(R + "/cases").then().statusCode(403);
    patch("manager.nador", user, Map.of("from", TODAY.toString())).statusCode(200);
    Api.withToken(token).get(R + "/cases").then().statusCode(200);
  }

  @Test
  void theLastDayIsIncludedAndCanBeLifted() {
    AUser user = AUser.with(Map.of("role", "agent", "cell", "nador", "to", TODAY.toString()));
    user.asThemselves().get(R + "/cases").then().statusCode(200);
    Map<String, Object> noEnd = new HashMap<>();
    noEnd.put("to", null);
    patch("manager.nador", user, noEnd).statusCode(200).body("to", nullValue());
  }

  private static io.restassured.response.ValidatableResponse patch(
      String as, AUser user, Map<String, Object> body) {
    return Api.as(as)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(body)
        .patch(user.grantPath())
        .then();
  }
}
