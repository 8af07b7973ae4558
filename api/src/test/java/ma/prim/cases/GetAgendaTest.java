package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each officer here is new, so that the agenda holds what the test puts there and nothing else. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class GetAgendaTest {
  private static final String MANAGER = "manager.figuig";

  @Inject InstantSource clock;

  private String officer;
  private APerson.Registered person;

  @BeforeEach
  void engageAnOfficer() {
    officer = AnOfficer.agentOf("figuig").invited();
    person = APerson.anybody().registeredBy(officer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "include=notes",
        "assignee=me",
        "sort=dueAt",
        "count=true"
      })
  void whatCannotBeAskedIsRefused(String query) {
    agenda(officer, "?" + query).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"coordinator.ma-fig", "head.figuig", "admin.oriental"})
  void whoWorksOnNoCasesHasNone(String reader) {
    agenda(reader, "").then().statusCode(403);
  }

  @Test
  void anEmptyAgendaSaysSo() {
    agenda(officer, "")
        .then()
        .statusCode(200)
        .body("today", equalTo(today().toString()))
        .body("dueToday.count.value", equalTo(0))
        .body("dueToday.items", empty())
        .body("dueThisWeek.items", empty())
        .body("overdue.items", empty())
        .body("tasks.items", empty())
        .body("included", nullValue());
  }

  @Test
  void casesAreWhereTheirDeadlineIs() {
    ACase.Opened today = due(today());
    ACase.Opened later = due(today().plusDays(30));
    LocalDate sunday = today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    ACase.Opened thisWeek = due(sunday);
    ACase.Opened late = due(today().minusDays(9));
    mark(late);
    Response agenda = agenda(officer, "?include=person,need");
    boolean onSunday = sunday.equals(today());
    if (onSunday) {
      agenda.then().body("dueToday.items.id", contains(today.id(), thisWeek.id()));
    } else {
      agenda
          .then()
          .body("dueToday.items.id", contains(today.id()))
          .body("dueThisWeek.items.id", contains(thisWeek.id()));
    }
    agenda
        .then()
        .body("overdue.items.id", contains(late.id()))
        .body("overdue.count.value", equalTo(1))
        .body("overdue.count.exact", equalTo(true))
        .body("included", hasKey(person.id()))
        .body("included", hasKey("ADM.CIVIL"));
    assertThat(agenda.asString()).doesNotContain(later.id());
    assertThat(today.recorded().entryOf(agenda).cases())
        .contains(today.id(), late.id())
        .doesNotContain(later.id());
  }

  @Test
  void aHoldThatIsOverIsDue() {
    ACase.Opened matter = ACase.of(person).openedBy(officer);
    matter.after("hold", Map.of("reason", "x", "until", today().toString()), officer);
    agenda(officer, "").then().body("dueToday.items.id", contains(matter.id()));
  }

  @Test
  void theFirstAreTheMostPressing() {
    for (int days : List.of(0, 5, 3)) {
      mark(due(today().minusDays(10 + days)));
    }
    Response agenda = agenda(officer, "?limit=2");
    agenda.then().body("overdue.items", hasSize(2)).body("overdue.count.value", equalTo(3));
    assertThat(agenda.<List<String>>path("overdue.items.nextReview"))
        .containsExactly(today().minusDays(15).toString(), today().minusDays(13).toString());
  }

  @Test
  void tasksAreThoseThatCanBeDone() {
    ACase.Opened matter = ACase.of(person).openedBy(officer);
    String due = task(matter, "dueOn", today().toString());
    String late = task(matter, "dueOn", "2026-01-05");
    String next = task(matter, "dueOn", today().plusDays(30).toString());
    String undated = task(matter, "title", "some day");
    ACase.Opened closed = ACase.of(person).openedBy(officer);
    String idle = task(closed, "dueOn", "2026-01-05");
    closed.after("close", Map.of("closureReason", "resolved"), officer);
    Response agenda = agenda(officer, "");
    agenda.then().body("tasks.items.id", contains(late, due)).body("tasks.count.value", equalTo(2));
    assertThat(agenda.asString()).doesNotContain(next, undated, idle);
    assertThat(matter.recorded().entryOf(agenda).cases()).containsExactly(matter.id());
  }

  @Test
  void aTaskOfACaseThatSheMayNotReadIsNotShown() {
    ACase.Opened matter = ACase.of(person).restricted().openedBy(officer);
    String colleague = AnOfficer.agentOf("figuig").invited();
    String task =
        matter.with(
            "tasks",
            Map.of("title", "x", "dueOn", "2026-01-05", "assignee", AnOfficer.subject(colleague)),
            officer);
    agenda(colleague, "").then().statusCode(200).body("tasks.items", empty());
    agenda(MANAGER, "?limit=100&assignee=" + AnOfficer.subject(colleague))
        .then()
        .body("tasks.items.id", contains(task));
  }

  @Test
  void anAgentSeesHerOwnAndAManagerTheCells() {
    ACase.Opened matter = due(today());
    String colleague = AnOfficer.agentOf("figuig").invited();
    String hers = "?limit=100&assignee=" + AnOfficer.subject(officer);
    agenda(colleague, "").then().body("dueToday.items", empty());
    agenda(colleague, hers).then().body("dueToday.items", empty());
    agenda(MANAGER, hers).then().body("dueToday.items.id", contains(matter.id()));
    agenda(MANAGER, hers + "&cell=figuig").then().body("dueToday.items.id", contains(matter.id()));
    agenda(MANAGER, hers + "&cell=nador").then().body("dueToday.items", empty());
    agenda("manager.nador", hers).then().body("dueToday.items", empty());
  }

  @Test
  void whoStandsInSeesThatToo() {
    ACase.Opened matter = due(today());
    String substitute = AnOfficer.agentOf("figuig").invited();
    Api.as(MANAGER)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "substitute",
                AnOfficer.subject(substitute),
                "cell",
                "figuig",
                "from",
                today().toString(),
                "to",
                today().toString()))
        .post(Addresses.of(MANAGER, "/users/" + AnOfficer.subject(officer) + "/substitutes"))
        .then()
        .statusCode(201);
    agenda(substitute, "").then().body("dueToday.items.id", contains(matter.id()));
    agenda(substitute, "?assignee=" + AnOfficer.subject(officer))
        .then()
        .body("dueToday.items.id", contains(matter.id()));
    agenda(substitute, "?assignee=" + AnOfficer.subject(substitute))
        .then()
        .body("dueToday.items", empty());
  }

  @Test
  void whatNobodyIsInChargeOfShowsToAllWhoMayReadIt() {
    ACase.Opened matter = ACase.of(person).openedBy(officer);
    ACase.Opened restricted = ACase.of(person).restricted().openedBy(officer);
    for (ACase.Opened one : List.of(matter, restricted)) {
      change(one, "update case_file set assignee = null, opened_at = '2020-01-01' where id = ?");
    }
    agenda(officer, "?limit=100")
        .then()
        .body("unassigned.items.id", hasItem(matter.id()))
        .body("unassigned.items.id", not(hasItem(restricted.id())));
    agenda(MANAGER, "?limit=100").then().body("unassigned.items.id", hasItem(restricted.id()));
    agenda("manager.nador", "?limit=100")
        .then()
        .body("unassigned.items.id", not(hasItem(matter.id())));
    for (ACase.Opened one : List.of(matter, restricted)) {
      one.after("close", Map.of("closureReason", "resolved"), MANAGER);
    }
    agenda(MANAGER, "?limit=100").then().body("unassigned.items.id", not(hasItem(matter.id())));
  }

  @Test
  void itTakesTheSameStatementsHoweverMuchIsDue() {
    task(due(today()), "dueOn", today().toString());
    mark(due(today().minusDays(3)));
    List<String> few = statements();
    for (int i = 0; i < 8; i++) {
      task(due(today()), "dueOn", today().toString());
      mark(due(today().minusDays(3)));
    }
    List<String> many = statements();
    assertThat(many).hasSameSizeAs(few);
    assertThat(many.size()).isLessThanOrEqualTo(16);
  }

  private List<String> statements() {
    Response agenda = agenda(officer, "?limit=100&include=person,need,cell,assignee");
    agenda.then().statusCode(200);
    return Statements.of(agenda);
  }

  private ACase.Opened due(LocalDate review) {
    return ACase.of(person).with("nextReview", review.toString()).openedBy(officer);
  }

  private static String task(ACase.Opened matter, String field, String value) {
    return matter.with(
        "tasks",
        field.equals("title") ? Map.of("title", value) : Map.of("title", "x", field, value),
        matter.officer());
  }

  /** As the job does. */
  private static void mark(ACase.Opened matter) {
    change(
        matter,
        "update case_file set overdue = true, review_told = review_by, alarm_at = null,"
            + " version = version + 1 where id = ?");
  }

  private static void change(ACase.Opened matter, String sql) {
    assertThat(Stored.in(matter.region()).change(sql, UUID.fromString(matter.id()))).isEqualTo(1);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Casablanca"));
  }

  private static Response agenda(String reader, String query) {
    return Api.as(reader).get(Addresses.of(reader, "/agenda" + query));
  }
}
