package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CaseTasksTest {
  private static final String OFFICER = "agent.nador";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  @Test
  void aTaskHasATitle() {
    ACase.openedBySomebodyAt(OFFICER)
        .given("tasks", Map.of("title", " "), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/title"));
  }

  @Test
  void itIsForAnOfficerOfTheCell() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    for (String stranger :
        List.of(
            AnOfficer.subject("agent.oujda"),
            AnOfficer.subject("head.nador"),
            UUID.randomUUID().toString())) {
      matter
          .given("tasks", Map.of("title", "x", "assignee", stranger), OFFICER)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/assignee"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @Test
  void byDefaultItIsForWhoWritesIt() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Response added = matter.given("tasks", Map.of("title", "Call", "dueOn", "2031-01-01"), OFFICER);
    added
        .then()
        .statusCode(201)
        .body("assignee", equalTo(AnOfficer.subject(OFFICER)))
        .body("status", equalTo("open"))
        .body("actions", contains("update", "complete", "cancel"))
        .body("etag", equalTo("\"0\""));
    String forManager =
        matter.with(
            "tasks",
            Map.of("title", "Sign", "assignee", AnOfficer.subject("manager.nador")),
            OFFICER);
    Api.as(OFFICER)
        .get(matter.path() + "/tasks/" + forManager)
        .then()
        .body("assignee", equalTo(AnOfficer.subject("manager.nador")));
    assertThat(matter.recorded().entryOf(added).operation()).isEqualTo("addCaseTask");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "complete", "cancel"})
  void aChangeNeedsTheVersionAndTheRightOne(String verb) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String task = matter.with("tasks", Map.of("title", "x"), OFFICER);
    change(matter, task, verb, null, OFFICER).then().statusCode(428);
    change(matter, task, verb, "\"7\"", OFFICER).then().statusCode(412);
    change(matter, UUID.randomUUID().toString(), verb, "\"0\"", OFFICER).then().statusCode(404);
    change(matter, task, verb, "\"0\"", "agent.oujda").then().statusCode(404);
    ACase.Opened other = ACase.openedBySomebodyAt(OFFICER);
    change(other, task, verb, "\"0\"", OFFICER).then().statusCode(404);
  }

  @Test
  void ofATaskInARestrictedCaseColleaguesLearnNothing() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).restricted().openedBy(OFFICER);
    matter.with("tasks", Map.of("title", "x"), OFFICER);
    assertThat(
            Stored.in(matter.region())
                .number(
                    "select count(*) from event where parent = ? and not restricted",
                    matter.subject()))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"complete, done, completed", "cancel, cancelled, cancelled"})
  void anEndedTaskIsNotChangedAgain(String verb, String status, String event) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String task = matter.with("tasks", Map.of("title", "x"), OFFICER);
    Response ended = change(matter, task, verb, "\"0\"", "manager.nador");
    ended
        .then()
        .statusCode(200)
        .body("status", equalTo(status))
        .body("doneAt", notNullValue())
        .body("doneBy", equalTo(AnOfficer.subject("manager.nador")))
        .body("actions", empty())
        .body("etag", equalTo("\"1\""));
    for (String again : List.of("update", "complete", "cancel")) {
      change(matter, task, again, "\"1\"", OFFICER)
          .then()
          .statusCode(409)
          .body("code", equalTo("invalid_transition"));
    }
    assertThat(matter.recorded().eventsOf(matter.subject()))
        .last()
        .satisfies(happened -> {
          assertThat(happened.type()).isEqualTo("tasks." + event);
          assertThat(happened.subject()).isEqualTo("tasks/" + task);
          assertThat(happened.status()).isEqualTo(status);
        });
    assertThat(matter.recorded().entryOf(ended).outcome()).isEqualTo("done");
  }

  /** First what does not exist, then what is stale, then the state: whatever the case's. */
  @Test
  void inAClosedCaseTheOrderOfRefusalsIsKept() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String task = matter.with("tasks", Map.of("title", "x"), OFFICER);
    matter.after("close", Map.of("closureReason", "resolved"), OFFICER);
    change(matter, UUID.randomUUID().toString(), "complete", "\"0\"", OFFICER)
        .then()
        .statusCode(404);
    change(matter, task, "complete", "\"7\"", OFFICER).then().statusCode(412);
    change(matter, task, "complete", "\"0\"", OFFICER)
        .then()
        .statusCode(409)
        .body("allowed", contains("reopen"));
  }

  @Test
  void aPatchChangesWhatItNames() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String task =
        matter.with(
            "tasks", Map.of("title", "Call", "details", "at nine", "dueOn", "2031-01-01"), OFFICER);
    Api.as(OFFICER)
        .header("If-Match", "\"0\"")
        .contentType(MERGE_PATCH)
        .body("{\"details\": null, \"dueOn\": \"2031-02-01\"}")
        .patch(matter.path() + "/tasks/" + task)
        .then()
        .statusCode(200)
        .body("title", equalTo("Call"))
        .body("dueOn", equalTo("2031-02-01"))
        .body("assignee", equalTo(AnOfficer.subject(OFFICER)))
        .body("$", not(hasKey("details")));
    Api.as(OFFICER)
        .header("If-Match", "\"1\"")
        .contentType(MERGE_PATCH)
        .body("{\"title\": null, \"status\": \"done\"}")
        .patch(matter.path() + "/tasks/" + task)
        .then()
        .statusCode(400);
  }

  @Test
  void tasksAreSortedByTheDayTheyAreDue() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String late = matter.with("tasks", Map.of("title", "l", "dueOn", "2031-03-01"), OFFICER);
    String never = matter.with("tasks", Map.of("title", "n"), OFFICER);
    String soon = matter.with("tasks", Map.of("title", "s", "dueOn", "2031-01-01"), OFFICER);
    Api.as(OFFICER)
        .get(matter.path() + "/tasks")
        .then()
        .body("items.id", contains(late, never, soon));
    Api.as(OFFICER)
        .get(matter.path() + "/tasks?sort=-dueOn")
        .then()
        .body("items.id", contains(late, soon, never));
    Api.as(OFFICER).get(matter.path() + "/tasks?sort=title").then().statusCode(400);
  }

  private static Response change(
      ACase.Opened matter, String task, String verb, String etag, String officer) {
    var request = Api.as(officer);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    String path = matter.path() + "/tasks/" + task;
    return verb.equals("update")
        ? request.contentType(MERGE_PATCH).body(Map.of("title", "y")).patch(path)
        : request.post(path + "/" + verb);
  }
}
