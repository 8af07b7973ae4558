package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EnableUserTest {
  private static final String ME = "/v1/regions/oriental/me";

  @Test
  void needsTheVersionThatWasRead() {
    AUser user = disabled();
    Api.as("manager.nador").post(user.path() + "/enable").then().statusCode(428);
    Api.as("manager.nador")
        .header("If-Match", user.etag())
        .post(user.path() + "/enable")
        .then()
        .statusCode(412);
  }

  @Test
  void anotherCellsUserIsNotFound() {
    enable("manager.oujda", disabled()).then().statusCode(404);
  }

  @Test
  void aManagerEnablesNoManager() {
    AUser manager = AUser.with(Map.of("role", "manager", "cell", "nador"));
    disable(manager);
    enable("manager.nador", manager).then().statusCode(403);
  }

  @Test
  void whoIsNotDisabledIsAConflict() {
    enable("manager.nador", AUser.agentOf("nador")).then().statusCode(409);
  }

  /** The old token, which was refused meanwhile, serves again until it expires. */
  @Test
  void servesAgainWithTheNextRequest() {
    AUser user = AUser.agentOf("nador");
    String token = user.token();
    disable(user);
    Api.withToken(token).get(ME).then().statusCode(401);
    assertThatThrownBy(user::token).hasMessageContaining("disabled");

    enable("manager.nador", user)
        .then()
        .statusCode(200)
        .body("active", equalTo(true))
        .body("actions", hasItem("disable"));

    Api.withToken(token).get(ME).then().statusCode(200);
    user.asThemselves().get(ME).then().statusCode(200).body("roles.cell", contains("nador"));
  }

  @Test
  void whatWasRevokedMeanwhileStaysSo() {
    AUser user = AUser.agentOf("nador");
    disable(user);
    Api.as("admin.oriental")
        .header("If-Match", "*")
        .delete(user.grantPath())
        .then()
        .statusCode(204);
    enable("admin.oriental", user).then().statusCode(200);
    user.asThemselves().get(ME).then().statusCode(200).body("roles", empty());
  }

  @Test
  void isWrittenDown() {
    AUser user = disabled();
    Response done = enable("manager.nador", user);
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.entryOf(done))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("enableUser");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo("users/" + user.id());
        });
    assertThat(recorded.typesOf("users/" + user.id())).endsWith("users.disabled", "users.enabled");
  }

  private static AUser disabled() {
    AUser user = AUser.agentOf("nador");
    disable(user);
    return user;
  }

  private static void disable(AUser user) {
    Api.as("admin.oriental")
        .header("If-Match", "*")
        .post(user.path() + "/disable")
        .then()
        .statusCode(200);
  }

  private static Response enable(String as, AUser user) {
    return Api.as(as).header("If-Match", "*").post(user.path() + "/enable");
  }
}
