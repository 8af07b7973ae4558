package ma.prim.users;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class GetUserTest {
  private static final String USERS = "/v1/regions/oriental/users/";

  @Test
  void whomNobodyKnowsIsNotFound() {
    for (String id : List.of(UUID.randomUUID().toString(), "x")) {
      Api.as("admin.oriental").get(USERS + id).then().statusCode(404);
    }
  }

  @Test
  void anotherCellsUserIsNotFound() {
    AUser user = AUser.agentOf("oujda");
    Api.as("manager.nador").get(user.path()).then().statusCode(404);
    Api.as("manager.province-nador").get(user.path()).then().statusCode(404);
    Api.as("admin.souss-massa").get(user.path()).then().statusCode(404);
    Api.as("admin.souss-massa")
        .get(user.path().replace("oriental", "souss-massa"))
        .then()
        .statusCode(404);
  }

  @Test
  void coordinatorsManageNobody() {
    AUser user = AUser.agentOf("nador");
    Api.as("coordinator.ma-nad").get(user.path()).then().statusCode(403);
    Api.as("agent.nador").get(user.path()).then().statusCode(403);
  }

  @Test
  void whatIsReadAndMayBeDone() {
    AUser user = AUser.agentOf("nador");
    Response read = Api.as("manager.nador").get(user.path());
    read.then()
        .statusCode(200)
        .body("id", equalTo(user.id()))
        .body("username", equalTo(user.username()))
        .body("givenName", equalTo("Ilham"))
        .body("active", equalTo(true))
        .body("grants.role", contains("agent"))
        .body("grants.cell", contains("nador"))
        .body("substitutes", empty())
        .body("actions", containsInAnyOrder("add-substitute", "grant", "update", "disable"))
        .body("etag", equalTo(user.etag()));
    Api.as("manager.nador")
        .header("If-None-Match", read.header("ETag"))
        .get(user.path())
        .then()
        .statusCode(304);
  }

  /** A manager neither changes another manager nor who also serves elsewhere. */
  @Test
  void whoMayNotBeChangedShowsNoSuchAction() {
    AUser manager = AUser.with(Map.of("role", "manager", "cell", "nador"));
    AUser both =
        AUser.with(
            Map.of("role", "agent", "cell", "nador"), Map.of("role", "agent", "cell", "oujda"));
    for (AUser user : List.of(manager, both)) {
      Api.as("manager.nador")
          .get(user.path())
          .then()
          .statusCode(200)
          .body("grants.cell", contains("nador"))
          .body("actions", containsInAnyOrder("add-substitute", "grant"));
      Api.as("admin.oriental").get(user.path()).then().body("actions", hasItem("disable"));
    }
  }

  @Test
  void aRoleThatEndedIsShownAsEndedAndARevokedOneNot() {
    AUser user =
        AUser.with(
            Map.of("role", "agent", "cell", "nador", "from", "2020-01-01", "to", "2020-12-31"),
            Map.of("role", "agent", "cell", "driouch"));
    Response read = Api.as("admin.oriental").get(user.path());
    String driouch = read.path("grants.find { it.cell == 'driouch' }.id");
    Api.as("admin.oriental").header("If-Match", "*").delete(user.path() + "/grants/" + driouch);

    Api.as("admin.oriental")
        .get(user.path())
        .then()
        .body("grants.cell", contains("nador"))
        .body("grants.holds", contains(false));
    // Who served here can be given the role again, so the manager still knows them.
    Api.as("manager.driouch").get(user.path()).then().statusCode(200).body("grants", empty());
  }
}
