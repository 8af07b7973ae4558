package ma.prim.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts that are not for every colleague: the cell is Berkane. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RestrictedContactTest {
  private static final String OFFICER = "agent.berkane";
  private static final String MANAGER = "manager.berkane";

  private static String colleague;

  @BeforeEach
  void aColleague() {
    if (colleague == null) {
      colleague = AnOfficer.agentOf("berkane").invited();
    }
  }

  @Test
  void ofARestrictedCaseColleaguesSeeThatSomebodyWasThere() {
    AContact.Written contact = ofRestrictedCase();
    Response seen = contact.readBy(colleague);
    seen.then().statusCode(200);
    assertThat(seen.<Map<String, Object>>path("$").keySet())
        .containsExactlyInAnyOrder("id", "cell", "occurredAt", "channel");
    assertThat(seen.asString()).doesNotContain("canary");
    assertThat(contact.recorded().entriesOf(seen)).isEmpty();
    Api.as(colleague)
        .get(contact.path() + "?include=person,case,need")
        .then()
        .body("included", equalTo(Map.of()));
  }

  @Test
  void colleaguesNeitherChangeItNorMakeACaseOfIt() {
    AContact.Written contact = ofRestrictedCase();
    contact.patchedBy(colleague, Map.of("note", "x")).then().statusCode(403);
    contact.becomes(Map.of(), colleague).then().statusCode(403);
    assertThat(contact.stored("version")).isEqualTo(0L);
  }

  @Test
  void theOfficerOfTheCaseAndTheManagerReadIt() {
    AContact.Written contact = ofRestrictedCase();
    for (String reader : List.of(OFFICER, MANAGER)) {
      contact.readBy(reader).then().statusCode(200).body("note", equalTo("canary"));
    }
  }

  @Test
  void whoIsExcludedFromTheCaseReadsNoContactOfIt() {
    String relative = AnOfficer.managerOf("berkane").invited();
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER))
            .with("excludedOfficers", List.of(AnOfficer.subject(relative)))
            .openedBy(OFFICER);
    AContact.Written contact =
        AContact.by("phone").about(matter).with("note", "canary").recordedBy(OFFICER);
    contact.readBy(relative).then().statusCode(200).body("$", not(hasKey("note")));
    list(relative, "case=" + matter.id()).then().body("items", empty());
    contact.readBy(colleague).then().body("note", equalTo("canary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "case", "need", "officer"})
  void aFilterDoesNotTellColleaguesWhatItSays(String filter) {
    AContact.Written contact = ofRestrictedCase();
    Map<String, Object> whole = contact.readBy(OFFICER).path("$");
    String query =
        filter + "=" + whole.get(filter) + "&count=true&limit=100&occurredAfter=" + around(whole);
    list(colleague, query).then().statusCode(200).body("items.id", not(hasItem(contact.id())));
    list(MANAGER, query).then().body("items.id", hasItem(contact.id()));
    list(OFFICER, query).then().body("items.id", hasItem(contact.id()));
  }

  @Test
  void inAListWithoutSuchFiltersItShowsWithFourFields() {
    AContact.Written contact = ofRestrictedCase();
    String query = "limit=100&occurredAfter=" + around(contact.readBy(OFFICER).path("$"));
    List<Map<String, Object>> items = list(colleague, query).path("items");
    assertThat(items)
        .filteredOn(item -> item.get("id").equals(contact.id()))
        .singleElement()
        .satisfies(item -> assertThat(item).hasSize(4));
  }

  @Test
  void withoutACaseANeedOfProtectionIsForWhoWroteItAndTheManager() {
    AContact.Written contact =
        AContact.by("walk_in").need("PRO.GBV").with("note", "canary").recordedBy(OFFICER);
    contact.readBy(OFFICER).then().body("note", equalTo("canary"));
    contact.readBy(MANAGER).then().body("note", equalTo("canary"));
    contact.readBy(colleague).then().statusCode(200).body("$", not(hasKey("need")));
    assertThat(ids(colleague, "need=PRO.GBV&limit=100")).doesNotContain(contact.id());
    assertThat(ids(MANAGER, "need=PRO.GBV&limit=100")).contains(contact.id());
    assertThat(restrictedEvents(contact)).isEqualTo(1);
  }

  @Test
  void soIsAMinors() {
    int year = Year.now(ZoneId.of("Africa/Casablanca")).getValue() - 9;
    APerson.Registered child = APerson.anybody().bornOn("" + year).registeredBy(OFFICER);
    AContact.Written contact = AContact.by("walk_in").of(child).recordedBy(OFFICER);
    contact.readBy(colleague).then().statusCode(200).body("$", not(hasKey("person")));
    list(colleague, "person=" + child.id()).then().body("items", empty());
    contact.readBy(OFFICER).then().body("person", equalTo(child.id()));
  }

  @Test
  void aSubstituteReadsItOnTheDaysThatWereSaid() {
    String away = AnOfficer.agentOf("berkane").invited();
    String substitute = AnOfficer.agentOf("berkane").invited();
    AContact.Written contact =
        AContact.by("walk_in").need("PRO.GBV").with("note", "canary").recordedBy(away);
    contact.readBy(substitute).then().body("$", not(hasKey("note")));
    String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
    Api.as(MANAGER)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "substitute",
                AnOfficer.subject(substitute),
                "cell",
                "berkane",
                "from",
                today,
                "to",
                today))
        .post(Addresses.of(MANAGER, "/users/" + AnOfficer.subject(away) + "/substitutes"))
        .then()
        .statusCode(201);
    contact.readBy(substitute).then().body("note", equalTo("canary"));
    assertThat(ids(substitute, "officer=" + AnOfficer.subject(away))).containsExactly(contact.id());
  }

  @Test
  void itClosesWithTheCaseItIsAbout() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AContact.Written contact =
        AContact.by("phone").about(matter).with("note", "canary").recordedBy(OFFICER);
    contact.readBy(colleague).then().body("note", equalTo("canary"));
    matter.patchedBy(MANAGER, Map.of("sensitivity", "restricted")).then().statusCode(200);
    contact.readBy(colleague).then().body("$", not(hasKey("note")));
  }

  @Test
  void theCellKeepsReadingWhatItWroteOfACaseThatHasLeft() {
    ACase.Opened open = ACase.openedBySomebodyAt(OFFICER);
    ACase.Opened closed =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).restricted().openedBy(OFFICER);
    for (ACase.Opened matter : List.of(open, closed)) {
      AContact.Written contact =
          AContact.by("phone").about(matter).with("note", "canary").recordedBy(OFFICER);
      matter.offeredTo("nador", MANAGER).then().statusCode(200);
      matter.told("accept-transfer", null, "manager.nador").then().statusCode(200);
      contact.readBy(OFFICER).then().statusCode(200).body("note", equalTo("canary"));
      contact.readBy(MANAGER).then().body("case", equalTo(matter.id()));
      assertThat(ids(OFFICER, "case=" + matter.id())).containsExactly(contact.id());
      contact.readBy("agent.nador").then().statusCode(404);
      assertThat(ids("manager.nador", "case=" + matter.id())).isEmpty();
      boolean shown = matter.equals(open);
      assertThat(contact.readBy(colleague).asString().contains("canary")).isEqualTo(shown);
      assertThat(ids(colleague, "case=" + matter.id())).hasSize(shown ? 1 : 0);
      // What does not change what it names is still the old cell's to correct.
      contact.patchedBy(OFFICER, Map.of("note", "corrected")).then().statusCode(200);
    }
  }

  private static AContact.Written ofRestrictedCase() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).need("PRO.GBV").openedBy(OFFICER);
    return AContact.by("walk_in")
        .with("person", matter.person())
        .about(matter)
        .need("ADM.CIVIL")
        .with("note", "canary")
        .recordedBy(OFFICER);
  }

  private static String around(Map<String, Object> contact) {
    return contact.get("occurredAt").toString();
  }

  private static long restrictedEvents(AContact.Written contact) {
    return Stored.in(contact.region())
        .number("select count(*) from event where restricted and subject = ?", contact.subject());
  }

  private static List<String> ids(String reader, String query) {
    return list(reader, query).path("items.id");
  }

  private static Response list(String reader, String query) {
    Response answer =
        Api.as(reader).urlEncodingEnabled(false).get(Addresses.of(reader, "/contacts?" + query));
    answer.then().statusCode(200);
    return answer;
  }
}
