package ma.prim.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class UpdatePersonTest {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  @Test
  void withoutVersionNothingIsChanged() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    Api.as("agent.nador")
        .contentType(MERGE_PATCH)
        .body("{\"note\": \"x\"}")
        .patch(person.path())
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition_required"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    Api.as("agent.nador")
        .header("If-Match", person.etag())
        .contentType("application/json")
        .body("{\"note\": \"x\"}")
        .patch(person.path())
        .then()
        .statusCode(415)
        .header("Accept-Patch", MERGE_PATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "id, read_only",
    "createdAt, read_only",
    "etag, read_only",
    "cell, read_only",
    "surname, unknown_field"
  })
  void whatIsNotWrittenHereIsNamed(String field, String code) {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    person
        .patchedBy("agent.nador", Map.of(field, "nador"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field))
        .body("errors.code", contains(code));
  }

  @Test
  void theLastNameCannotBeRemoved() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    person
        .patchedBy("agent.nador", "{\"names\": {\"latin\": null}, \"gender\": \"f\"}")
        .then()
        .statusCode(400);
    person
        .patchedBy("agent.nador", "{\"names\": {\"latin\": null}}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/names"))
        .body("errors.code", contains("name_required"));
    person
        .patchedBy("agent.nador", "{\"names\": null, \"group\": null}")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/names", "/group"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent.oujda", "manager.province-nador"})
  void toStrangersSheDoesNotExistEvenWithHerVersion(String stranger) {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    person.patchedBy(stranger, Map.of("note", "x")).then().statusCode(404);
  }

  @Test
  void aStaleVersionIsRefused() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    String old = person.etag();
    person.patchedBy("agent.nador", Map.of("note", "first")).then().statusCode(200);
    Response stale =
        Api.as("agent.nador")
            .header("If-Match", old)
            .contentType(MERGE_PATCH)
            .body(Map.of("note", "second"))
            .patch(person.path());
    stale.then().statusCode(412).body("code", equalTo("stale_version"));
    person.readBy("agent.nador").then().body("note", equalTo("first"));
    assertThat(person.recorded().typesOf(person.subject()))
        .containsExactly("people.registered", "people.updated");
  }

  @Test
  void aRelativeOfAnotherCellIsRefusedLikeOneWhoIsNobody() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    APerson.Registered stranger = APerson.anybody().registeredBy("agent.oujda");
    for (String id : List.of(stranger.id(), UUID.randomUUID().toString(), person.id())) {
      person
          .patchedBy(
              "agent.nador", Map.of("relations", List.of(Map.of("person", id, "kind", "child"))))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/relations/0/person"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @Test
  void whoMayNotReadVulnerabilitiesMayNotOverwriteThem() {
    APerson.Registered person =
        APerson.anybody().vulnerableFor("detention").registeredBy("agent.nador");
    for (String patch : List.of("{\"vulnerabilities\": null}", "{\"vulnerabilities\": []}")) {
      person.patchedBy("agent.nador", patch).then().statusCode(403);
    }
    person.patchedBy("agent.nador", Map.of("note", "x")).then().statusCode(200);
    person
        .readBy("manager.nador")
        .then()
        .body("vulnerabilities", contains("detention"))
        .body("note", equalTo("x"));
  }

  @Test
  void theOfficerInChargeChangesVulnerabilities() {
    APerson.Registered person =
        APerson.anybody().vulnerableFor("detention").registeredBy("agent.nador");
    ACase.of(person).openedBy("agent.nador");
    person
        .patchedBy("agent.nador", "{\"vulnerabilities\": [\"elderly\"]}")
        .then()
        .statusCode(200)
        .body("vulnerabilities", contains("elderly"));
  }

  @Test
  void whatIsNullIsRemovedWhatIsAbsentIsLeft() {
    APerson.Registered person =
        APerson.called("Fatima", "El Ouazzani")
            .inArabic("فاطمة", "الوزاني")
            .bornOn("1984")
            .with("address", "Nador")
            .with("languages", List.of("rif", "ar"))
            .registeredBy("agent.nador");
    Response changed =
        person.patchedBy(
            "agent.nador",
            """
            {"address": null, "birthDate": "1984-05", "languages": ["nl"],
             "names": {"ar": null, "latin": {"given": "Fatima Zahra"}}}
            """);
    changed
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"1"))
        .body("etag", equalTo("\"1\""))
        .body("$", not(hasKey("address")))
        .body("birthDate", equalTo("1984-05"))
        .body("languages", contains("nl"))
        .body("names", not(hasKey("ar")))
        .body("names.latin.given", equalTo("Fatima Zahra"))
        .body("names.latin.family", equalTo("El Ouazzani"))
        .body("group", equalTo("mre"));
  }

  @Test
  void anEmptyPatchKeepsEverything() {
    APerson.Registered person = APerson.anybody().bornOn("1984").registeredBy("agent.nador");
    person
        .patchedBy("agent.nador", "{}")
        .then()
        .statusCode(200)
        .body("birthDate", equalTo("1984"))
        .body("names.latin.family", equalTo("El Ouazzani"));
  }

  @Test
  void theTrailAndTheEventNameThePerson() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    Response changed = person.patchedBy("manager.nador", Map.of("note", "x"));
    assertThat(person.recorded().entryOf(changed))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("updatePerson");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.people()).containsExactly(person.id());
          assertThat(entry.cell()).isEqualTo("nador");
        });
    assertThat(person.recorded().typesOf(person.subject()))
        .containsExactly("people.registered", "people.updated");
  }

  /** A relative whom only the other cell knows must not keep this one from correcting the file. */
  @Test
  void aRelativeWhomThisCellDoesNotKnowIsLeftAsSheStands() {
    APerson.Registered child = APerson.called("Adam", "El Ouazzani").registeredBy("agent.nador");
    APerson.Registered mother =
        APerson.anybody()
            .with("relations", List.of(Map.of("person", child.id(), "kind", "child")))
            .registeredBy("agent.nador");
    ACase.Opened matter = ACase.of(mother).openedBy("agent.nador");
    matter.offeredTo("oujda", "manager.nador").then().statusCode(200);
    matter.told("accept-transfer", null, "manager.oujda").then().statusCode(200);

    mother.patchedBy("agent.oujda", Map.of("note", "x")).then().statusCode(200);
    mother.readBy("agent.nador").then().body("relations.person", contains(child.id()));
  }

  @Test
  void aVersionOfAnotherLanguageOrOfSomeFieldsServes() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    String etag = Api.as("agent.nador").get(person.path() + "?fields=group").header("ETag");
    Api.as("agent.nador")
        .header("If-Match", etag)
        .contentType(MERGE_PATCH)
        .body(Map.of("note", "x"))
        .patch(person.path())
        .then()
        .statusCode(200);
  }
}
