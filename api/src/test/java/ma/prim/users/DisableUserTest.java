package ma.prim.users;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DisableUserTest {
  @Test
  void isWrittenDown() {
    AUser user = AUser.agentOf("nador");
    Response done = disable("manager.nador", user).extract().response();
    Recorded recorded = Recorded.in("oriental");
    Recorded.Entry entry = recorded.entryOf(done);
    Assertions.assertThat(entry.operation()).isEqualTo("disableUser");
    Assertions.assertThat(entry.outcome()).isEqualTo("done");
    Assertions.assertThat(entry.resource()).isEqualTo("users/" + user.id());
    Assertions.assertThat(recorded.eventsOf("users/" + user.id()).getLast())
        .satisfies(event -> {
          Assertions.assertThat(event.type()).isEqualTo("users.disabled");
          Assertions.assertThat(event.status()).isEqualTo("disabled");
        });
  }

  private static final String ME = "/v1/regions/oriental/me";

  @Test
  void needsTheVersionThatWasRead() {
    AUser user = AUser.agentOf("nador");
    Api.as("manager.nador").post(user.path() + "/disable").then().statusCode(428);
  }

  @Test
  void nobodyDisablesThemselves() {
    AUser admin = AUser.with(Map.of("role", "admin"));
    admin
        .asThemselves()
        .header("If-Match", "*")
        .post(admin.path() + "/disable")
        .then()
        .statusCode(403);
  }

  @Test
  void aManagerDisablesOnlyWhoServesTheOwnCellAlone() {
    AUser elsewhere = AUser.agentOf("oujda");
    disable("manager.nador", elsewhere).statusCode(404);
    AUser both =
        AUser.with(
            Map.of("role", "agent", "cell", "nador"), Map.of("role", "agent", "cell", "oujda"));
    disable("manager.nador", both).statusCode(403);
    AUser manager = AUser.with(Map.of("role", "manager", "cell", "nador"));
    disable("manager.nador", manager).statusCode(403);
  }

  @Test
  void isOutWithTheNextRequestAndCannotSignIn() {
    AUser user = AUser.agentOf("nador");
    String token = user.token();
    Api.withToken(token).get(ME).then().statusCode(200);

    disable("manager.nador", user).statusCode(200).body("active", equalTo(false));

    Api.withToken(token)
        .get(ME)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    Api.withToken(token).get("/v1/regions/oriental").then().statusCode(401);
    Assertions.assertThatThrownBy(user::token).hasMessageContaining("disabled");
  }

  @Test
  void twiceIsAConflict() {
    AUser user = AUser.agentOf("nador");
    disable("manager.nador", user).statusCode(200);
    disable("manager.nador", user).statusCode(409);
  }

  @Test
  void enabledAgainTheRolesHold() {
    AUser user = AUser.agentOf("nador");
    disable("admin.oriental", user).statusCode(200);
    Api.as("admin.oriental")
        .header("If-Match", "*")
        .post(user.path() + "/enable")
        .then()
        .statusCode(200)
        .body("active", equalTo(true));
    user.asThemselves().get(ME).then().statusCode(200).body("roles[0].cell", equalTo("nador"));
  }

  private static io.restassured.response.ValidatableResponse disable(String as, AUser user) {
    return Api.as(as).header("If-Match", "*").post(user.path() + "/disable").then();
  }
}
