package ma.prim.rights.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.AConsent;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is handed to a person who asks what is kept about her. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ExtractPersonTest {
  private static final String OFFICER = "agent.nador";
  private static final String MANAGER = "manager.nador";
  private static final String PROTECTION = "protection.oriental";

  private static Response extract(APerson.Registered person, String reader) {
    return Api.as(reader).get(person.path() + "/extract");
  }

  @Test
  void anotherCellFindsNothing() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    extract(person, "manager.oujda").then().statusCode(404);
    extract(person, OFFICER).then().statusCode(403);
    Api.as(PROTECTION)
        .get("/v1/regions/oriental/people/" + UUID.randomUUID() + "/extract")
        .then()
        .statusCode(404);
  }

  /** A feature that writes somebody down must say what of it she is told, or why nothing. */
  @Test
  void everyTableThatNamesAPersonIsInItOrExempt() {
    Set<String> known = new TreeSet<>(ExtractRows.NOT_SHOWN.keySet());
    for (ExtractSection section : ExtractSection.values()) {
      known.add(section.table());
    }
    // They name people by their own ids, or by what they belong to.
    known.removeAll(List.of("person", "person_merged", "referral_message"));
    List<String> tables =
        Stored.in("oriental")
            .rows(
                "select distinct table_name t from information_schema.columns"
                    + " where table_schema = database()"
                    + " and column_name in ('person', 'person_id', 'case_id')")
            .stream()
            .map(row -> (String) row.get("t"))
            .toList();
    assertThat(new TreeSet<>(tables)).isEqualTo(known);
  }

  @Test
  void everythingThatWasWrittenDownIsInIt() {
    APerson.Registered person =
        APerson.called("Canarygiven", "Canaryfamily")
            .bornOn("1984-05")
            .reachedAt("+31612348877")
            .holding("passport", "CANARYPAPER")
            .vulnerableFor("elderly")
            .with("note", "canaryremark")
            .registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(person).summary("canarysummary").openedBy(OFFICER);
    matter.with("notes", Map.of("text", "canarynote"), OFFICER);
    matter.with("tasks", Map.of("title", "canarytask"), OFFICER);
    matter.with(
        "appointments", Map.of("at", "2099-03-12T09:30:00Z", "place", "canaryplace"), OFFICER);
    matter.with(
        "services",
        Map.of("need", "INF", "date", "2026-01-05", "outcome", "done", "note", "canaryservice"),
        OFFICER);
    AContact.by("phone").with("person", person.id()).with("note", "canarycall").recordedBy(OFFICER);
    AConsent.to("oujda").with("witness", "canarywitness").recordedBy(OFFICER, person);
    ASubjectRequest.of("access").with("details", "canaryrequest").receivedBy(OFFICER, person);
    for (String reader : List.of(MANAGER, PROTECTION)) {
      Response extract = extract(person, reader);
      extract.then().statusCode(200).body("complete", equalTo(reader.equals(PROTECTION)));
      assertThat(extract.asString())
          .contains(
              "Canarygiven",
              "Canaryfamily",
              "1984-05",
              "+31612348877",
              "CANARYPAPER",
              "elderly",
              "canaryremark",
              "canarysummary",
              "canarynote",
              "canarytask",
              "canaryplace",
              "canaryservice",
              "canarycall",
              "canarywitness",
              "canaryrequest",
              matter.number());
      assertThat(person.recorded().entryOf(extract).people()).containsExactly(person.id());
      assertThat(person.recorded().entryOf(extract).cases()).containsExactly(matter.id());
    }
  }

  @Test
  void otherPeopleAndOfficersAreNotNamed() {
    APerson.Registered child = APerson.called("Childgiven", "Childfamily").registeredBy(OFFICER);
    APerson.Registered person =
        APerson.anybody()
            .with("relations", List.of(Map.of("person", child.id(), "kind", "child")))
            .registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    matter.with(
        "parties",
        Map.of(
            "person", child.id(),
            "part", "representative",
            "mandate", Map.of("kind", "court_order", "issuer", "canaryissuer")),
        OFFICER);
    AContact.by("phone")
        .with("person", child.id())
        .with("case", matter.id())
        .with("note", "canarychildsays")
        .recordedBy(OFFICER);
    assertThat(extract(person, PROTECTION).asString())
        .contains("representative", "\"kind\":\"child\"")
        .doesNotContain(
            child.id(),
            "Childgiven",
            "canaryissuer",
            "canarychildsays",
            AnOfficer.subject(OFFICER));
    // The other way round: her part and her mandate, nothing of the matter, which is not hers.
    assertThat(extract(child, PROTECTION).asString())
        .contains("representative", "canaryissuer", "canarychildsays")
        .doesNotContain(matter.id(), matter.number(), person.id(), "El Ouazzani");
  }

  @Test
  void aManagersCoversHerCellsAndTellsNothingOfOthers() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened gone = ACase.of(person).summary("canaryofoujda").openedBy(OFFICER);
    gone.offeredTo("oujda", MANAGER).then().statusCode(200);
    gone.after("accept-transfer", null, "manager.oujda");
    gone.with("notes", Map.of("text", "canarynoteofoujda"), "agent.oujda");
    String whole = extract(person, PROTECTION).asString();
    assertThat(whole).contains("canaryofoujda", "canarynoteofoujda", "\"cell\":\"oujda\"");
    Response hers = extract(person, MANAGER);
    assertThat(hers.asString()).contains("canaryofoujda").doesNotContain("canarynoteofoujda");
    assertThat(hers.<List<String>>path("accesses.cell")).containsOnly("nador");
    assertThat(hers.<List<String>>path("sections.entries.flatten().values.cell"))
        .doesNotContain("oujda");
  }

  @Test
  void whatWasMergedIntoHersIsInItAndWhoSawIt() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    APerson.Registered twin = APerson.anybody().with("note", "canaryoftwin").registeredBy(OFFICER);
    AConsent.to("oujda").with("witness", "canarytwinswitness").recordedBy(OFFICER, twin);
    ASubjectRequest.objection("study").receivedBy(OFFICER, twin);
    Api.as("manager.nador")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("person", twin.id(), "etag", "*", "reason", "canarymergereason"))
        .post(person.path() + "/merge")
        .then()
        .statusCode(200);
    Response whole = extract(person, PROTECTION);
    assertThat(whole.asString())
        .contains("canaryoftwin", "canarytwinswitness", "canarymergereason");
    assertThat(whole.<List<String>>path("accesses.operation"))
        .filteredOn("createPerson"::equals)
        .hasSize(2);
    assertThat(extract(person, MANAGER).asString())
        .contains("canaryoftwin")
        .doesNotContain("canarymergereason");
    person.readBy(OFFICER).then().body("objections", hasItem("study"));
  }

  @Test
  void amongRelativesOfTheManagerTheCaseStaysClosed() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened matter =
        ACase.of(person)
            .summary("canarykin")
            .with("excludedOfficers", List.of(AnOfficer.subject(MANAGER)))
            .openedBy(OFFICER);
    matter.with("notes", Map.of("text", "canarykinnote"), OFFICER);
    assertThat(extract(person, MANAGER).asString()).doesNotContain("canarykin");
    assertThat(extract(person, PROTECTION).asString()).contains("canarykin", "canarykinnote");
  }

  @Test
  void itSaysWhoWasShownTheFile() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    person.readBy(OFFICER).then().statusCode(200);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    matter.readBy(MANAGER).then().statusCode(200);
    matter.readBy("agent.oujda").then().statusCode(404);
    Response extract =
        Api.as(PROTECTION).header("Accept-Language", "fr").get(person.path() + "/extract");
    assertThat(extract.<List<String>>path("accesses.operation"))
        .contains("createPerson", "getPerson", "openCase", "getCase")
        .doesNotContain("extractPerson");
    extract
        .then()
        .body("accesses.find { it.operation == 'getCase' }.role", equalTo("manager"))
        .body("accesses.cell", hasItem("nador"))
        .body("accesses.find { it.operation == 'getPerson' }.what", equalTo("Consulté"));
    assertThat(extract(person, PROTECTION).<List<String>>path("accesses.operation"))
        .contains("extractPerson");
  }

  @ParameterizedTest
  @CsvSource({"ar, الأسماء", "fr, Noms", "en, Names"})
  void labelsAreInTheReadersLanguage(String language, String label) {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Response extract =
        Api.as(MANAGER).header("Accept-Language", language).get(person.path() + "/extract");
    extract
        .then()
        .statusCode(200)
        .body("language", equalTo(language))
        .body("sections.find { it.kind == 'person' }.entries[0].lines.label", hasItem(label))
        .body(
            "sections.find { it.kind == 'person' }.entries[0].values.names.latin.family",
            equalTo("El Ouazzani"));
  }

  @Test
  void itTakesTheSameStatementsHoweverMuchIsKept() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    List<String> little = Statements.of(extract(person, MANAGER));
    assertThat(little).isNotEmpty();
    for (int more = 0; more < 4; more++) {
      ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
      matter.with("notes", Map.of("text", "x"), OFFICER);
      AConsent.to("oujda").recordedBy(OFFICER, person);
    }
    assertThat(Statements.of(extract(person, MANAGER))).hasSameSizeAs(little);
  }
}
