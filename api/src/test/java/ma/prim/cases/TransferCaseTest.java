package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From Nador to Oujda; Driouch is the third cell, which must never know. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class TransferCaseTest {
  private static final String SENDER = "manager.nador";
  private static final String RECEIVER = "manager.oujda";
  private static final List<String> THIRD = List.of("agent.driouch", "manager.driouch");

  @ParameterizedTest
  @ValueSource(strings = {"atlantis", "nador", "agadir-centre"})
  void itIsOfferedToAnotherCellOfTheRegionOnly(String cell) {
    ACase.Opened matter = matter();
    matter
        .offeredTo(cell, SENDER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"))
        .body("errors.code", contains("unknown_reference"));
    assertThat(matter.stored("status")).isEqualTo("INTAKE");
  }

  @Test
  void whoAcceptsKnowsEverybodyOfTheCase() {
    ACase.Opened matter = matter();
    String heir = APerson.anybody().registeredBy("agent.nador").id();
    matter.with("parties", Map.of("person", heir, "part", "heir"), "agent.nador");
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    for (String person : List.of(matter.person(), heir)) {
      assertThat(person(person, RECEIVER)).isEqualTo(404);
    }

    matter.told("accept-transfer", null, RECEIVER).then().statusCode(200);

    for (String person : List.of(matter.person(), heir)) {
      assertThat(person(person, RECEIVER)).isEqualTo(200);
      assertThat(person(person, "agent.driouch")).isEqualTo(404);
    }
  }

  private static int person(String id, String reader) {
    return Api.as(reader).get("/v1/regions/oriental/people/" + id).statusCode();
  }

  @Test
  void offersAreFilteredAsCasesAre() {
    ACase.Opened matter = matter();
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    String need = matter.readBy(RECEIVER).path("need");
    String number = matter.readBy(RECEIVER).path("number");

    found("&need=" + need + "&number=" + number).body("items.id", contains(matter.id()));
    found("&number=" + number + "&cell=driouch").body("items", empty());
    found("&number=" + number + "&status=closed").body("items", empty());
    found("&number=" + number + "&openedAfter=2199-01-01T00:00:00Z").body("items", empty());
    // An offer names no person, so who knows the person does not learn that this is her case.
    found("&person=" + matter.person()).body("items", empty());
  }

  private static ValidatableResponse found(String filter) {
    return Api.as(RECEIVER)
        .get("/v1/regions/oriental/cases?offered=true" + filter)
        .then()
        .statusCode(200);
  }

  @Test
  void anOfferIsAHeaderToTheReceivingCell() {
    ACase.Opened matter = matter();
    matter.offeredTo("oujda", SENDER).then().statusCode(200).body("transferTo", equalTo("oujda"));
    for (String officer : List.of("agent.oujda", RECEIVER)) {
      Response offer = matter.readBy(officer);
      offer.then().statusCode(200).body("transferReason", equalTo("She moved there"));
      Map<String, Object> shown = offer.path("$");
      assertThat(shown.keySet())
          .containsExactlyInAnyOrder(
              "id",
              "number",
              "cell",
              "need",
              "priority",
              "status",
              "sensitivity",
              "openedAt",
              "acknowledgeBy",
              "respondBy",
              "dueAt",
              "overdue",
              "transferTo",
              "transferReason",
              "isTest",
              "etag",
              "actions");
      assertThat(matter.recorded().entryOf(offer).cases()).containsExactly(matter.id());
    }
    matter.readBy("agent.oujda").then().body("actions", empty());
    matter.readBy(RECEIVER).then().body("actions", contains("accept-transfer", "decline-transfer"));
    offers(RECEIVER).then().body("items.id", hasItem(matter.id()));
    list(RECEIVER).then().body("items.id", not(hasItem(matter.id())));
  }

  @Test
  void anOfferShowsNeitherPersonNorWhatWasWritten() {
    ACase.Opened matter = matter();
    String note = matter.with("notes", Map.of("text", "canary"), "agent.nador");
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    personOf(matter, RECEIVER).then().statusCode(404);
    for (String children : List.of("notes", "services", "tasks", "parties", "timeline")) {
      Api.as(RECEIVER).get(matter.path() + "/" + children).then().statusCode(404);
    }
    Api.as(RECEIVER).get(matter.path() + "/notes/" + note).then().statusCode(404);
    Api.as(RECEIVER)
        .get(matter.path() + "?include=person,notes")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("children")))
        .body("included", equalTo(Map.of()));
    for (String verb : List.of("assess", "start", "resume")) {
      matter.told(verb, null, RECEIVER).then().statusCode(404);
    }
  }

  @Test
  void aRestrictedOfferShowsToWhoDecidesOnly() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy("agent.nador"))
            .restricted()
            .openedBy("agent.nador");
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    Map<String, Object> shown = matter.readBy("agent.oujda").path("$");
    assertThat(shown)
        .isEqualTo(
            Map.of("id", matter.id(), "number", matter.number(), "sensitivity", "restricted"));
    matter.readBy(RECEIVER).then().body("transferReason", equalTo("She moved there"));
  }

  @Test
  void toAThirdCellItDoesNotExistInAnyState() {
    ACase.Opened matter = matter();
    assertUnknownToThird(matter);
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    assertUnknownToThird(matter);
    matter.told("accept-transfer", null, RECEIVER).then().statusCode(200);
    assertUnknownToThird(matter);
  }

  @Test
  void whileItIsOfferedItsOwnCellStillReadsIt() {
    ACase.Opened matter = matter();
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    matter
        .readBy("agent.nador")
        .then()
        .statusCode(200)
        .body("summary", equalTo("long story"))
        .body("status", equalTo("transferred"))
        .body("actions", empty());
  }

  @Test
  void acceptedItIsTheReceivingCellsWithItsPersonAndWhatWasWritten() {
    ACase.Opened matter = matter();
    String note = matter.with("notes", Map.of("text", "from Nador"), "agent.nador");
    String task = matter.with("tasks", Map.of("title", "Call"), "agent.nador");
    matter.offeredTo("oujda", SENDER).then().statusCode(200);

    Response accepted = matter.told("accept-transfer", null, RECEIVER);

    accepted
        .then()
        .statusCode(200)
        .body("cell", equalTo("oujda"))
        .body("number", equalTo(matter.number()))
        .body("status", equalTo("intake"))
        .body("summary", equalTo("long story"))
        .body("assignee", equalTo(AnOfficer.subject(RECEIVER)))
        .body("$", not(hasKey("transferTo")));
    personOf(matter, "agent.oujda").then().statusCode(200);
    assertThat(notesOf(matter, "agent.oujda")).containsExactly(note);
    Api.as("agent.oujda").get(matter.path() + "/tasks/" + task).then().statusCode(200);
    list("agent.oujda").then().body("items.id", hasItem(matter.id()));
    matter.with("notes", Map.of("text", "from Oujda"), "agent.oujda");
    matter.after("start", null, "agent.oujda");

    assertThat(matter.recorded().eventsOf(matter.subject()))
        .filteredOn(event -> event.type().equals("cases.transfer_accepted"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.cell()).isEqualTo("oujda");
          assertThat(event.details()).contains("nador");
        });
    assertThat(matter.recorded().entriesOf(accepted))
        .first()
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("acceptCaseTransfer");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.cell()).isEqualTo("oujda");
        });
  }

  @Test
  void declinedItIsBackWithTheReasonAndTheReceivingCellForgetsIt() {
    ACase.Opened matter = matter().after("start", null, "agent.nador");
    matter.offeredTo("oujda", SENDER).then().statusCode(200);
    Response declined =
        matter.told("decline-transfer", Map.of("reason", "She lives in Nador"), RECEIVER);
    declined
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("actions", empty())
        .body("$", not(hasKey("person")));
    matter
        .readBy("agent.nador")
        .then()
        .body("status", equalTo("active"))
        .body("cell", equalTo("nador"))
        .body("declineReason", equalTo("She lives in Nador"))
        .body("$", not(hasKey("transferTo")))
        .body("$", not(hasKey("former")));
    matter.readBy(RECEIVER).then().statusCode(404);
    personOf(matter, RECEIVER).then().statusCode(404);
    offers(RECEIVER).then().body("items.id", not(hasItem(matter.id())));
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly(
            "cases.opened", "cases.started", "cases.transferred", "cases.transfer_declined");
    matter.after("close", Map.of("closureReason", "resolved"), "agent.nador");
  }

  @Test
  void coordinatorsMoveCasesWithoutReadingThem() {
    ACase.Opened matter = matter();
    Response offered = matter.offeredTo("oujda", "coordinator.ma-nad");
    offered.then().statusCode(200).body("status", equalTo("transferred"));
    assertThat(offered.<Map<String, Object>>path("$"))
        .doesNotContainKeys("person", "summary", "transferReason");
    matter.told("accept-transfer", null, "coordinator.ma-nad").then().statusCode(403);
    Response accepted = matter.told("accept-transfer", null, "coordinator.ma-ouj");
    accepted.then().statusCode(200).body("cell", equalTo("oujda"));
    assertThat(accepted.<Map<String, Object>>path("$"))
        .doesNotContainKeys("person", "summary", "assignee");
    list("agent.oujda", "unassigned=true&number=" + matter.number())
        .then()
        .body("items.id", contains(matter.id()));
    matter
        .readBy("agent.nador")
        .then()
        .body("former", equalTo(true))
        .body("summary", equalTo("long story"));
  }

  private static ACase.Opened matter() {
    return ACase.of(APerson.anybody().registeredBy("agent.nador"))
        .summary("long story")
        .openedBy("agent.nador");
  }

  private static void assertUnknownToThird(ACase.Opened matter) {
    for (String stranger : THIRD) {
      matter.readBy(stranger).then().statusCode(404);
      personOf(matter, stranger).then().statusCode(404);
      Api.as(stranger).get(matter.path() + "/notes").then().statusCode(404);
      offers(stranger).then().body("items.id", not(hasItem(matter.id())));
    }
    for (String verb : List.of("start", "accept-transfer")) {
      matter.told(verb, null, "manager.driouch").then().statusCode(404);
    }
  }

  private static Response personOf(ACase.Opened matter, String reader) {
    return Api.as(reader).get(Addresses.of(reader, "/people/" + matter.person()));
  }

  private static List<String> notesOf(ACase.Opened matter, String reader) {
    return Api.as(reader).get(matter.path() + "/notes").path("items.id");
  }

  private static Response offers(String reader) {
    return list(reader, "offered=true&limit=100");
  }

  private static Response list(String reader) {
    return list(reader, "limit=100");
  }

  private static Response list(String reader, String query) {
    return Api.as(reader).get(Addresses.of(reader, "/cases?" + query));
  }
}
