package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListUsersTest {
  private static final String USERS = "/v1/regions/oriental/users";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent.nador",
        "head.nador",
        "coordinator.ma-nad",
        "coordinator.oriental",
        "trainer.oriental",
        "observer.oriental",
        "protection.oriental"
      })
  void isRefusedToThoseWhoManageNobody(String caller) {
    Api.as(caller).get(USERS).then().statusCode(403);
  }

  @Test
  void wrongParametersAreToldByName() {
    for (String wrong : List.of("role=king", "active=maybe", "sort=email", "limit=0", "name=x")) {
      list("admin.oriental", wrong)
          .then()
          .statusCode(400)
          .body("errors.parameter", contains(wrong.substring(0, wrong.indexOf('='))));
    }
  }

  @Test
  void aManagerSeesThoseOfTheOwnCellOnly() {
    AUser here = AUser.agentOf("nador");
    AUser there = AUser.agentOf("oujda");
    list("manager.nador", "username=" + here.username())
        .then()
        .statusCode(200)
        .body("items.id", contains(here.id()));
    list("manager.nador", "count=true&username=" + there.username())
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("count.value", equalTo(0));
    list("manager.nador", "cell=oujda").then().statusCode(200).body("items", empty());
    list("manager.nador", "cell=atlantis").then().statusCode(200).body("items", empty());
  }

  /** A role elsewhere neither shows nor serves to find somebody. */
  @Test
  void aManagerFindsNobodyByARoleInAnotherCell() {
    AUser both = AUser.with(agent("nador"), Map.of("role", "manager", "cell", "oujda"));
    String name = "&username=" + both.username();
    list("manager.nador", "role=manager" + name).then().body("items", empty());
    list("manager.nador", "cell=oujda" + name).then().body("items", empty());
    list("manager.nador", "role=agent" + name)
        .then()
        .body("items.id", contains(both.id()))
        .body("items[0].grants.cell", contains("nador"));
  }

  @Test
  void whoOnlyWorkedHereOnceIsNotFoundByTheRole() {
    AUser former = AUser.agentOf("nador");
    Api.as("manager.nador").header("If-Match", "*").delete(former.grantPath());
    String name = "&username=" + former.username();
    list("admin.oriental", "cell=nador" + name).then().body("items", empty());
    list("admin.oriental", "role=agent" + name).then().body("items", empty());
    list("admin.oriental", "active=true" + name).then().body("items.id", contains(former.id()));
  }

  @Test
  void anAdministratorSeesAllAndFilters() {
    AUser agent = AUser.agentOf("oujda");
    AUser coordinator = AUser.with(Map.of("role", "coordinator", "province", "MA-BER"));
    Api.as("admin.oriental").header("If-Match", "*").post(agent.path() + "/disable");

    assertThat(everybody("sort=-createdAt&limit=10")).contains(agent.id(), coordinator.id());
    assertThat(everybody("sort=-createdAt&limit=10&active=false"))
        .contains(agent.id())
        .doesNotContain(coordinator.id());
    assertThat(everybody("sort=-createdAt&limit=10&role=coordinator&role=head"))
        .contains(coordinator.id())
        .doesNotContain(agent.id());
    assertThat(everybody("sort=-createdAt&limit=10&cell=oujda"))
        .contains(agent.id())
        .doesNotContain(coordinator.id());
  }

  @Test
  void everybodyComesOnceByUserName() {
    AUser.agentOf("figuig");
    AUser.agentOf("figuig");
    List<String> names = new ArrayList<>();
    String next = USERS + "?limit=2";
    while (next != null) {
      Response page = Api.as("manager.figuig").get(next);
      page.then().statusCode(200);
      assertThat(page.<List<?>>path("items")).hasSizeBetween(1, 2);
      names.addAll(page.path("items.username"));
      next = page.path("next");
    }
    assertThat(names)
        .contains("agent.figuig", "manager.figuig", "head.figuig")
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(names).hasSizeGreaterThan(4);
  }

  @Test
  void aCursorIsGoodForItsCallerOnly() {
    String next = list("admin.oriental", "limit=1").path("next");
    Api.as("manager.nador").get(next).then().statusCode(400);
  }

  /** What this query finds for an administrator on its first pages. */
  private static List<String> everybody(String query) {
    Response page = list("admin.oriental", query);
    page.then().statusCode(200);
    return page.path("items.id");
  }

  private static Response list(String as, String query) {
    return Api.as(as).get(USERS + "?" + query);
  }

  private static Map<String, Object> agent(String cell) {
    return Map.of("role", "agent", "cell", cell);
  }
}
