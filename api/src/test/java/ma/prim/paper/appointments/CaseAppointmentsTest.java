package ma.prim.paper.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.paper.APaper;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
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
class CaseAppointmentsTest {
  private static final String OFFICER = "agent.nador";
  private static final String AT = "2099-03-12T09:30:00Z";
  private static final Map<String, Object> MORNING = Map.of("at", AT, "place", "CNSS الناظور");

  @ParameterizedTest
  @CsvSource({"at", "place"})
  void itIsAtATimeAndAPlace(String missing) {
    Map<String, Object> body = new java.util.HashMap<>(MORNING);
    body.remove(missing);
    ACase.openedBySomebodyAt(OFFICER)
        .given("appointments", body, OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + missing));
  }

  @Test
  void itIsToCome() {
    ACase.openedBySomebodyAt(OFFICER)
        .given("appointments", Map.of("at", "2020-01-01T09:00:00Z", "place", "x"), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/at"))
        .body("errors.code", contains("in_the_past"));
  }

  @Test
  void ofARestrictedCaseColleaguesLearnNothing() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).restricted().openedBy(OFFICER);
    String appointment = matter.with("appointments", MORNING, OFFICER);
    String colleague = AnOfficer.agentOf("nador").invited();
    matter.given("appointments", MORNING, colleague).then().statusCode(403);
    for (String path : List.of("", "/" + appointment, "/" + appointment + "/slip")) {
      Api.as(colleague).get(matter.path() + "/appointments" + path).then().statusCode(403);
    }
    assertThat(
            Stored.in(matter.region())
                .number(
                    "select count(*) from event where parent = ? and not restricted",
                    matter.subject()))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "cancel"})
  void aChangeNeedsTheVersionAndTheRightOne(String verb) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String appointment = matter.with("appointments", MORNING, OFFICER);
    change(matter, appointment, verb, null, OFFICER).then().statusCode(428);
    change(matter, appointment, verb, "\"7\"", OFFICER).then().statusCode(412);
    change(matter, UUID.randomUUID().toString(), verb, "\"0\"", OFFICER).then().statusCode(404);
    change(matter, appointment, verb, "\"0\"", "agent.oujda").then().statusCode(404);
    ACase.Opened other = ACase.openedBySomebodyAt(OFFICER);
    change(other, appointment, verb, "\"0\"", OFFICER).then().statusCode(404);
  }

  @Test
  void aCancelledOneIsNotChangedAgain() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String appointment = matter.with("appointments", MORNING, OFFICER);
    Response cancelled = change(matter, appointment, "cancel", "\"0\"", OFFICER);
    cancelled
        .then()
        .statusCode(200)
        .body("status", equalTo("cancelled"))
        .body("endedBy", equalTo(AnOfficer.subject(OFFICER)))
        .body("actions", empty());
    for (String again : List.of("update", "cancel")) {
      change(matter, appointment, again, "\"1\"", OFFICER)
          .then()
          .statusCode(409)
          .body("code", equalTo("invalid_transition"));
    }
    assertThat(matter.recorded().eventsOf(matter.subject()))
        .last()
        .satisfies(happened -> {
          assertThat(happened.type()).isEqualTo("appointments.cancelled");
          assertThat(happened.subject()).isEqualTo("appointments/" + appointment);
        });
    assertThat(matter.recorded().entryOf(cancelled).outcome()).isEqualTo("done");
    assertThat(APaper.of(slip(matter, appointment, "fr")).text()).contains("annulé");
  }

  @Test
  void inAClosedCaseNothingIsPlanned() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String appointment = matter.with("appointments", MORNING, OFFICER);
    matter.after("cancel", Map.of("reason", "x"), OFFICER);
    matter.given("appointments", MORNING, OFFICER).then().statusCode(409);
    change(matter, appointment, "cancel", "\"0\"", OFFICER).then().statusCode(409);
  }

  @Test
  void itFollowsTheCaseToAnotherCell() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String appointment = matter.with("appointments", MORNING, OFFICER);
    matter.offeredTo("driouch", "manager.nador").then().statusCode(200);
    matter.told("accept-transfer", null, "manager.driouch").then().statusCode(200);
    matter.given("appointments", MORNING, OFFICER).then().statusCode(403);
    slip(matter, appointment, "fr").then().statusCode(403);
    Api.as("manager.driouch")
        .get(matter.path() + "/appointments")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    change(matter, appointment, "cancel", "\"0\"", "manager.driouch").then().statusCode(200);
  }

  @Test
  void itIsMadeListedAndChanged() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Response made = matter.given("appointments", MORNING, OFFICER);
    made.then()
        .statusCode(201)
        .body("status", equalTo("planned"))
        .body("place", equalTo("CNSS الناظور"))
        .body("cell", equalTo("nador"))
        .body("actions", contains("update", "cancel"));
    assertThat(matter.recorded().entryOf(made).operation()).isEqualTo("addCaseAppointment");
    matter.readBy(OFFICER).then().body("acknowledgedAt", equalTo(made.path("createdAt")));
    String id = made.path("id");
    change(matter, id, "update", "\"0\"", OFFICER)
        .then()
        .statusCode(200)
        .body("with", equalTo("Guichet 4"))
        .body("etag", equalTo("\"1\""));
    Api.as(OFFICER)
        .get(matter.path() + "/appointments?sort=at")
        .then()
        .body("items.id", contains(id))
        .body("items[0].with", equalTo("Guichet 4"));
    assertThat(matter.recorded().typesOf(matter.subject()))
        .contains("appointments.added", "appointments.updated");
  }

  @ParameterizedTest
  @CsvSource({
    "ar, 'الخميس 12 مارس 2099، على الساعة 10:30', ما يجب إحضاره",
    "fr, 'jeudi 12 mars 2099, à 10:30', À apporter",
    "en, 'Thursday 12 March 2099, at 10:30', To bring"
  })
  void theSlipSaysWhenWhereAndWhatToBring(String language, String when, String bring) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String id =
        matter.with(
            "appointments",
            Map.of(
                "at",
                AT,
                "place",
                "CNSS الناظور، رقم 3",
                "documents",
                List.of("Copie de l’acte (2)", "مبلغ 1 250,00 MAD")),
            OFFICER);
    Response answer = slip(matter, id, language);
    APaper paper = APaper.of(answer);
    assertThat(paper.text())
        .contains(
            when,
            bring,
            "CNSS الناظور، رقم 3",
            "Copie de l’acte (2)",
            "مبلغ 1 250,00 MAD",
            matter.number());
    assertThat(paper.pages()).isEqualTo(1);
    assertThat(matter.recorded().entriesOf(answer)).isNotEmpty();
  }

  @Test
  void whoMustNotBeCalledIsNotCalledAboutIt() {
    APerson.Registered person =
        APerson.anybody()
            .with(
                "contacts",
                List.of(
                    Map.of(
                        "type",
                        "phone",
                        "value",
                        "+212612345678",
                        "mayCall",
                        false,
                        "mayMessage",
                        true)))
            .registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    String id = matter.with("appointments", MORNING, OFFICER);
    Api.as(OFFICER)
        .get(matter.path() + "/appointments")
        .then()
        .body("items.mayCall", contains(false))
        .body("items.mayMessage", contains(true));
    assertThat(APaper.of(slip(matter, id, "fr")).text()).contains("ne vous appellera pas");
    ASubjectRequest.objection("contact").receivedBy(OFFICER, person);
    Api.as(OFFICER)
        .get(matter.path() + "/appointments/" + id)
        .then()
        .body("mayCall", equalTo(false))
        .body("mayMessage", equalTo(false));
  }

  @Test
  void whoMayBeCalledIsNotToldOtherwise() {
    APerson.Registered person = APerson.anybody().reachedAt("+212612345678").registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    String id = matter.with("appointments", MORNING, OFFICER);
    Api.as(OFFICER)
        .get(matter.path() + "/appointments/" + id)
        .then()
        .body("mayCall", equalTo(true))
        .body("mayMessage", nullValue());
    assertThat(APaper.of(slip(matter, id, "fr")).text()).doesNotContain("appellera pas");
    // She objects to being contacted at all, and the slip says so.
    ASubjectRequest.objection("contact").receivedBy(OFFICER, person);
    assertThat(APaper.of(slip(matter, id, "ar")).text()).contains("لن تتصل بكم");
  }

  private static Response slip(ACase.Opened matter, String appointment, String language) {
    return Api.as(OFFICER)
        .get(matter.path() + "/appointments/" + appointment + "/slip?language=" + language);
  }

  private static Response change(
      ACase.Opened matter, String appointment, String verb, String version, String officer) {
    RequestSpecification request = Api.as(officer);
    if (version != null) {
      request.header("If-Match", version);
    }
    String path = matter.path() + "/appointments/" + appointment;
    return verb.equals("update")
        ? request
            .contentType("application/merge-patch+json")
            .body(Map.of("with", "Guichet 4"))
            .patch(path)
        : request.post(path + "/cancel");
  }
}
