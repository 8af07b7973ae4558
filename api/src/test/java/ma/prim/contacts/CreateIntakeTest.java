package ma.prim.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CreateIntakeTest {
  private static final String OFFICER = "agent.nador";
  private static final Map<String, Object> VISIT = Map.of("channel", "walk_in", "need", "INF");

  @Test
  void whatIsMissingInAnyPartIsToldAtOnce() {
    receive(
            Map.of(
                "person", Map.of("names", Map.of()),
                "contact", Map.of("need", "XYZ"),
                "case", Map.of("need", "XYZ", "nextReview", "soon")))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/person/group",
                "/person/names",
                "/contact/channel",
                "/contact/need",
                "/case/need",
                "/case/nextReview"));
  }

  @Test
  void whatIsOutOfReachInAnyPartIsToldAtOnceAndNothingIsStored() {
    long people = Stored.in("oriental").number("select count(*) from person");
    String stranger = APerson.anybody().registeredBy("agent.oujda").id();
    Map<String, Object> person = new TreeMap<>(APerson.anybody().fields());
    person.put("relations", List.of(Map.of("person", stranger, "kind", "child")));
    receive(
            Map.of(
                "person", person,
                "contact", Map.of("channel", "walk_in", "occurredAt", "2099-01-01T08:00:00Z"),
                "case", Map.of("person", stranger)))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/person/relations/0/person", "/contact/occurredAt", "/case/need", "/case/person"));
    assertThat(Stored.in("oriental").number("select count(*) from person")).isEqualTo(people + 1);
  }

  @Test
  void itIsOfOnePerson() {
    APerson.Registered known = APerson.anybody().registeredBy(OFFICER);
    receive(Map.of("contact", VISIT))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/person"))
        .body("errors.code", contains("required"));
    receive(
            Map.of(
                "contact", VISIT,
                "knownPerson", known.id(),
                "person", APerson.anybody().fields()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/knownPerson"));
  }

  @Test
  void aStrangerIsNobody() {
    String stranger = APerson.anybody().registeredBy("agent.oujda").id();
    for (String id : List.of(stranger, UUID.randomUUID().toString())) {
      receive(Map.of("contact", VISIT, "knownPerson", id))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/knownPerson"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @Test
  void theCellIsSaidOnceAndByWhoServesSeveral() {
    receive(Map.of("contact", VISIT, "person", APerson.anybody().with("cell", "nador").fields()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/person/cell"))
        .body("errors.code", contains("read_only"));
    String officer = AnOfficer.agentOf("nador").alsoAgentOf("driouch").invited();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("contact", VISIT);
    body.put("person", APerson.anybody().fields());
    body.put("case", Map.of());
    receive(body, officer, null).then().statusCode(400).body("errors.pointer", contains("/cell"));
    body.put("cell", "driouch");
    receive(body, officer, null)
        .then()
        .statusCode(201)
        .body("contact.cell", equalTo("driouch"))
        .body("case.cell", equalTo("driouch"));
  }

  @Test
  void whoReceivesNobodyIsRefused() {
    for (String caller : List.of("head.nador", "coordinator.ma-nad", "admin.oriental")) {
      receive(whole(), caller, null).then().statusCode(403);
    }
  }

  @Test
  void personContactAndCaseAreMadeTogether() {
    Response received = receive(whole());
    String person = received.path("person.id");
    String matter = received.path("case.id");
    String contact = received.path("contact.id");
    received
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/regions/oriental/contacts/" + contact))
        .body("person.names.latin.family", equalTo("El Ouazzani"))
        .body("contact.person", equalTo(person))
        .body("contact.case", equalTo(matter))
        .body("contact.etag", notNullValue())
        .body("case.person", equalTo(person))
        .body("case.need", equalTo("INF"))
        .body("case.channel", equalTo("walk_in"))
        .body("case.status", equalTo("intake"));
    Api.as(OFFICER).get(received.header("Location")).then().statusCode(200);
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.typesOf("people/" + person)).containsExactly("people.registered");
    assertThat(recorded.typesOf("cases/" + matter))
        .containsExactly("cases.opened", "contacts.recorded");
    assertThat(recorded.typesOf("intakes/" + contact)).containsExactly("intakes.received");
    assertThat(recorded.entriesOf(received))
        .allSatisfy(entry -> assertThat(entry.operation()).isEqualTo("createIntake"));
  }

  @Test
  void aKnownPersonAndNoCase() {
    APerson.Registered known = APerson.anybody().registeredBy(OFFICER);
    Response received = receive(Map.of("knownPerson", known.id(), "contact", VISIT));
    received
        .then()
        .statusCode(201)
        .body("person.id", equalTo(known.id()))
        .body("contact.person", equalTo(known.id()))
        .body("$", not(hasKey("case")));
    assertThat(Recorded.in("oriental").entriesOf(received))
        .flatExtracting(Recorded.Entry::people)
        .containsOnlyOnce(known.id());
  }

  @Test
  void aMotherComesForHerChild() {
    APerson.Registered child = APerson.anybody().registeredBy(OFFICER);
    receive(
            Map.of(
                "person", APerson.anybody().fields(),
                "contact", VISIT,
                "case", Map.of("person", child.id())))
        .then()
        .statusCode(201)
        .body("case.person", equalTo(child.id()))
        .body("contact.person", not(equalTo(child.id())));
  }

  @Test
  void fiftyOfTheSameKeyAreOne() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = whole();
    List<Response> answers =
        AtOnce.times(
            50,
            () -> {
              Response answer = receive(body, OFFICER, key);
              while (answer.statusCode() == 409) {
                answer = receive(body, OFFICER, key);
              }
              return answer;
            });
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.<String>path("person.id"))
        .containsOnly(answers.getFirst().<String>path("person.id"));
  }

  @Test
  void itsAnswerComesAgainOnlyToWhoStillReadsIt() {
    String officer = AnOfficer.agentOf("nador").invited();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = whole();
    Response received = receive(body, officer, key);
    received.then().statusCode(201);
    receive(body, officer, key)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", equalTo("true"));
    Api.as("manager.nador")
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("excludedOfficers", List.of(AnOfficer.subject(officer))))
        .patch(Addresses.of(OFFICER, "/cases/" + received.path("case.id")))
        .then()
        .statusCode(200);
    receive(body, officer, key).then().statusCode(404);
  }

  private static Map<String, Object> whole() {
    return Map.of(
        "person", APerson.anybody().fields(),
        "contact", VISIT,
        "case", Map.of("summary", "asks the way"));
  }

  private static Response receive(Map<String, Object> body) {
    return receive(body, OFFICER, null);
  }

  private static Response receive(Map<String, Object> body, String officer, String key) {
    var request = Api.as(officer).contentType(ContentType.JSON);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.body(body).post(Addresses.of(officer, "/intakes"));
  }
}
