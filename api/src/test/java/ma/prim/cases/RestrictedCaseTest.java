package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case of a need of protection: its officer is the agent of Berkane. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedCaseTest {
  private static final String OFFICER = "agent.berkane";
  private static final String MANAGER = "manager.berkane";

  private String colleague;

  @BeforeEach
  void aColleague() {
    if (colleague == null) {
      colleague = AnOfficer.agentOf("berkane").invited();
    }
  }

  @Test
  void aColleagueSeesThatItExistsAndNothingElse() {
    ACase.Opened matter = matter();
    Response seen = matter.readBy(colleague);
    seen.then().statusCode(200);
    assertThat(seen.<Map<String, Object>>path("$")).isEqualTo(stub(matter));
    assertThat(matter.recorded().entriesOf(seen)).isEmpty();
    Response included = Api.as(colleague).get(matter.path() + "?include=person,need,notes,parties");
    assertThat(included.<Map<String, Object>>path("$")).containsAllEntriesOf(stub(matter));
    assertThat(included.asString()).doesNotContain(matter.person(), "PRO.GBV");
  }

  @Test
  void aColleagueNeitherChangesItNorReadsWhatIsInIt() {
    ACase.Opened matter = matter();
    String note = matter.with("notes", Map.of("text", "canary"), OFFICER);
    for (String children :
        List.of("notes", "notes/" + note, "services", "tasks", "parties", "timeline")) {
      Api.as(colleague).get(matter.path() + "/" + children).then().statusCode(403);
    }
    matter.patchedBy(colleague, Map.of("summary", "x")).then().statusCode(403);
    matter.given("notes", Map.of("text", "x"), colleague).then().statusCode(403);
    for (String verb : List.of("assess", "plan", "start", "resume")) {
      matter.told(verb, null, colleague).then().statusCode(403);
    }
    matter.told("close", Map.of("closureReason", "resolved"), colleague).then().statusCode(403);
    assertThat(matter.stored("status")).isEqualTo("INTAKE");
  }

  @Test
  void theManagerReadsAndChangesIt() {
    ACase.Opened matter = matter();
    matter.readBy(MANAGER).then().statusCode(200).body("person", equalTo(matter.person()));
    matter.after("start", null, MANAGER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent.nador", "manager.nador", "agent.province-berkane"})
  void toOtherCellsItDoesNotExist(String stranger) {
    matter().readBy(stranger).then().statusCode(404);
  }

  @Test
  void aSubstituteReadsItOnTheDaysThatWereSaid() {
    String away = AnOfficer.agentOf("berkane").invited();
    String substitute = AnOfficer.agentOf("berkane").invited();
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(away)).need("PRO.GBV").openedBy(away);
    LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));

    substitute(away, substitute, today.plusDays(1), today.plusDays(2));
    assertThat(matter.readBy(substitute).<Map<String, Object>>path("$")).isEqualTo(stub(matter));

    substitute(away, substitute, today, today);
    matter.readBy(substitute).then().statusCode(200).body("person", equalTo(matter.person()));
    matter.after("start", null, substitute);
    list(substitute, "status=active&person=" + matter.person())
        .then()
        .body("items.id", contains(matter.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "need=PRO.GBV",
        "need=PRO",
        "status=intake",
        "priority=emergency",
        "channel=walk_in",
        "group=mre",
        "isTest=true",
        "openedAfter=2020-01-01T00:00:00Z",
        "openedBefore=2099-01-01T00:00:00Z",
        "updatedAfter=2020-01-01T00:00:00Z",
        "unassigned=false",
        "sort=openedAt",
        "sort=updatedAt",
        "sort=-nextReview"
      })
  void aFilterDoesNotTellAColleagueWhatItSays(String query) {
    ACase.Opened matter = matter();
    Response none = list(colleague, query + "&count=true&number=" + matter.number());
    none.then()
        .statusCode(200)
        .body("items", empty())
        .body("count.value", equalTo(0))
        .body("next", equalTo(null));
    list(MANAGER, query + "&number=" + matter.number())
        .then()
        .body("items.id", contains(matter.id()));
  }

  @Test
  void neitherPersonNorOfficerTellsAColleague() {
    ACase.Opened matter = matter();
    list(colleague, "count=true&person=" + matter.person())
        .then()
        .body("items", empty())
        .body("count.value", equalTo(0));
    list(colleague, "number=" + matter.number() + "&assignee=" + AnOfficer.subject(OFFICER))
        .then()
        .body("items", empty());
  }

  @Test
  void inAListWithoutSuchFiltersItShowsWithThreeFields() {
    ACase.Opened matter = matter();
    List<Map<String, Object>> items =
        list(colleague, "number=" + matter.number() + "&sensitivity=restricted").path("items");
    assertThat(items).containsExactly(stub(matter));
  }

  @Test
  void anExcludedOfficerNeverReadsIt() {
    String relative = AnOfficer.managerOf("berkane").invited();
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER))
            .with("excludedOfficers", List.of(AnOfficer.subject(relative)))
            .openedBy(OFFICER);
    Response seen = matter.readBy(relative);
    assertThat(seen.<Map<String, Object>>path("$").keySet())
        .containsExactlyInAnyOrder("id", "number", "sensitivity");
    Api.as(relative).get(matter.path() + "/notes").then().statusCode(403);
    Api.as(relative).get(matter.path() + "/timeline").then().statusCode(403);
    matter.told("start", null, relative).then().statusCode(403);
    matter.told("accept-transfer", null, relative).then().statusCode(403);
    list(relative, "status=intake&count=true&number=" + matter.number())
        .then()
        .body("items", empty())
        .body("count.value", equalTo(0));
    matter
        .told("assign", Map.of("assignee", AnOfficer.subject(relative)), MANAGER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/assignee"));
  }

  @Test
  void aPageIsFullThoughExcludedCasesAreLeftOut() {
    String relative = AnOfficer.agentOf("berkane").invited();
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    ACase.of(person)
        .with("excludedOfficers", List.of(AnOfficer.subject(relative)))
        .openedBy(OFFICER);
    list(relative, "person=" + person.id() + "&limit=2")
        .then()
        .body("items.size()", equalTo(2))
        .body("next", equalTo(null));
  }

  @Test
  void whatHappensInItIsToldToNoColleague() {
    ACase.Opened matter = matter();
    matter.with("notes", Map.of("text", "canary"), OFFICER);
    matter.with("tasks", Map.of("title", "canary"), OFFICER);
    assertThat(
            Stored.in(matter.region())
                .number(
                    "select count(*) from event where parent = ? and not restricted",
                    matter.subject()))
        .isZero();
  }

  @Test
  void coordinatorsReadItsHeader() {
    ACase.Opened matter = matter();
    Response header = matter.readBy("coordinator.ma-ber");
    header.then().statusCode(200).body("need", equalTo("PRO.GBV"));
    assertThat(header.asString()).doesNotContain(matter.person());
  }

  @Test
  void whoCoordinatesAsWellReadsTheHeaderToo() {
    String both = AnOfficer.agentOf("berkane").alsoCoordinatorOf("MA-BER").invited();
    ACase.Opened matter = matter();
    matter.readBy(both).then().statusCode(200).body("need", equalTo("PRO.GBV"));
    list(both, "need=PRO.GBV&number=" + matter.number())
        .then()
        .body("items.id", contains(matter.id()));
  }

  @Test
  void whoCoordinatesElsewhereLearnsNothingMore() {
    String elsewhere = AnOfficer.agentOf("berkane").alsoCoordinatorOf("MA-OUJ").invited();
    ACase.Opened matter = matter();
    assertThat(matter.readBy(elsewhere).<Map<String, Object>>path("$")).isEqualTo(stub(matter));
    list(elsewhere, "need=PRO.GBV&number=" + matter.number()).then().body("items", empty());
  }

  private static ACase.Opened matter() {
    return ACase.of(APerson.anybody().registeredBy(OFFICER)).need("PRO.GBV").openedBy(OFFICER);
  }

  private static Map<String, Object> stub(ACase.Opened matter) {
    return Map.of("id", matter.id(), "number", matter.number(), "sensitivity", "restricted");
  }

  private static Response list(String reader, String query) {
    return Api.as(reader).urlEncodingEnabled(false).get(Addresses.of(reader, "/cases?" + query));
  }

  private static void substitute(String away, String present, LocalDate from, LocalDate to) {
    Api.as(MANAGER)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "substitute",
                AnOfficer.subject(present),
                "cell",
                "berkane",
                "from",
                from.toString(),
                "to",
                to.toString()))
        .post(Addresses.of(MANAGER, "/users/" + AnOfficer.subject(away) + "/substitutes"))
        .then()
        .statusCode(201);
  }
}
