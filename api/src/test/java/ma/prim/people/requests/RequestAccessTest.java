package ma.prim.people.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell asks for the file of somebody whom another one knows. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RequestAccessTest {
  private static final String ASKING = "agent.nador";
  private static final String KNOWING = "agent.figuig";

  @ParameterizedTest
  @ValueSource(strings = {"AYc2mQvXkq0", "0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f", "§", "A"})
  void whatIsNoHandleLeadsToNothing(String handle) {
    assertUnknown(AnAccessRequest.by(ASKING).handedIn(handle));
  }

  @Test
  void anIdIsNoHandle() {
    APerson.Registered person = AnAccessRequest.somebody().registeredBy(KNOWING);
    Response real = AnAccessRequest.by(ASKING).handedIn(person.id());
    Response random = AnAccessRequest.by(ASKING).handedIn(UUID.randomUUID().toString());
    assertUnknown(real);
    assertThat(answer(real)).isEqualTo(answer(random));
  }

  @Test
  void anotherCallersHandleIsRefusedLikeOneThatNeverWas() {
    APerson somebody = AnAccessRequest.somebody();
    somebody.registeredBy(KNOWING);
    String handle = AnAccessRequest.handles(ASKING, somebody).getFirst();
    Response stolen = AnAccessRequest.by("manager.nador").handedIn(handle);
    assertUnknown(stolen);
    assertThat(answer(stolen))
        .isEqualTo(answer(AnAccessRequest.by("manager.nador").handedIn("AYc2")));
  }

  @Test
  void whoIsConcealedShowsToNobodyAndAnOldHandleOfHersLeadsToNothing() {
    APerson somebody = AnAccessRequest.somebody();
    APerson.Registered person = somebody.registeredBy(KNOWING);
    String handle = AnAccessRequest.handles(ASKING, somebody).getFirst();
    person.patchedBy(KNOWING, Map.of("concealed", true)).then().statusCode(200);
    assertThat(AnAccessRequest.handles(ASKING, somebody)).isEmpty();
    Response asked = AnAccessRequest.by(ASKING).handedIn(handle);
    assertUnknown(asked);
    assertThat(answer(asked)).isEqualTo(answer(AnAccessRequest.by(ASKING).handedIn("AYc2")));
  }

  @Test
  void whomTheCellKnowsMeanwhileIsNotAskedFor() {
    APerson somebody = AnAccessRequest.somebody();
    APerson.Registered person = somebody.registeredBy(KNOWING);
    String handle = AnAccessRequest.handles(ASKING, somebody).getFirst();
    Stored.in("oriental")
        .change(
            "insert into person_cell (id, person, cell, province, reason, known_since)"
                + " values (?, ?, 'nador', 'MA-NAD', 'GRANTED', utc_timestamp(6))",
            UUID.randomUUID(),
            UUID.fromString(person.id()));
    assertUnknown(AnAccessRequest.by(ASKING).handedIn(handle));
  }

  @Test
  void acrossRegionsThereIsNothing() {
    APerson somebody = AnAccessRequest.somebody();
    somebody.registeredBy("agent.taliouine");
    assertThat(AnAccessRequest.handles(ASKING, somebody)).isEmpty();
    APerson ours = AnAccessRequest.somebody();
    ours.registeredBy(KNOWING);
    String handle = AnAccessRequest.handles(ASKING, ours).getFirst();
    assertUnknown(AnAccessRequest.by("agent.taliouine").handedIn(handle));
  }

  @Test
  void itIsSaidWhyAndInWhoseName() {
    Api.as(ASKING)
        .contentType("application/json")
        .body(Map.of("handle", "x", "reason", " "))
        .post(Addresses.of(ASKING, "/access-requests"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    String both = AnOfficer.agentOf("nador").alsoAgentOf("driouch").invited();
    APerson somebody = AnAccessRequest.somebody();
    somebody.registeredBy(KNOWING);
    AnAccessRequest.by(both)
        .handedIn(AnAccessRequest.handles("agent.nador", somebody).getFirst())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"));
  }

  /** Whom a caller's cells know has a file and no handle; whom another knows, the contrary. */
  @Test
  void aHandleComesWithKnownToAndChangesEachTime() {
    APerson somebody = AnAccessRequest.somebody();
    APerson.Registered person = somebody.registeredBy(KNOWING);
    Response found = found(ASKING, somebody);
    found
        .then()
        .body("items.knownTo", contains("figuig"))
        .body("items.person", contains(nullValue()))
        .body("items.handle", contains(notNullValue()));
    assertThat(found.asString()).doesNotContain(person.id());
    assertThat(AnAccessRequest.handles(ASKING, somebody))
        .isNotEqualTo(AnAccessRequest.handles(ASKING, somebody));
    found(KNOWING, somebody)
        .then()
        .body("items.person.id", contains(person.id()))
        .body("items.handle", contains(nullValue()));
  }

  @Test
  void theAskingCellSeesWhomItAskedAndWhenAndNothingElse() {
    APerson somebody = AnAccessRequest.somebody();
    APerson.Registered person = somebody.registeredBy(KNOWING);
    Response asked =
        AnAccessRequest.by(ASKING).handedIn(AnAccessRequest.handles(ASKING, somebody).getFirst());
    asked
        .then()
        .statusCode(201)
        .body("direction", equalTo("sent"))
        .body("fromCell", equalTo("nador"))
        .body("toCell", equalTo("figuig"))
        .body("status", equalTo("asked"))
        .body("actions", contains("withdraw"))
        .body("etag", equalTo("\"0\""));
    assertThat(asked.<Map<String, Object>>path("$").keySet())
        .containsExactlyInAnyOrder(
            "id",
            "direction",
            "fromCell",
            "toCell",
            "status",
            "askedAt",
            "expiresAt",
            "etag",
            "actions");
    Response read = Api.as(ASKING).get(asked.header("Location"));
    assertThat(read.<Map<String, Object>>path("$")).isEqualTo(asked.path("$"));
    assertThat(Recorded.in("oriental").entriesOf(read)).isEmpty();
    assertThat(read.asString()).doesNotContain(person.id());
  }

  @Test
  void theCellThatIsAskedReadsWhoAsksForWhomAndWhy() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).because("At the counter").to(KNOWING);
    Response read = asked.readBy(KNOWING);
    read.then()
        .body("direction", equalTo("received"))
        .body("person", equalTo(asked.person().id()))
        .body("reason", equalTo("At the counter"))
        .body("askedBy", equalTo(AnOfficer.subject(ASKING)))
        .body("actions", empty());
    assertThat(asked.recorded().entryOf(read).people()).containsExactly(asked.person().id());
    asked.readBy("manager.figuig").then().body("actions", contains("grant", "refuse"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent.oujda",
        "manager.oujda",
        "agent.province-nador",
        "manager.province-berkane"
      })
  void toThirdCellsItDoesNotExist(String stranger) {
    AnAccessRequest.by(ASKING).to(KNOWING).readBy(stranger).then().statusCode(404);
  }

  @Test
  void bothCellsAreToldAndNobodyElse() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    List<Recorded.Event> events = asked.recorded().eventsOf(asked.subject());
    assertThat(events)
        .extracting(Recorded.Event::type, Recorded.Event::cell, Recorded.Event::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("access-requests.asked", "nador", "asked"),
            org.assertj.core.groups.Tuple.tuple("access-requests.asked", "figuig", "asked"));
    assertThat(events.toString()).doesNotContain(asked.person().id());
    assertThat(
            Stored.in("oriental")
                .rows("select cell from audit_entry where resource = ?", asked.subject()))
        .extracting(row -> row.get("cell"))
        .contains("nador", "figuig");
  }

  @Test
  void aCellHasOneOpenRequestAboutSomebody() {
    APerson somebody = AnAccessRequest.somebody();
    somebody.registeredBy(KNOWING);
    String handle = AnAccessRequest.handles(ASKING, somebody).getFirst();
    List<Integer> answers =
        AtOnce.times(6, () -> AnAccessRequest.by(ASKING).handedIn(handle).statusCode());
    assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    String other = AnAccessRequest.handles("agent.oujda", somebody).getFirst();
    AnAccessRequest.by("agent.oujda").handedIn(other).then().statusCode(201);
  }

  private static Response found(String officer, APerson somebody) {
    return Api.as(officer)
        .contentType("application/json")
        .body(somebody.fields())
        .post(Addresses.of(officer, "/people/duplicates"));
  }

  private static void assertUnknown(Response answer) {
    answer
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/handle"))
        .body("errors.code", contains("unknown_reference"));
  }

  /** What an answer says, but for the number of its request. */
  private static Map<String, Object> answer(Response answer) {
    Map<String, Object> body = new java.util.TreeMap<>(answer.<Map<String, Object>>path("$"));
    body.remove("requestId");
    return body;
  }
}
