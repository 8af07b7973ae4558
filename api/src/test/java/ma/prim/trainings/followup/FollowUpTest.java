package ma.prim.trainings.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ATraining;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;

/** Who is trained, and which cells have nobody. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class FollowUpTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final String R = "/v1/regions/oriental/programmes/";

  @Test
  void itAddsUpSessionsHoursAudiencesAndCells() {
    ATraining held = ATraining.by(NADOR).attended("agent.nador", "agent.driouch", "head.nador");
    ATraining.by(NADOR).in(held.programme()).enrolled("agent.oujda");
    Response all = Api.as(NADOR).get(R + held.programme() + "/follow-up");
    all.then()
        .statusCode(200)
        .body("sessions.find { it.status == 'completed' }.count", equalTo(1))
        .body("sessions.find { it.status == 'open' }.count", equalTo(1))
        .body("hours", equalTo(14.0f))
        .body("audiences.find { it.audience == 'cell_officers' }.attendees", equalTo(2))
        .body("audiences.find { it.audience == 'cell_officers' }.hours", equalTo(28.0f))
        .body("audiences.find { it.audience == 'elected_officials' }.attendees", equalTo(1))
        .body("cells.find { it.cell == 'nador' }.attendees", equalTo(2))
        .body("cells.find { it.cell == 'oujda' }.covered", equalTo(false))
        .body("cells[0].covered", equalTo(false))
        .body("effect.session", contains(held.session()));
  }

  @Test
  void observersReadNoSmallNumber() {
    ATraining held = ATraining.by(NADOR).attended("agent.nador");
    Api.as("observer.oriental")
        .get(R + held.programme() + "/follow-up")
        .then()
        .statusCode(200)
        .body("audiences.find { it.audience == 'cell_officers' }.attendees", nullValue())
        .body("cells.find { it.cell == 'nador' }.covered", equalTo(true))
        .body("cells.find { it.cell == 'nador' }.attendees", nullValue())
        .body("sessions.status", not(hasItem("draft")));
  }

  @Test
  void eachSeesWhoWasTrainedAsFarAsTheirCellsGo() {
    ATraining held = ATraining.by(NADOR).attended("agent.nador", "agent.driouch");
    String path = R + held.programme() + "/participants";
    Api.as(NADOR).get(path).then().body("items", hasSize(2)).body("items.hours", hasItem(14.0f));
    Api.as("manager.nador").get(path).then().body("items.cell", contains("nador"));
    Api.as("coordinator.ma-ouj").get(path).then().body("items", hasSize(0));
    Api.as("observer.oriental").get(path).then().statusCode(403);
  }

  @Test
  void aGapIsACellThatNobodyIsTrainedIn() {
    ATraining held = ATraining.by(NADOR).about("communication").attended("agent.nador");
    ATraining.by(NADOR).in(held.programme()).enrolled("agent.figuig");
    List<Map<String, Object>> gaps =
        Api.as("observer.oriental")
            .get(R + "gaps")
            .path("items.findAll { it.theme == 'communication' }");
    assertThat(gaps).hasSize(1);
    assertThat(gaps.getFirst().get("cells").toString())
        .doesNotContain("[nador", " nador")
        .contains("figuig", "oujda");
    assertThat(gaps.getFirst().get("comingUp").toString()).contains("figuig");
    Api.as("agent.nador").get(R + "gaps").then().statusCode(403);
  }

  @Test
  void itTakesTheSameStatementsForOneSessionAsForMany() {
    ATraining held = ATraining.by(NADOR).attended("agent.nador");
    String path = R + held.programme();
    List<String> one = statements(path + "/follow-up");
    List<String> list = statements(path + "/sessions?limit=100");
    List<String> people = statements(held.path(), "/enrolments");
    List<String> sheet = statements(held.path(), "/attendance");
    for (int i = 0; i < 3; i++) {
      ATraining.by(NADOR)
          .in(held.programme())
          .taughtBy("trainer.oriental")
          .attended("agent.nador", "agent.driouch");
    }
    held.readBy(NADOR);
    ATraining larger =
        ATraining.by(NADOR)
            .in(held.programme())
            .attended("agent.nador", "agent.oujda", "agent.figuig", "agent.driouch");
    assertThat(statements(path + "/follow-up")).hasSameSizeAs(one);
    // One more for the names of trainers, whatever their number.
    assertThat(statements(path + "/sessions?limit=100").size())
        .isBetween(list.size(), list.size() + 1);
    assertThat(statements(larger.path(), "/enrolments")).hasSameSizeAs(people);
    assertThat(statements(larger.path(), "/attendance")).hasSameSizeAs(sheet);
  }

  private static List<String> statements(String path, String rest) {
    return statements("/v1/regions/oriental" + path + rest);
  }

  private static List<String> statements(String path) {
    Response answer = Api.as(NADOR).get(path);
    answer.then().statusCode(200);
    return Statements.of(answer);
  }
}
