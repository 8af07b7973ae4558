package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a case of a cell may be given to. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListOfficersTest {
  private static final String R = "/v1/regions/oriental/cells/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head.nador",
        "trainer.oriental",
        "admin.oriental",
        "observer.oriental",
        "protection.oriental"
      })
  void isRefusedToThoseWhoGiveNoCases(String caller) {
    Api.as(caller).get(R + "nador/officers").then().statusCode(403);
  }

  @Test
  void anotherCellIsNoCell() {
    for (String caller : List.of("agent.nador", "manager.nador", "coordinator.ma-nad")) {
      Api.as(caller).get(R + "oujda/officers").then().statusCode(404);
      Api.as(caller).get(R + "atlantis/officers").then().statusCode(404);
    }
    Api.as("agent.province-nador").get(R + "nador/officers").then().statusCode(404);
    Api.as("agent.taliouine").get(R + "nador/officers").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agent.nador", "manager.nador", "coordinator.ma-nad", "coordinator.oriental"})
  void showsAgentsAndManagersOfTheCell(String caller) {
    assertThat(officers(caller))
        .contains(AnOfficer.subject("agent.nador"), AnOfficer.subject("manager.nador"))
        .doesNotContain(
            AnOfficer.subject("head.nador"),
            AnOfficer.subject("agent.driouch"),
            AnOfficer.subject("agent.province-nador"));
  }

  @Test
  void leavesOutWhoDoesNotServeToday() {
    AUser disabled = AUser.agentOf("nador");
    Api.as("manager.nador").header("If-Match", "*").post(disabled.path() + "/disable");
    AUser revoked = AUser.agentOf("nador");
    Api.as("manager.nador").header("If-Match", "*").delete(revoked.grantPath());
    AUser past = seasonal("2020-01-01", "2020-12-31");
    AUser future = seasonal("2099-01-01", "2099-12-31");
    AUser now = seasonal("2020-01-01", "2099-12-31");
    assertThat(officers("agent.nador"))
        .contains(now.id())
        .doesNotContain(disabled.id(), revoked.id(), past.id(), future.id());
  }

  /** Colleagues learn who there is, nothing of the accounts. */
  @Test
  void showsNamesOnly() {
    Map<String, Object> first = Api.as("agent.nador").get(R + "nador/officers").path("items[0]");
    assertThat(first).containsOnlyKeys("id", "name");
  }

  private static AUser seasonal(String from, String to) {
    return AUser.with(Map.of("role", "agent", "cell", "nador", "from", from, "to", to));
  }

  private static List<String> officers(String caller) {
    List<String> ids = new ArrayList<>();
    String next = R + "nador/officers?limit=100";
    while (next != null) {
      Response page = Api.as(caller).get(next);
      page.then().statusCode(200);
      ids.addAll(page.path("items.id"));
      next = page.path("next");
    }
    return ids;
  }
}
