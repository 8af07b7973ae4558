package ma.prim.institutions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Who changed what of an institution, and when. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class InstitutionHistoryTest {

  @Test
  void itIsForThoseWhoKeepInstitutions() {
    AnInstitution one = AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad");
    Api.as("agent.nador").get(one.path() + "/history").then().statusCode(403);
    Api.as("partner.anapec-nador").get(one.path() + "/history").then().statusCode(403);
    Api.as("coordinator.ma-ouj").get(one.path() + "/history").then().statusCode(200);
    Api.as("coordinator.souss-massa").get(one.path() + "/history").then().statusCode(404);
    Api.as("coordinator.ma-nad")
        .get("/v1/regions/oriental/institutions/" + UUID.randomUUID() + "/history")
        .then()
        .statusCode(404);
  }

  @Test
  void eachChangeSaysWhoAndWhatAndHowItWasFromThenOn() {
    AnInstitution one =
        AnInstitution.in("MA-NAD")
            .with("capacity", 3)
            .with("needs", List.of("SOC"))
            .addedBy("coordinator.ma-nad");
    one.changed(Map.of("capacity", 5, "needs", List.of("SOC")), "coordinator.oriental")
        .then()
        .statusCode(200);
    one.changed(Map.of("names", Map.of("en", "X")), "coordinator.ma-nad").then().statusCode(200);
    one.told("suspend", Map.of("reason", "Travaux"), "coordinator.ma-nad").then().statusCode(200);
    one.told("resume", null, "coordinator.ma-nad").then().statusCode(200);

    Api.as("admin.oriental")
        .get(one.path() + "/history")
        .then()
        .statusCode(200)
        .body("items.change", contains("resumed", "suspended", "updated", "updated", "created"))
        .body("items.status", contains("active", "suspended", "active", "active", "active"))
        .body("items[1].reason", equalTo("Travaux"))
        .body("items[0].reason", nullValue())
        .body("items[2].fields", contains("names"))
        .body("items[3].fields", contains("capacity"))
        .body("items[3].state.capacity", equalTo(5))
        .body("items[4].state.capacity", equalTo(3))
        .body("items[4].state.needs", contains("SOC"))
        .body("items[3].actor", equalTo(me("coordinator.oriental")))
        .body("items[3].actorName", equalTo(name("coordinator.oriental")))
        .body("items[4].actor", equalTo(me("coordinator.ma-nad")));
    Api.as("admin.oriental")
        .get(one.path() + "/history?limit=2&sort=id")
        .then()
        .body("items.change", containsInAnyOrder("created", "updated"));
  }

  private static String me(String username) {
    return Api.as(username).get("/v1/regions/oriental/me").path("id");
  }

  private static String name(String username) {
    return Api.as(username).get("/v1/regions/oriental/me").path("name");
  }
}
