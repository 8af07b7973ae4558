package ma.prim.users;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class GetSubstituteTest {
  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Africa/Casablanca"));

  @Test
  void anotherCellsSubstitutionIsNotFound() {
    AUser away = AUser.with(agent("nador"), agent("driouch"));
    AUser present = AUser.agentOf("nador");
    String made = add("manager.nador", away, body(present.id(), TODAY, TODAY)).header("Location");
    // This manager knows the user, but not who stands in for them in Nador.
    Api.as("manager.driouch").get(away.path()).then().body("substitutes", empty());
    Api.as("manager.driouch").get(made).then().statusCode(404);
    Api.as("manager.oujda").get(made).then().statusCode(404);
    Api.as("admin.oriental").get(made).then().statusCode(200);
    Api.as("coordinator.ma-nad").get(made).then().statusCode(403);
  }

  @Test
  void belongsToTheUserInThePath() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    String id = add("manager.nador", away, body(present.id(), TODAY, TODAY)).path("id");
    Api.as("manager.nador").get(present.path() + "/substitutes/" + id).then().statusCode(404);
    Api.as("manager.nador").get(away.path() + "/substitutes/x").then().statusCode(404);
  }

  @Test
  void showsWhoStandsInAndWhen() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    Response made = add("manager.nador", away, body(present.id(), TODAY, TODAY.plusDays(1)));
    Api.as("manager.nador")
        .get(made.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(made.header("ETag")))
        .body("substitute", equalTo(present.id()))
        .body("cell", equalTo("nador"))
        .body("from", equalTo(TODAY.toString()))
        .body("to", equalTo(TODAY.plusDays(1).toString()));
  }

  private static Map<String, Object> agent(String cell) {
    return Map.of("role", "agent", "cell", cell);
  }

  private static Response add(String as, AUser absent, Map<String, Object> body) {
    return Api.as(as)
        .contentType("application/json")
        .body(body)
        .post(absent.path() + "/substitutes");
  }

  private static Map<String, Object> body(String substitute, LocalDate from, LocalDate to) {
    return Map.of(
        "substitute", substitute, "cell", "nador", "from", from.toString(), "to", to.toString());
  }
}
