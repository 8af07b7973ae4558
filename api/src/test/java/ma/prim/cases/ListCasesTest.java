package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters and sorts: each is asked of two cases of one person, of which one fits. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListCasesTest {
  private static final String OFFICER = "agent.guercif";
  private static final String MANAGER = "manager.guercif";

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit, too_small",
    "limit=101, limit, too_large",
    "limit=ten, limit, wrong_type",
    "sort=summary, sort, unknown_sort",
    "status=asleep, status, unknown_value",
    "priority=high, priority, unknown_value",
    "person=somebody, person, invalid_id",
    "openedAfter=yesterday, openedAfter, invalid_format",
    "include=secrets, include, unknown_include",
    "fields=secrets, fields, unknown_value",
    "summary=x, summary, unknown_parameter",
    "count=perhaps, count, wrong_type"
  })
  void whatCannotBeAskedIsNamed(String query, String parameter, String code) {
    list(OFFICER, query)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(parameter))
        .body("errors.code", contains(code));
  }

  @ParameterizedTest
  @CsvSource({"need, XYZ", "cell, atlantis", "cell, nador", "number, NAD-1999-000001"})
  void aFilterThatNothingFitsIsAnEmptyList(String filter, String value) {
    list(OFFICER, filter + "=" + value).then().statusCode(200).body("items", empty());
  }

  @Test
  void aForeignPersonOrOfficerIsAnEmptyList() {
    ACase.Opened foreign = ACase.openedBySomebodyAt("agent.nador");
    for (String filter :
        List.of(
            "person=" + foreign.person(),
            "number=" + foreign.number(),
            "assignee=" + AnOfficer.subject("agent.nador"),
            "person=" + UUID.randomUUID())) {
      list(OFFICER, filter)
          .then()
          .statusCode(200)
          .body("items", empty())
          .body("next", equalTo(null));
    }
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        filter("status=on_hold", c -> c, c -> c.after("hold", Map.of("reason", "x"), OFFICER)),
        filter("status=on_hold&status=active", c -> c, c -> c.after("start", null, OFFICER)),
        filter("need=PEN.RETIRE", c -> c.need("PEN.RETIRE")),
        filter("need=PEN", c -> c.need("PEN.SURVIVOR")),
        filter("need=PEN&need=STAY", c -> c.need("PEN")),
        filter("priority=emergency", c -> c.priority("emergency")),
        filter("channel=marhaba&channel=web", c -> c.with("channel", "web")),
        filter("group=foreigner", c -> c.with("group", "foreigner")),
        filter("sensitivity=restricted", ACase::restricted),
        filter("isTest=false", c -> c, ListCasesTest::markReal),
        filter("unassigned=true", c -> c, ListCasesTest::unassign),
        filter("closedAfter=2020-01-01T00:00:00Z", c -> c, ListCasesTest::close),
        filter("closedBefore=2099-01-01T00:00:00Z", c -> c, ListCasesTest::close),
        filter("openedBefore=2001-01-01T00:00:00Z", c -> c, c -> openedIn(c, 2000)),
        filter("openedAfter=2099-01-01T00:00:00Z", c -> c, c -> openedIn(c, 2100)),
        filter(
            "openedAfter=2000-01-01T00:00:00Z&openedBefore=2002-01-01T00:00:00%2B01:00",
            c -> c, c -> openedIn(c, 2001)),
        filter("updatedAfter=2098-01-01T00:00:00Z", c -> c, ListCasesTest::updatedLate));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filters")
  void eachFilterKeepsWhatFits(
      String query, java.util.function.UnaryOperator<ACase> said, Consumer<ACase.Opened> done) {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    ACase.Opened fits = said.apply(ACase.of(person)).openedBy(OFFICER);
    done.accept(fits);
    list(OFFICER, "person=" + person.id() + "&" + query)
        .then()
        .statusCode(200)
        .body("items.id", contains(fits.id()));
  }

  @Test
  void ofOneOfficerOrOfNobody() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened agents = ACase.of(person).openedBy(OFFICER);
    ACase.Opened managers = ACase.of(person).openedBy(MANAGER);
    list(OFFICER, "person=" + person.id() + "&assignee=" + AnOfficer.subject(MANAGER))
        .then()
        .body("items.id", contains(managers.id()));
    unassign(managers);
    list(OFFICER, "person=" + person.id() + "&unassigned=false")
        .then()
        .body("items.id", contains(agents.id()));
  }

  @Test
  void byNumber() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    list(OFFICER, "number=" + matter.number()).then().body("items.id", contains(matter.id()));
  }

  @ParameterizedTest
  @CsvSource({"openedAt", "updatedAt", "number", "closedAt", "nextReview"})
  void eachSortBothWays(String field) {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened first = ACase.of(person).with("nextReview", "2031-01-01").openedBy(OFFICER);
    ACase.Opened second = ACase.of(person).with("nextReview", "2031-01-02").openedBy(OFFICER);
    ACase.Opened third = ACase.of(person).with("nextReview", "2031-01-03").openedBy(OFFICER);
    for (ACase.Opened matter : List.of(first, second, third)) {
      close(matter);
    }
    String query = "person=" + person.id() + "&limit=2&sort=";
    assertThat(everyPage(OFFICER, query + field))
        .containsExactly(first.id(), second.id(), third.id());
    assertThat(everyPage(OFFICER, query + "-" + field))
        .containsExactly(third.id(), second.id(), first.id());
  }

  @ParameterizedTest
  @CsvSource({"closedAt, 1", "-closedAt, 1", "nextReview, 1", "-nextReview, 1", "-nextReview, 2"})
  void whatIsAbsentIsSortedOnceToo(String sort, int limit) {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    for (int i = 0; i < 2; i++) {
      ACase.of(person).openedBy(OFFICER);
      close(ACase.of(person).with("nextReview", "2031-01-0" + (i + 1)).openedBy(OFFICER));
    }
    assertThat(everyPage(OFFICER, "person=" + person.id() + "&sort=" + sort + "&limit=" + limit))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"openedAt", "-openedAt", "number", "-updatedAt"})
  void whatIsOpenedMeanwhileNeitherHidesNorRepeatsARow(String sort) {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    List<String> before =
        Stream.generate(() -> ACase.of(person).openedBy(OFFICER).id()).limit(5).toList();
    List<String> seen = new java.util.ArrayList<>();
    Response page = list(OFFICER, "person=" + person.id() + "&limit=2&sort=" + sort);
    while (true) {
      seen.addAll(page.path("items.id"));
      String next = page.path("next");
      if (next == null || seen.size() > 20) {
        break;
      }
      if (seen.size() < 5) {
        ACase.of(person).openedBy(OFFICER);
      }
      page = Api.as(OFFICER).get(next);
      page.then().statusCode(200);
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void theNextPageCarriesOnlyTheCursorAndServesOnlyItsOwner() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    String next = list(OFFICER, "person=" + person.id() + "&limit=1").path("next");
    assertThat(next).matches(".*/cases\\?cursor=[^&]+");
    assertThat(next).doesNotContain(person.id());
    Api.as(MANAGER).get(next).then().statusCode(400).body("code", equalTo("invalid_cursor"));
    Api.as(OFFICER).get(next + "&limit=2").then().statusCode(400);
    Api.as(OFFICER).get(next.substring(0, next.length() - 2) + "xy").then().statusCode(400);
    Api.as(OFFICER).get(next).then().statusCode(200).body("next", equalTo(null));
  }

  @Test
  void theCountIsOnRequest() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    ACase.of(person).openedBy(OFFICER);
    list(OFFICER, "person=" + person.id()).then().body("count", equalTo(null));
    list(OFFICER, "person=" + person.id() + "&count=true&limit=1")
        .then()
        .body("items.size()", equalTo(1))
        .body("count.value", equalTo(2))
        .body("count.exact", equalTo(true));
  }

  @Test
  void onlyTheFieldsThatAreAskedFor() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    List<Map<String, Object>> items =
        list(OFFICER, "person=" + person.id() + "&fields=number,status").path("items");
    assertThat(items)
        .containsExactly(Map.of("id", matter.id(), "number", matter.number(), "status", "intake"));
  }

  @Test
  void aScreenNeedsOneRequest() {
    APerson.Registered person = APerson.called("Sara", "Idrissi").registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    String note = matter.with("notes", Map.of("text", "first"), OFFICER);
    String task = matter.with("tasks", Map.of("title", "Call the consulate"), OFFICER);
    Response page =
        list(
            OFFICER,
            "person=" + person.id() + "&include=person,need,cell,assignee,notes,tasks,services");
    page.then()
        .statusCode(200)
        .body("items[0].children.notes", contains(note))
        .body("items[0].children.tasks", contains(task))
        .body("items[0].children.services", empty())
        .body("included.'" + person.id() + "'.names.latin.family", equalTo("Idrissi"))
        .body("included.'" + note + "'.text", equalTo("first"))
        .body("included.'" + task + "'.title", equalTo("Call the consulate"))
        .body("included.'ADM.CIVIL'.code", equalTo("ADM.CIVIL"))
        .body("included.guercif.id", equalTo("guercif"))
        .body("included.'" + AnOfficer.subject(OFFICER) + "'.name", equalTo(nameOf(OFFICER)));
    assertThat(matter.recorded().entriesOf(page).getFirst().people()).containsExactly(person.id());
  }

  @Test
  void theTrailNamesEveryCaseThatWasShown() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened one = ACase.of(person).openedBy(OFFICER);
    ACase.Opened two = ACase.of(person).openedBy(OFFICER);
    Response page = list(OFFICER, "person=" + person.id());
    page.then().header("Cache-Control", equalTo("no-store"));
    assertThat(one.recorded().entryOf(page))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("listCases");
          assertThat(entry.outcome()).isEqualTo("read");
          assertThat(entry.cases()).containsExactlyInAnyOrder(one.id(), two.id());
        });
  }

  @Test
  void coordinatorsReadHeaders() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).summary("canary").openedBy(OFFICER);
    for (String coordinator : List.of("coordinator.ma-guf", "coordinator.oriental")) {
      Response page = list(coordinator, "number=" + matter.number());
      page.then().statusCode(200).body("items.id", contains(matter.id()));
      List<Map<String, Object>> items = page.path("items");
      assertThat(items.getFirst())
          .doesNotContainKeys(
              "person", "summary", "language", "heardOf", "furtherNeeds", "excludedOfficers")
          .containsEntry("need", "ADM.CIVIL")
          .containsEntry("assignee", AnOfficer.subject(OFFICER));
      assertThat(matter.recorded().entriesOf(page)).isEmpty();
      list(coordinator, "person=" + matter.person()).then().body("items", empty());
      list(coordinator, "number=" + matter.number() + "&include=person,notes")
          .then()
          .statusCode(200)
          .body("included", equalTo(Map.of()));
    }
    list("coordinator.ma-ouj", "number=" + matter.number()).then().body("items", empty());
  }

  private static Arguments filter(
      String query, java.util.function.UnaryOperator<ACase> said, Consumer<ACase.Opened> done) {
    return Arguments.of(query, said, done);
  }

  private static Arguments filter(String query, java.util.function.UnaryOperator<ACase> said) {
    return filter(query, said, opened -> {});
  }

  private static void close(ACase.Opened matter) {
    matter.after("close", Map.of("closureReason", "resolved"), OFFICER);
  }

  private static void openedIn(ACase.Opened matter, int year) {
    change(matter, "opened_at = '" + year + "-06-01 12:00:00'");
  }

  private static void updatedLate(ACase.Opened matter) {
    change(matter, "updated_at = '2099-06-01 12:00:00'");
  }

  private static void markReal(ACase.Opened matter) {
    change(matter, "is_test = false");
  }

  private static void unassign(ACase.Opened matter) {
    change(matter, "assignee = null");
  }

  private static void change(ACase.Opened matter, String set) {
    Stored.in(matter.region())
        .change("update case_file set " + set + " where id = ?", UUID.fromString(matter.id()));
  }

  private static String nameOf(String officer) {
    return Api.as(officer).get(Addresses.of(officer, "/me")).path("name");
  }

  private static List<String> everyPage(String officer, String query) {
    List<String> ids = new java.util.ArrayList<>();
    Response page = list(officer, query);
    page.then().statusCode(200);
    ids.addAll(page.path("items.id"));
    for (String next = page.path("next"); next != null && ids.size() < 50; ) {
      page = Api.as(officer).get(next);
      page.then().statusCode(200);
      ids.addAll(page.path("items.id"));
      next = page.path("next");
    }
    return ids;
  }

  private static Response list(String officer, String query) {
    return Api.as(officer).urlEncodingEnabled(false).get(Addresses.of(officer, "/cases?" + query));
  }
}
