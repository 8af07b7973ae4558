package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** What a cell keeps of a case that another has taken over: to read, never to write. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class FormerCellTest {
  private static final String SENDER = "manager.nador";
  private static final String RECEIVER = "manager.oujda";

  @Test
  void theFormerCellKeepsWhatItWroteToRead() {
    ACase.Opened matter = matter();
    String note = matter.with("notes", Map.of("text", "from Nador"), "agent.nador");
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    matter.told("accept-transfer", null, RECEIVER).then().statusCode(200);
    String later = matter.with("notes", Map.of("text", "from Oujda"), "agent.oujda");
    matter.patchedBy("agent.oujda", Map.of("summary", "new story")).then().statusCode(200);

    Response former = matter.readBy("agent.nador");

    former
        .then()
        .statusCode(200)
        .body("former", equalTo(true))
        .body("formerCell", equalTo("nador"))
        .body("summary", equalTo("long story"))
        .body("actions", empty());
    assertThat(matter.recorded().entryOf(former).cases()).containsExactly(matter.id());
    assertThat(notesOf(matter, "agent.nador")).containsExactly(note);
    Api.as("agent.nador").get(matter.path() + "/notes/" + later).then().statusCode(404);
    personOf(matter, "agent.nador").then().statusCode(200);
    list("agent.nador").then().body("items.id", not(hasItem(matter.id())));
    Api.as("agent.nador")
        .get(matter.path() + "?include=notes")
        .then()
        .body("children.notes", contains(note));
    Api.as("agent.nador")
        .get(matter.path() + "/timeline")
        .then()
        .statusCode(200)
        .body("items.cell", not(hasItem("oujda")));
  }

  @Test
  void theFormerCellsVerbsAreForbidden() {
    ACase.Opened matter = matter();
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    matter.told("accept-transfer", null, RECEIVER).then().statusCode(200);
    for (String verb : List.of("assess", "plan", "start", "resume", "accept-transfer")) {
      matter.told(verb, null, SENDER).then().statusCode(403);
    }
    matter.told("close", Map.of("closureReason", "resolved"), SENDER).then().statusCode(403);
    matter.patchedBy(SENDER, Map.of("summary", "x")).then().statusCode(403);
    matter.given("notes", Map.of("text", "x"), SENDER).then().statusCode(403);
    matter.given("tasks", Map.of("title", "x"), SENDER).then().statusCode(403);
    assertThat(matter.stored("status")).isEqualTo("INTAKE");
  }

  @Test
  void aRestrictedCaseStaysRestrictedInTheFormerCell() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(SENDER)).restricted().openedBy(SENDER);
    String note = matter.with("notes", Map.of("text", "canary"), SENDER);
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    matter.told("accept-transfer", null, RECEIVER).then().statusCode(200);
    Map<String, Object> shown = matter.readBy("agent.nador").path("$");
    assertThat(shown.keySet()).isEqualTo(Set.of("id", "number", "sensitivity"));
    for (String children : List.of("notes", "notes/" + note, "services", "timeline")) {
      Api.as("agent.nador").get(matter.path() + "/" + children).then().statusCode(403);
    }
    matter.readBy(SENDER).then().statusCode(200).body("former", equalTo(true));
  }

  @Test
  void itMayComeBackAndIsWholeAgain() {
    ACase.Opened matter = matter();
    matter.with("notes", Map.of("text", "from Nador"), "agent.nador");
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    matter.after("accept-transfer", null, RECEIVER);
    matter.with("notes", Map.of("text", "from Oujda"), "agent.oujda");
    matter.offeredTo("nador", RECEIVER).then().statusCode(200);
    matter.after("accept-transfer", null, SENDER);
    matter
        .readBy("agent.nador")
        .then()
        .body("cell", equalTo("nador"))
        .body("$", not(hasKey("former")));
    Api.as("agent.nador")
        .get(matter.path() + "/notes")
        .then()
        .body("items.text", containsInAnyOrder("from Nador", "from Oujda"));
    matter.readBy("agent.oujda").then().body("former", equalTo(true));
  }

  private static ACase.Opened matter() {
    return ACase.of(APerson.anybody().registeredBy("agent.nador"))
        .summary("long story")
        .openedBy("agent.nador");
  }

  private static Response personOf(ACase.Opened matter, String reader) {
    return Api.as(reader).get(Addresses.of(reader, "/people/" + matter.person()));
  }

  private static List<String> notesOf(ACase.Opened matter, String reader) {
    return Api.as(reader).get(matter.path() + "/notes").path("items.id");
  }

  private static Response list(String reader) {
    return Api.as(reader).get(Addresses.of(reader, "/cases?limit=100"));
  }
}
