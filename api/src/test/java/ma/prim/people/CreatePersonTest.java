package ma.prim.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CreatePersonTest {

  @Test
  void everythingThatIsMissingIsToldAtOnce() {
    APerson.anybody()
        .without("group")
        .without("names")
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("code", equalTo("validation_failed"))
        .body("errors.pointer", containsInAnyOrder("/group", "/names"))
        .body("errors.code", contains("required", "required"));
  }

  @Test
  void aNameIsNeeded() {
    APerson.anybody()
        .with("names", Map.of("latin", Map.of("given", " ", "family", "")))
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/names"))
        .body("errors.code", contains("name_required"));
  }

  @ParameterizedTest
  @CsvSource({
    "id, read_only",
    "createdAt, read_only",
    "actions, read_only",
    "surname, unknown_field"
  })
  void whatIsNotWrittenHereIsNamed(String field, String code) {
    APerson.anybody()
        .with(field, "x")
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field))
        .body("errors.code", contains(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1984-13", "84", "1984-02-30", "1850", "yesterday", "1984-5"})
  void aBirthDateIsADateAsFarAsItIsKnown(String date) {
    APerson.anybody()
        .bornOn(date)
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/birthDate"))
        .body("errors.code", contains("invalid_date"));
  }

  @ParameterizedTest
  @CsvSource({
    "residenceCountry, XX",
    "residenceCountry, stateless",
    "originCommune, atlantis",
    "group, tourist",
    "gender, f",
    "returneeKind, deported"
  })
  void unknownCodesAreRefused(String field, String code) {
    APerson.anybody()
        .with(field, code)
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field));
  }

  @Test
  void unknownCodesInListsAreRefusedWhereTheyStand() {
    APerson.anybody()
        .with("nationalities", List.of("MA", "ZZ"))
        .with("languages", List.of("rif", "klingon!"))
        .with("identityDocuments", List.of(Map.of("type", "passport", "number", "")))
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/nationalities/1", "/languages/1", "/identityDocuments/0/number"));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 0612345678, invalid_phone",
    "phone, +31 6 12344821, invalid_phone",
    "phone, +1, invalid_phone",
    "email, fatima, invalid_email"
  })
  void aWayToReachSomebodyMustWork(String type, String value, String code) {
    APerson.anybody()
        .with("contacts", List.of(Map.of("type", type, "value", value)))
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/contacts/0/value"))
        .body("errors.code", contains(code));
  }

  @Test
  void aRelativeOfAnotherCellIsRefusedLikeOneWhoIsNobody() {
    APerson.Registered stranger = APerson.anybody().registeredBy("agent.oujda");
    for (String id : List.of(stranger.id(), UUID.randomUUID().toString())) {
      APerson.anybody()
          .with("relations", List.of(Map.of("person", id, "kind", "sibling")))
          .with("guardian", Map.of("kind", "person", "person", id))
          .handedInBy("agent.nador")
          .then()
          .statusCode(400)
          .body("errors.pointer", containsInAnyOrder("/relations/0/person", "/guardian/person"))
          .body("errors.code", contains("unknown_reference", "unknown_reference"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oujda", "atlantis"})
  void aCellThatIsNotTheCallersIsRefused(String cell) {
    APerson.anybody()
        .with("cell", cell)
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"))
        .body("errors.code", contains("unknown_reference"));
  }

  @Test
  void whoServesSeveralCellsNamesOne() {
    String officer = AnOfficer.agentOf("nador").alsoAgentOf("driouch").invited();
    APerson.anybody()
        .handedInBy(officer)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"))
        .body("errors.code", contains("required"));
    APerson.Registered person = APerson.anybody().with("cell", "driouch").registeredBy(officer);
    person.readBy("agent.driouch").then().statusCode(200);
    person.readBy("agent.nador").then().statusCode(404);
  }

  @Test
  void nothingIsStoredOfWhatIsRefused() {
    long before = Stored.in("oriental").number("select count(*) from person");
    Response refused = APerson.anybody().with("gender", "f").handedInBy("agent.nador");
    refused.then().statusCode(400);
    assertThat(Stored.in("oriental").number("select count(*) from person")).isEqualTo(before);
  }

  @Test
  void oneNameInArabicIsEnough() {
    APerson.Registered person =
        APerson.calledInArabic("فاطمة الزهراء", "")
            .with("names", Map.of("ar", Map.of("given", "فاطمة الزهراء")))
            .registeredBy("agent.nador");
    person
        .readBy("agent.nador")
        .then()
        .statusCode(200)
        .body("names.ar.given", equalTo("فاطمة الزهراء"))
        .body("concealed", equalTo(false));
  }

  @Test
  void theAnswerIsTheFileWithItsAddress() {
    Response created = APerson.anybody().bornOn("1984-05").handedInBy("agent.nador");
    created
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/regions/oriental/people/" + created.path("id")))
        .header("ETag", startsWith("\"0"))
        .header("Cache-Control", equalTo("no-store"))
        .body("etag", equalTo("\"0\""))
        .body("actions", contains("update"))
        .body("birthDate", equalTo("1984-05"))
        .body("$", not(hasKey("cell")));
    Api.as("agent.nador")
        .get(created.header("Location"))
        .then()
        .statusCode(200)
        .body("id", equalTo(created.path("id")));
  }

  @Test
  void everyFieldComesBackAsItWasWritten() {
    APerson.Registered sister =
        APerson.called("Khadija", "El Ouazzani").registeredBy("agent.nador");
    APerson everything =
        APerson.called("Fatima Zahra", "El Ouazzani")
            .inArabic("فاطمة الزهراء", "الوزاني")
            .group("returnee")
            .with("groupSince", "2024-09-01")
            .with("returneeKind", "voluntary")
            .with("documented", false)
            .with("gender", "female")
            .bornOn("1984")
            .with("birthDateEstimated", true)
            .with("nationalities", List.of("MA", "stateless"))
            .with("residenceCountry", "NL")
            .with("originCommune", "nador")
            .with("languages", List.of("rif", "nl"))
            .with("address", "12, \u202Bشارع الحسن الثاني\u202C, Nador 😀")
            .reachedAt("+31612344821")
            .holding("cnie", "S 123456")
            .with("relations", List.of(Map.of("person", sister.id(), "kind", "sibling")))
            .with("guardian", Map.of("kind", "none_known"))
            .with("concealed", true)
            .with("note", "Prefers Thursdays");
    Map<String, Object> shown =
        everything.registeredBy("agent.nador").readBy("agent.nador").path("$");
    everything.fields().forEach((field, value) -> assertThat(shown).containsEntry(field, value));
  }

  @Test
  void theFileIsKnownToTheCellAndToNobodyElse() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    Map<String, Object> known =
        Stored.in("oriental")
            .row("select * from person_cell where person = ?", UUID.fromString(person.id()));
    assertThat(known)
        .containsEntry("cell", "nador")
        .containsEntry("province", "MA-NAD")
        .containsEntry("reason", "OPENED");
  }

  @Test
  void nothingPersonalIsStoredInClear() {
    APerson.Registered person =
        APerson.called("Zineddine", "Boukhalfaoui")
            .reachedAt("+212661234599")
            .holding("passport", "XK7712340")
            .with("note", "canarynote")
            .registeredBy("agent.nador");
    Map<String, Object> row =
        Stored.in("oriental")
            .row("select * from person where id = ?", UUID.fromString(person.id()));
    String stored = new String((byte[]) row.get("sealed"), StandardCharsets.ISO_8859_1);
    assertThat(stored)
        .doesNotContain("Zineddine", "Boukhalfaoui", "661234599", "XK7712340", "canarynote");
    assertThat(row.keySet())
        .containsExactlyInAnyOrder(
            "id",
            "version",
            "person_group",
            "concealed",
            "is_test",
            "keys_version",
            "created_at",
            "updated_at",
            "sealed");
  }

  @Test
  void theTrailAndTheEventNameThePersonAndTheCell() {
    Response created = APerson.anybody().handedInBy("agent.nador");
    String id = created.path("id");
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.entryOf(created))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("createPerson");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo("people/" + id);
          assertThat(entry.cell()).isEqualTo("nador");
          assertThat(entry.actor()).isEqualTo(AnOfficer.subject("agent.nador"));
          assertThat(entry.people()).containsExactly(id);
        });
    assertThat(recorded.eventsOf("people/" + id))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo("people.registered");
          assertThat(event.cell()).isEqualTo("nador");
          assertThat(event.details()).isNull();
        });
  }
}
