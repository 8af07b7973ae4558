package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

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
class GrantRoleTest {

  @Test
  void aStrangerIsNotFound() {
    AUser user = AUser.agentOf("oujda");
    grant("manager.nador", user.path(), Map.of("role", "agent", "cell", "nador")).statusCode(404);
  }

  @Test
  void aManagerGivesNoMoreThanAgent() {
    AUser user = AUser.agentOf("nador");
    grant("manager.nador", user.path(), Map.of("role", "head", "cell", "nador")).statusCode(403);
    grant("manager.nador", user.path(), Map.of("role", "admin")).statusCode(403);
    grant("manager.nador", user.path(), Map.of("role", "agent", "cell", "oujda")).statusCode(400);
  }

  @Test
  void nobodyGivesThemselvesARole() {
    AUser admin = AUser.with(Map.of("role", "admin"));
    admin
        .asThemselves()
        .contentType("application/json")
        .body(Map.of("role", "agent", "cell", "nador"))
        .post(admin.path() + "/grants")
        .then()
        .statusCode(403);
  }

  @Test
  void theSameRoleIsNotGivenTwice() {
    AUser user = AUser.agentOf("nador");
    grant("manager.nador", user.path(), Map.of("role", "agent", "cell", "nador")).statusCode(409);
  }

  /** Who served last summer serves again this one. */
  @Test
  void aRoleThatHasEndedIsGivenAgain() {
    AUser user = AUser.agentOf("nador");
    Api.as("manager.nador")
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("from", "2020-06-01", "to", "2020-08-31"))
        .patch(user.grantPath())
        .then()
        .statusCode(200)
        .body("holds", equalTo(false));

    grant("manager.nador", user.path(), Map.of("role", "agent", "cell", "nador"))
        .statusCode(201)
        .body("holds", equalTo(true));

    user.asThemselves().get("/v1/regions/oriental/me").then().body("roles.role", hasItems("agent"));
  }

  @Test
  void anAdministratorGivesAnyRole() {
    AUser user = AUser.agentOf("nador");
    grant("admin.oriental", user.path(), Map.of("role", "manager", "cell", "nador"))
        .statusCode(201)
        .header("Location", containsString(user.path() + "/grants/"))
        .body("role", equalTo("manager"))
        .body("holds", equalTo(true));
    grant("admin.oriental", user.path(), Map.of("role", "coordinator", "province", "MA-BER"))
        .statusCode(201);
    grant("admin.oriental", user.path(), Map.of("role", "observer")).statusCode(201);
    user.asThemselves()
        .get("/v1/regions/oriental/me")
        .then()
        .body("roles.role", hasItems("agent", "manager", "coordinator", "observer"));
  }

  @Test
  void whoSeesTheUserSeesWhatIsTheirs() {
    AUser user = AUser.agentOf("nador");
    grant("admin.oriental", user.path(), Map.of("role", "agent", "cell", "driouch"))
        .statusCode(201);
    Api.as("manager.driouch")
        .get(user.path())
        .then()
        .statusCode(200)
        .body("grants.cell", equalTo(java.util.List.of("driouch")));
    Api.as("admin.oriental").get(user.path()).then().body("grants.cell", hasItem("nador"));
  }

  @Test
  void isWrittenDown() {
    AUser user = AUser.agentOf("driouch");
    Response given =
        grant("admin.oriental", user.path(), Map.of("role", "agent", "cell", "nador"))
            .extract()
            .response();
    Recorded recorded = Recorded.in("oriental");
    Recorded.Entry entry = recorded.entryOf(given);
    assertThat(entry.operation()).isEqualTo("grantRole");
    assertThat(entry.outcome()).isEqualTo("done");
    assertThat(entry.cell()).isEqualTo("nador");
    assertThat(recorded.eventsOf("users/" + user.id()).getLast())
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo("grants.granted");
          assertThat(event.subject()).isEqualTo("grants/" + given.path("id"));
          assertThat(event.details()).contains("agent");
        });
  }

  private static io.restassured.response.ValidatableResponse grant(
      String as, String user, Map<String, Object> body) {
    return Api.as(as).contentType("application/json").body(body).post(user + "/grants").then();
  }
}
