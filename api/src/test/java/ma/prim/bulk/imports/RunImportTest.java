package ma.prim.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manager decides, and what is written then. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RunImportTest {
  private static final String MANAGER = "manager.nador";

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resume"})
  void whatIsNotRunningIsNeitherPausedNorResumed(String verb) {
    AnImport.of(MANAGER, "group,familyName", "mre," + AnImport.aName())
        .checked()
        .verb(verb, null)
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"))
        .body("state", equalTo("checked"));
  }

  @Test
  void whatIsOverIsNotBegunAgain() {
    AnImport one =
        AnImport.of(MANAGER, "group,familyName,isTest", "mre," + AnImport.aName() + ",x")
            .checked()
            .started()
            .awaiting("completed");
    for (String verb : List.of("start", "pause", "resume", "cancel")) {
      one.verb(verb, null).then().statusCode(409);
    }
  }

  @Test
  void duplicatesMustBeDecidedOf() {
    String name = AnImport.aName();
    APerson.called("Salma", name).bornOn("1984-05-17").registeredBy("agent.nador");
    AnImport one =
        AnImport.of(
                MANAGER,
                "group,givenName,familyName,birthDate",
                "mre,Salma," + name + ",1984-05-17")
            .checked();
    one.verb("start", null)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/duplicates"))
        .body("errors.code", contains("required"));
    one.verb("start", Map.of("duplicates", "known"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_value"));
    one.verb("start", Map.of("duplicates", "skip")).then().statusCode(200);
    one.awaiting("completed")
        .read()
        .then()
        .body("counts.skipped", equalTo(1))
        .body("counts.people", equalTo(0));
  }

  @Test
  void aDecisionNamesARowAndAPersonThatThereAre() {
    APerson.Registered stranger = APerson.anybody().registeredBy("agent.oujda");
    AnImport one =
        AnImport.of(MANAGER, "group,familyName", "mre," + AnImport.aName(), "tourist,X").checked();
    refused(one, Map.of("line", 7, "decision", "skip"), "/rows/0/line");
    refused(one, Map.of("line", 3, "decision", "new"), "/rows/0/line");
    refused(one, Map.of("line", 2, "decision", "known"), "/rows/0/person");
    refused(one, Map.of("line", 2, "decision", "known", "person", stranger.id()), "/rows/0/person");
    refused(one, Map.of("line", 2, "decision", "new", "person", stranger.id()), "/rows/0/person");
    refused(one, Map.of("line", 2, "decision", "known", "ofLine", 2), "/rows/0/ofLine");
  }

  private static void refused(AnImport one, Map<String, Object> decision, String pointer) {
    one.verb("decide", Map.of("rows", List.of(decision)))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void aRowBecomesAFileAndACase() {
    String name = AnImport.aName();
    int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    AnImport one =
        AnImport.of(
                MANAGER,
                "Numéro au registre,group,givenName,familyName,givenNameAr,birthDate,phone,documentType,"
                    + "documentNumber,nationalities,note,isTest,need,channel,summary",
                name
                    + "/7,mre,Salma,"
                    + name
                    + ",سلمى,17/05/1984,06"
                    + number
                    + ",CNIE,S"
                    + number
                    + ",Maroc,'=1+1,oui,ADM.CIVIL,Visite,Acte perdu",
                name + "/8,tourist,X,,,,,,,,,,,,")
            .checked()
            .started()
            .awaiting("completed");
    one.read()
        .then()
        .body("percent", equalTo(100))
        .body("counts.imported", equalTo(1))
        .body("counts.errors", equalTo(1))
        .body("counts.people", equalTo(1))
        .body("counts.cases", equalTo(1))
        .body("actions", empty());
    Response row = one.rows("?status=imported");
    row.then().body("items.line", contains(2)).body("items[0].values", equalTo(Map.of()));
    String person = row.path("items[0].person");
    String opened = row.path("items[0].case");
    Api.as("agent.nador")
        .get(Addresses.inRegion("oriental", "/people/" + person))
        .then()
        .statusCode(200)
        .body("names.latin.family", equalTo(name))
        .body("names.ar.given", equalTo("سلمى"))
        .body("birthDate", equalTo("1984-05-17"))
        .body("contacts[0].value", equalTo("+2126" + number))
        .body("identityDocuments[0].type", equalTo("cnie"))
        .body("nationalities", contains("MA"))
        .body("note", equalTo("=1+1"));
    Api.as(MANAGER)
        .get(Addresses.inRegion("oriental", "/cases/" + opened))
        .then()
        .statusCode(200)
        .body("person", equalTo(person))
        .body("status", equalTo("intake"))
        .body("summary", equalTo("Acte perdu"))
        .body("assignee", equalTo(AnOfficer.subject(MANAGER)))
        .body("isTest", equalTo(true));
    Api.as("agent.nador")
        .contentType("application/json")
        .body(Map.of("name", "Salma " + name))
        .post(Addresses.inRegion("oriental", "/people/search"))
        .then()
        .body("items.id", hasItem(person));
    Api.as("manager.oujda")
        .get(Addresses.inRegion("oriental", "/people/" + person))
        .then()
        .statusCode(404);
    assertRecorded(one, person, opened);
  }

  /** What an export says of it, an import understands. */
  @Test
  void aNumberThatMustNotBeCalledStaysOne() {
    String name = AnImport.aName();
    AnImport one =
        AnImport.of(
                MANAGER,
                "doNotCall,group,familyName,phone",
                "0612345678,mre," + name + ",\"0612345678 | 0612345679\"")
            .checked()
            .started()
            .awaiting("completed");
    String person = one.rows("?status=imported").path("items[0].person");
    Api.as("agent.nador")
        .get(Addresses.inRegion("oriental", "/people/" + person))
        .then()
        .body("contacts.value", contains("+212612345678", "+212612345679"))
        .body("contacts[0].mayCall", equalTo(false))
        .body("contacts[1].mayCall", nullValue());
  }

  private static void assertRecorded(AnImport one, String person, String opened) {
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.typesOf("people/" + person)).containsExactly("people.registered");
    assertThat(recorded.typesOf("cases/" + opened)).containsExactly("cases.opened");
    assertThat(recorded.typesOf("imports/" + one.id()))
        .containsExactly(
            "imports.uploaded", "imports.checked", "imports.started", "imports.completed");
    Response log =
        Api.as("protection.oriental")
            .get(Addresses.inRegion("oriental", "/access-log?person=" + person));
    log.then()
        .body("items.resource", hasItem("imports/" + one.id()))
        .body("items.actor", hasItem("job:imports"));
    Map<String, Object> entry =
        Stored.in("oriental")
            .row(
                "select details, cell from audit_entry where resource = ? and people is not null",
                "imports/" + one.id());
    assertThat(entry.get("details").toString()).contains(AnOfficer.subject(MANAGER));
    assertThat(entry).containsEntry("cell", "nador");
  }

  @Test
  void aRowMayBeOfSomebodyKnownOrOfAnEarlierLine() {
    APerson.Registered known =
        APerson.called("Salma", AnImport.aName()).registeredBy("agent.nador");
    String name = AnImport.aName();
    AnImport one =
        AnImport.of(
                MANAGER,
                "group,givenName,familyName,birthDate,need,channel,isTest",
                "mre,Omar," + name + ",1984-05-17,ADM.CIVIL,walk_in,x",
                "mre,Omar," + name + ",1984-05-17,ADM.CIVIL,phone,x",
                "mre,Salma," + AnImport.aName() + ",1950,ADM.CIVIL,email,x")
            .checked()
            .decided(Map.of("line", 3, "decision", "known", "ofLine", 2))
            .decided(Map.of("line", 4, "decision", "known", "person", known.id()));
    one.rows("?status=duplicate").then().body("items.decision", contains("known"));
    one.started().awaiting("completed");
    one.read().then().body("counts.people", equalTo(1)).body("counts.cases", equalTo(3));
    List<String> people = one.rows("?status=imported").path("items.person");
    assertThat(people.get(1)).isEqualTo(people.get(0));
    assertThat(people.get(2)).isEqualTo(known.id());
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from case_file where person = ?",
                    UUID.fromString(people.getFirst())))
        .isEqualTo(2);
  }

  @Test
  void whatIsGivenUpWritesNothingAndForgetsItsRows() {
    AnImport one = AnImport.of(MANAGER, "group,familyName", "mre," + AnImport.aName()).checked();
    one.verb("cancel", null).then().statusCode(200).body("actions", empty());
    one.rows("")
        .then()
        .body("items.status", contains("ready"))
        .body("items[0].values", equalTo(Map.of()));
  }
}
