package ma.prim.users;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Realms;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RevokeGrantTest {
  @Test
  void isWrittenDown() {
    AUser user = AUser.agentOf("nador");
    Response done = revoke("manager.nador", user.grantPath()).extract().response();
    Recorded recorded = Recorded.in("oriental");
    Recorded.Entry entry = recorded.entryOf(done);
    Assertions.assertThat(entry.operation()).isEqualTo("revokeGrant");
    Assertions.assertThat(entry.outcome()).isEqualTo("done");
    Assertions.assertThat(entry.cell()).isEqualTo("nador");
    Assertions.assertThat(recorded.eventsOf("users/" + user.id()).getLast().type())
        .isEqualTo("grants.revoked");
  }

  private static final String R = "/v1/regions/oriental";

  @Test
  void needsTheVersionThatWasRead() {
    AUser user = AUser.agentOf("nador");
    Api.as("manager.nador").delete(user.grantPath()).then().statusCode(428);
    Api.as("manager.nador")
        .header("If-Match", "\"99\"")
        .delete(user.grantPath())
        .then()
        .statusCode(412);
  }

  @Test
  void anotherCellsRoleDoesNotExist() {
    AUser user = AUser.agentOf("nador");
    revoke("manager.oujda", user.grantPath()).statusCode(404);
    // The manager knows the user, but not this role of theirs.
    AUser both = AUser.with(agent("nador"), agent("oujda"));
    String oujda = grantAt(both, "oujda");
    revoke("manager.nador", both.path() + "/grants/" + oujda).statusCode(404);
  }

  @Test
  void aManagerDoesNotEndAManager() {
    AUser manager = AUser.with(Map.of("role", "manager", "cell", "nador"));
    revoke("manager.nador", manager.grantPath()).statusCode(403);
  }

  @Test
  void nobodyChangesTheirOwnRoles() {
    AUser admin = AUser.with(Map.of("role", "admin"));
    admin.asThemselves().header("If-Match", "*").delete(admin.grantPath()).then().statusCode(403);
  }

  @Test
  void isOutWithTheNextRequest() {
    AUser user = AUser.agentOf("nador");
    String token = user.token();
    Api.withToken(token).get(R + "/cases").then().statusCode(200);

    revoke("manager.nador", user.grantPath()).statusCode(204);

    Api.withToken(token).get(R + "/cases").then().statusCode(403);
    Api.withToken(token).get(R + "/me").then().statusCode(200).body("roles", empty());
  }

  @Test
  void aSecondTimeThereIsNothing() {
    AUser user = AUser.agentOf("nador");
    revoke("manager.nador", user.grantPath()).statusCode(204);
    revoke("manager.nador", user.grantPath()).statusCode(404);
    Api.as("manager.nador").get(user.grantPath()).then().statusCode(404);
  }

  @Test
  void theRealmFollows() {
    AUser user = AUser.agentOf("nador");
    revoke("admin.oriental", user.grantPath()).statusCode(204);
    Assertions.assertThat(Realms.admin("oriental").users().get(user.id()).groups()).isEmpty();
  }

  @Test
  void givenAgainItHoldsAgain() {
    AUser user = AUser.agentOf("nador");
    String token = user.token();
    revoke("manager.nador", user.grantPath()).statusCode(204);
    Api.as("manager.nador")
        .contentType("application/json")
        .body(agent("nador"))
        .post(user.path() + "/grants")
        .then()
        .statusCode(201);
    Api.withToken(token).get(R + "/me").then().body("roles", hasSize(1));
  }

  /** A user who was put into a group in Keycloak's own console can be ended here all the same. */
  @Test
  void whatKeycloakGaveCanBeTaken() {
    AUser user = AUser.agentOf("nador");
    var realm = Realms.admin("oriental");
    realm.users().get(user.id()).joinGroup(realm.getGroupByPath("/cells/oujda/agent").getId());
    String token = user.token();
    Api.withToken(token).get(R + "/me").then().body("roles", hasSize(2));

    revoke("manager.oujda", user.path() + "/grants/" + grantAt(user, "oujda")).statusCode(204);

    Api.withToken(token)
        .get(R + "/me")
        .then()
        .body("roles", hasSize(1))
        .body("roles[0].cell", equalTo("nador"));
  }

  private static String grantAt(AUser user, String cell) {
    JsonPath view = Api.as("admin.oriental").get(user.path()).jsonPath();
    return view.param("cell", cell).getString("grants.find { it.cell == cell }.id");
  }

  private static Map<String, Object> agent(String cell) {
    return Map.of("role", "agent", "cell", cell);
  }

  private static io.restassured.response.ValidatableResponse revoke(String as, String path) {
    return Api.as(as).header("If-Match", "*").delete(path).then();
  }
}
