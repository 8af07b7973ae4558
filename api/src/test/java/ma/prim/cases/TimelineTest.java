package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class TimelineTest {
  private static final String OFFICER = "agent.nador";
  private static final String MANAGER = "manager.nador";

  @Test
  void ofWhatIsNotYoursThereIsNone() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    timeline(matter, "agent.oujda").then().statusCode(404);
    timeline(matter, "manager.province-nador").then().statusCode(404);
    timeline(matter, "coordinator.ma-nad").then().statusCode(403);
    Api.as(OFFICER)
        .get(Addresses.of(OFFICER, "/cases/" + UUID.randomUUID() + "/timeline"))
        .then()
        .statusCode(404);
  }

  @Test
  void itTellsEverythingThatHappenedOldestFirst() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String note = matter.with("notes", Map.of("text", "canary"), OFFICER);
    matter.after("start", null, OFFICER);
    String assignee = AnOfficer.subject(MANAGER);
    matter.after("assign", Map.of("assignee", assignee), MANAGER);
    matter.after("hold", Map.of("reason", "canary"), MANAGER);
    Response timeline = timeline(matter, OFFICER);
    timeline
        .then()
        .statusCode(200)
        .body("items.resource", contains("cases", "notes", "cases", "cases", "cases"))
        .body("items.change", contains("opened", "added", "started", "assigned", "held"))
        .body("items[1].id", equalTo(note))
        .body(
            "items.findAll { it.status != null }.status",
            contains("intake", "active", "active", "on_hold"))
        .body("items[3].details.assignee", equalTo(assignee))
        .body("items[0].actor", equalTo(AnOfficer.subject(OFFICER)))
        .body("items[4].actor", equalTo(assignee));
    assertThat(timeline.asString()).doesNotContain("canary", matter.person());
    assertThat(matter.recorded().entryOf(timeline))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("getCaseTimeline");
          assertThat(entry.outcome()).isEqualTo("read");
          assertThat(entry.cases()).containsExactly(matter.id());
        });
  }

  @Test
  void itIsPaged() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter.after("assess", null, OFFICER).after("plan", null, OFFICER);
    Response page = Api.as(OFFICER).get(matter.path() + "/timeline?limit=2");
    page.then().body("items.change", contains("opened", "assessed"));
    Api.as(OFFICER)
        .get(page.<String>path("next"))
        .then()
        .body("items.change", contains("planned"))
        .body("next", equalTo(null));
    assertThat(List.of("-at", "at"))
        .allSatisfy(sort ->
            Api.as(OFFICER)
                .get(matter.path() + "/timeline?sort=" + sort)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3)));
  }

  private static Response timeline(ACase.Opened matter, String reader) {
    return Api.as(reader).get(matter.path() + "/timeline");
  }
}
