package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class UpdateCaseTest {
  private static final String OFFICER = "agent.nador";
  private static final String MANAGER = "manager.nador";

  @ParameterizedTest
  @CsvSource({
    "status, read_only",
    "number, read_only",
    "cell, read_only",
    "person, read_only",
    "assignee, read_only",
    "openedAt, read_only",
    "closureReason, read_only",
    "colour, unknown_field"
  })
  void whatIsNotWrittenHereIsNamed(String field, String code) {
    ACase.openedBySomebodyAt(OFFICER)
        .patchedBy(OFFICER, Map.of(field, "x"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field))
        .body("errors.code", contains(code));
  }

  @Test
  void whatACaseCannotBeWithoutCannotBeRemoved() {
    ACase.openedBySomebodyAt(OFFICER)
        .patchedBy(
            MANAGER,
            "{\"need\": null, \"channel\": null, \"priority\": null, \"sensitivity\": null}")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer", containsInAnyOrder("/need", "/channel", "/priority", "/sensitivity"));
  }

  @Test
  void withoutVersionOrWithAnOldOneNothingIsChanged() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String old = matter.etag();
    patch(matter, null).then().statusCode(428);
    matter.patchedBy(OFFICER, Map.of("summary", "first")).then().statusCode(200);
    patch(matter, old).then().statusCode(412);
    matter.readBy(OFFICER).then().body("summary", equalTo("first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent.oujda", "manager.oujda", "agent.province-nador"})
  void toOtherCellsItDoesNotExist(String stranger) {
    ACase.openedBySomebodyAt(OFFICER)
        .patchedBy(stranger, Map.of("summary", "x"))
        .then()
        .statusCode(404);
  }

  @Test
  void opensUpForNobodyButTheManager() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).restricted().openedBy(OFFICER);
    matter.patchedBy(OFFICER, Map.of("sensitivity", "normal")).then().statusCode(403);
    matter
        .patchedBy(OFFICER, Map.of("excludedOfficers", List.of(AnOfficer.subject("agent.oujda"))))
        .then()
        .statusCode(403);
    matter.patchedBy(OFFICER, Map.of("summary", "x")).then().statusCode(200);
    matter
        .patchedBy(MANAGER, Map.of("sensitivity", "normal"))
        .then()
        .statusCode(200)
        .body("sensitivity", equalTo("normal"));
    matter
        .patchedBy(OFFICER, Map.of("sensitivity", "restricted"))
        .then()
        .statusCode(200)
        .body("sensitivity", equalTo("restricted"));
  }

  @Test
  void whatIsNullIsRemovedWhatIsAbsentIsLeft() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER))
            .summary("long story")
            .with("language", "rif")
            .with("furtherNeeds", List.of("LEG"))
            .openedBy(OFFICER);
    Response changed =
        matter.patchedBy(
            OFFICER,
            "{\"summary\": null, \"furtherNeeds\": [\"SOC\"], \"nextReview\": \"2031-01-01\"}");
    changed
        .then()
        .statusCode(200)
        .body("$", not(hasKey("summary")))
        .body("language", equalTo("rif"))
        .body("furtherNeeds", contains("SOC"))
        .body("nextReview", equalTo("2031-01-01"))
        .body("etag", equalTo(matter.etag()));
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "cases.updated");
    assertThat(matter.recorded().entryOf(changed))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("updateCase");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.cases()).containsExactly(matter.id());
        });
  }

  @Test
  void childrenDoNotChangeItsVersion() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String before = matter.etag();
    matter.with("notes", Map.of("text", "x"), OFFICER);
    matter.with("tasks", Map.of("title", "x"), OFFICER);
    patch(matter, before).then().statusCode(200);
  }

  private static Response patch(ACase.Opened matter, String etag) {
    var request = Api.as(OFFICER).contentType("application/merge-patch+json");
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.body(Map.of("summary", "second")).patch(matter.path());
  }
}
