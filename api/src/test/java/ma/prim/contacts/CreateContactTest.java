package ma.prim.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CreateContactTest {
  private static final String OFFICER = "agent.nador";
  private static final String LATER = "2099-01-01T08:00:00Z";

  @Test
  void theChannelIsNeeded() {
    AContact.by("phone")
        .without("channel")
        .handedInBy(OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/channel"))
        .body("errors.code", contains("required"));
  }

  @ParameterizedTest
  @CsvSource({
    "channel, pigeon",
    "need, XYZ",
    "language, klingon!",
    "outcome, bliss",
    "heardOf, dream",
    "group, tourist",
    "gender, many",
    "ageBand, ancient",
    "headcount, 0",
    "headcount, 501",
    "satisfaction, 0",
    "satisfaction, 6",
    "occurredAt, yesterday",
    "officer, me",
    "person, somebody",
    "case, something"
  })
  void whatCannotBeSaidIsNamed(String field, String value) {
    Object said = value.matches("\\d+") ? Integer.valueOf(value) : value;
    AContact.by("phone")
        .with(field, said)
        .handedInBy(OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field));
  }

  @Test
  void nobodyCameTomorrowNorWasServedBeforeArriving() {
    AContact.by("walk_in")
        .with("occurredAt", LATER)
        .with("arrivedAt", "2026-01-05T09:30:00Z")
        .with("servedAt", "2026-01-05T09:29:59Z")
        .handedInBy(OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/occurredAt", "/servedAt"))
        .body("errors.code", containsInAnyOrder("not_in_the_past", "before_arrival"));
  }

  @Test
  void personAndCaseOfOthersAreRefusedTogetherLikeNobodys() {
    ACase.Opened foreign = ACase.openedBySomebodyAt("agent.oujda");
    Response real =
        AContact.by("phone").with("person", foreign.person()).about(foreign).handedInBy(OFFICER);
    real.then()
        .statusCode(400)
        .body("errors.pointer", contains("/person", "/case"))
        .body("errors.code", contains("unknown_reference", "unknown_reference"));
    Response random =
        AContact.by("phone")
            .with("person", UUID.randomUUID().toString())
            .with("case", UUID.randomUUID().toString())
            .handedInBy(OFFICER);
    assertThat(withoutIds(real)).isEqualTo(withoutIds(random));
  }

  @Test
  void aRestrictedCaseIsNotAColleaguesToName() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).restricted().openedBy(OFFICER);
    String colleague = AnOfficer.agentOf("nador").invited();
    AContact.by("phone")
        .about(matter)
        .handedInBy(colleague)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/case"));
    AContact.by("phone").about(matter).handedInBy("manager.nador").then().statusCode(201);
  }

  @Test
  void aCaseOfAnotherCellIsRefusedEvenToWhoServesBoth() {
    String officer = AnOfficer.agentOf("nador").alsoAgentOf("driouch").invited();
    ACase.Opened matter = ACase.openedBySomebodyAt("agent.driouch");
    AContact.by("phone")
        .with("cell", "nador")
        .about(matter)
        .handedInBy(officer)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/case"));
  }

  @Test
  void whoServesSeveralCellsNamesOneWhichThenKnowsThePerson() {
    String officer = AnOfficer.agentOf("nador").alsoAgentOf("driouch").invited();
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AContact visit = AContact.by("walk_in").of(person);
    visit.handedInBy(officer).then().statusCode(400).body("errors.pointer", contains("/cell"));
    person.readBy("agent.driouch").then().statusCode(404);
    AContact.Written contact = visit.with("cell", "driouch").recordedBy(officer);
    contact.readBy("agent.driouch").then().statusCode(200).body("cell", equalTo("driouch"));
    contact.readBy(OFFICER).then().statusCode(404);
    person.readBy("agent.driouch").then().statusCode(200);
  }

  @Test
  void theChannelIsEnough() {
    Instant before = Instant.parse(AContact.by("phone").handedInBy(OFFICER).path("occurredAt"));
    Response recorded = AContact.by("phone").handedInBy(OFFICER);
    recorded
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/regions/oriental/contacts/" + recorded.path("id")))
        .body("cell", equalTo("nador"))
        .body("officer", equalTo(AnOfficer.subject(OFFICER)))
        .body("etag", equalTo("\"0\""))
        .body("actions", contains("update", "open-case"))
        .body("$", not(hasKey("person")))
        .body("$", not(hasKey("case")));
    assertThat(Instant.parse(recorded.path("occurredAt"))).isAfterOrEqualTo(before);
    Api.as(OFFICER).get(recorded.header("Location")).then().statusCode(200);
  }

  @Test
  void everyFieldComesBackAsItWasWritten() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AContact everything =
        AContact.by("walk_in")
            .with("person", matter.person())
            .about(matter)
            .need("ADM.CIVIL")
            .with("occurredAt", "2026-01-05T09:30:00Z")
            .with("language", "rif")
            .with("outcome", "documents_received")
            .with("heardOf", "marhaba")
            .with("ticket", "A014")
            .with("arrivedAt", "2026-01-05T09:00:00Z")
            .with("servedAt", "2026-01-05T09:20:00Z")
            .with("satisfaction", 4)
            .with("note", "أحضر \u202Bالنسخ\u202C 📄")
            .with("isTest", true);
    Map<String, Object> shown = everything.recordedBy(OFFICER).readBy(OFFICER).path("$");
    everything.fields().forEach((field, value) -> assertThat(shown).containsEntry(field, value));
  }

  @Test
  void aGroupStaysUnnamed() {
    AContact family =
        AContact.by("marhaba")
            .with("group", "mre")
            .with("gender", "female")
            .with("ageBand", "from_25")
            .with("headcount", 5)
            .need("CUS")
            .with("outcome", "information_given");
    Response recorded = family.handedInBy(OFFICER);
    Map<String, Object> shown = recorded.path("$");
    family.fields().forEach((field, value) -> assertThat(shown).containsEntry(field, value));
    assertThat(Recorded.in("oriental").entryOf(recorded).people()).isEmpty();
  }

  @Test
  void textsAreStoredSealed() {
    AContact.Written contact =
        AContact.by("walk_in")
            .with("note", "canarynote")
            .with("ticket", "canaryticket")
            .recordedBy(OFFICER);
    String sealed = new String((byte[]) contact.stored("sealed"), StandardCharsets.ISO_8859_1);
    assertThat(sealed).doesNotContain("canarynote", "canaryticket");
  }

  @Test
  void theTrailAndTheEventNameIt() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Response recorded = AContact.by("walk_in").of(person).handedInBy(OFFICER);
    String id = recorded.path("id");
    Recorded written = Recorded.in("oriental");
    assertThat(written.entriesOf(recorded).getFirst())
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("createContact");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo("contacts/" + id);
          assertThat(entry.cell()).isEqualTo("nador");
        });
    assertThat(written.entriesOf(recorded))
        .flatExtracting(Recorded.Entry::people)
        .containsExactly(person.id());
    assertThat(written.eventsOf("contacts/" + id))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo("contacts.recorded");
          assertThat(event.parent()).isNull();
          assertThat(event.details()).isNull();
        });
  }

  @Test
  void theTimelineOfTheCaseShowsIt() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AContact.Written call = AContact.by("phone").about(matter).recordedBy(OFFICER);
    Api.as(OFFICER)
        .get(matter.path() + "/timeline")
        .then()
        .body("items.resource", contains("cases", "contacts"))
        .body("items[1].change", equalTo("recorded"))
        .body("items[1].id", equalTo(call.id()));
  }

  @Test
  void theSameKeyRecordsItOnce() {
    String key = UUID.randomUUID().toString();
    List<String> ids = List.of(keyed(key).<String>path("id"), keyed(key).<String>path("id"));
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
  }

  private static Response keyed(String key) {
    Response answer =
        Api.as(OFFICER)
            .header("Idempotency-Key", key)
            .contentType(ContentType.JSON)
            .body(Map.of("channel", "phone"))
            .post(Addresses.of(OFFICER, "/contacts"));
    answer.then().statusCode(201);
    return answer;
  }

  private static String withoutIds(Response answer) {
    return answer.asString().replace(answer.header("X-Request-Id"), "…");
  }
}
