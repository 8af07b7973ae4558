package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CloseCaseTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    ACase.openedBySomebodyAt(OFFICER)
        .told(
            "close",
            Map.of("note", "", "service", Map.of("need", "XYZ", "minutes", -1), "status", "closed"),
            OFFICER)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/closureReason",
                "/note",
                "/service/need",
                "/service/date",
                "/service/outcome",
                "/service/minutes",
                "/status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "RESOLVED", ""})
  void anUnknownReasonIsRefused(String reason) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter
        .told("close", Map.of("closureReason", reason), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/closureReason"));
    assertThat(matter.stored("status")).isEqualTo("INTAKE");
  }

  @Test
  void whatIsRefusedLeavesNoNoteAndNoService() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Api.as(OFFICER)
        .header("If-Match", "\"77\"")
        .contentType("application/json")
        .body(closure())
        .post(matter.path() + "/close")
        .then()
        .statusCode(412);
    Api.as(OFFICER).get(matter.path() + "/notes").then().body("items.size()", equalTo(0));
    Api.as(OFFICER).get(matter.path() + "/services").then().body("items.size()", equalTo(0));
    assertThat(matter.recorded().typesOf(matter.subject())).containsExactly("cases.opened");
  }

  @Test
  void itEndsWithTheLastNoteAndTheServiceGiven() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Response closed = matter.told("close", closure(), OFFICER);
    closed
        .then()
        .statusCode(200)
        .body("status", equalTo("closed"))
        .body("closureReason", equalTo("information_given"))
        .body("closureEvidence", equalTo("Leaflet handed over"))
        .body("closedAt", notNullValue())
        .body("actions", equalTo(List.of()));
    matter.readBy("manager.nador").then().body("actions", contains("reopen"));
    Api.as(OFFICER)
        .get(matter.path() + "/notes")
        .then()
        .body("items.text", contains("She knows where to go"));
    Api.as(OFFICER)
        .get(matter.path() + "/services")
        .then()
        .body("items.need", contains("INF"))
        .body("items.outcome", contains("done"))
        .body("items.minutes", contains(20));
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "notes.added", "services.added", "cases.closed");
    assertThat(matter.recorded().entriesOf(closed))
        .hasSize(3)
        .allMatch(entry -> entry.outcome().equals("done"))
        .allMatch(entry -> entry.resource().equals(matter.subject()))
        .allMatch(entry -> entry.operation().equals("closeCase"));
  }

  @Test
  void onHoldItMayBeClosedAndTheReasonToWaitIsGone() {
    ACase.Opened matter =
        ACase.openedBySomebodyAt(OFFICER)
            .after("hold", Map.of("reason", "Waits", "until", "2099-01-01"), OFFICER);
    matter
        .told("close", Map.of("closureReason", "withdrawn"), OFFICER)
        .then()
        .statusCode(200)
        .body("$", not(hasKey("holdReason")))
        .body("$", not(hasKey("holdUntil")));
  }

  @Test
  void reopenedItHasNoClosureAnyMore() {
    ACase.Opened matter =
        ACase.openedBySomebodyAt(OFFICER)
            .after("close", closure(), OFFICER)
            .after("reopen", Map.of("reason", "She came back"), "manager.nador");
    matter
        .readBy(OFFICER)
        .then()
        .body("status", equalTo("active"))
        .body("reopenReason", equalTo("She came back"))
        .body("$", not(hasKey("closedAt")))
        .body("$", not(hasKey("closureReason")))
        .body("$", not(hasKey("closureEvidence")));
  }

  @Test
  void aDayOnWhichToLookAgainIsNotInThePast() {
    ACase.openedBySomebodyAt(OFFICER)
        .told("hold", Map.of("reason", "Waits", "until", "2020-01-01"), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/until"))
        .body("errors.code", contains("in_the_past"));
  }

  private static Map<String, Object> closure() {
    return Map.of(
        "closureReason", "information_given",
        "closureEvidence", "Leaflet handed over",
        "note", "She knows where to go",
        "service", Map.of("need", "INF", "date", "2026-01-05", "outcome", "done", "minutes", 20));
  }
}
