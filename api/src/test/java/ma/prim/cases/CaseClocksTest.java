package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.clocks.WorkingDays;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clocks that a case shows, and what moves, meets and stops them. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CaseClocksTest {
  private static final String OFFICER = "agent.nador";
  private static final String MANAGER = "manager.nador";

  @Inject Regions regions;
  @Inject InstantSource clock;

  @ParameterizedTest
  @ValueSource(strings = {"dueBefore=soon", "overdue=perhaps", "sort=alarmAt"})
  void whatCannotBeAskedIsRefused(String query) {
    Api.as(OFFICER).get(Addresses.of(OFFICER, "/cases?" + query)).then().statusCode(400);
  }

  @Test
  void clocksAreNotWritten() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    for (String field : List.of("dueAt", "respondBy", "overdue")) {
      matter
          .patchedBy(OFFICER, Map.of(field, "2031-01-01T00:00:00Z"))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/" + field));
    }
  }

  @ParameterizedTest
  @CsvSource({"emergency, 24", "urgent, 72"})
  void whatIsPressingMustBeTakenUpInHours(String priority, int hours) {
    Response read = open(anybodys().priority(priority)).readBy(OFFICER);
    Instant opened = time(read, "openedAt");
    assertThat(time(read, "acknowledgeBy")).isEqualTo(opened.plus(Duration.ofHours(hours)));
    assertThat(time(read, "dueAt")).isEqualTo(time(read, "acknowledgeBy"));
    read.then().body("overdue", equalTo(false)).body("acknowledgedAt", nullValue());
  }

  @Test
  void everythingElseIsTakenUpInTwoWeeksAndAnsweredInTheDaysOfItsNeed() {
    Response read = open(anybodys()).readBy(OFFICER);
    Instant opened = time(read, "openedAt");
    assertThat(time(read, "acknowledgeBy"))
        .isEqualTo(opened.atZone(days().zone()).plusDays(14).toInstant());
    assertThat(time(read, "respondBy")).isEqualTo(workingDaysAfter(opened, 60));
  }

  @Test
  void ofSeveralNeedsTheOneThatIsAnsweredFirstDecides() {
    Response read = open(anybodys().with("furtherNeeds", List.of("INV.TAX"))).readBy(OFFICER);
    assertThat(time(read, "respondBy")).isEqualTo(workingDaysAfter(time(read, "openedAt"), 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "plan", "start"})
  void whoActsHasTakenItUp(String verb) {
    ACase.Opened matter = open(anybodys());
    Response after = matter.told(verb, null, OFFICER);
    assertThat(time(after, "acknowledgedAt")).isEqualTo(time(after, "updatedAt"));
    assertThat(time(after, "dueAt")).isEqualTo(time(after, "respondBy"));
  }

  @Test
  void whoIsGivenACaseHasNotTakenItUp() {
    ACase.Opened matter = open(anybodys());
    String manager = ma.prim.testing.AnOfficer.subject(MANAGER);
    matter
        .told("assign", Map.of("assignee", manager), MANAGER)
        .then()
        .statusCode(200)
        .body("acknowledgedAt", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes", "tasks", "services"})
  void whoWritesIntoACaseHasTakenItUpWithoutChangingItsVersion(String children) {
    ACase.Opened matter = open(anybodys());
    String before = matter.etag();
    matter.with(children, child(children), OFFICER);
    Response read = matter.readBy(OFFICER);
    read.then()
        .body("etag", equalTo(before))
        .body("acknowledgedAt", notNullValue())
        .body("respondedAt", children.equals("services") ? notNullValue() : nullValue())
        .body("dueAt", equalTo(children.equals("services") ? null : read.path("respondBy")));
  }

  @Test
  void sayingWhoseMatterItIsTakesNothingUp() {
    ACase.Opened matter = open(anybodys());
    String heir = APerson.anybody().registeredBy(OFFICER).id();
    matter.with("parties", Map.of("person", heir, "part", "heir"), OFFICER);
    matter.readBy(OFFICER).then().body("acknowledgedAt", nullValue());
  }

  @Test
  void ofTwentyFirstNotesAllAreWritten() {
    ACase.Opened matter = open(anybodys());
    List<Response> answers =
        AtOnce.times(20, () -> matter.given("notes", Map.of("text", "x"), OFFICER));
    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    matter.readBy(OFFICER).then().body("acknowledgedAt", notNullValue());
  }

  @Test
  void anotherNeedAndAnotherPriorityMoveTheDeadlines() {
    ACase.Opened matter = open(anybodys());
    Response changed = matter.patchedBy(OFFICER, Map.of("need", "INV.TAX", "priority", "urgent"));
    Instant opened = time(changed, "openedAt");
    assertThat(time(changed, "respondBy")).isEqualTo(workingDaysAfter(opened, 30));
    assertThat(time(changed, "acknowledgeBy"))
        .isEqualTo(time(changed, "updatedAt").plus(Duration.ofHours(72)));
    LocalDate today = days().day(clock.instant());
    Response reviewed = matter.patchedBy(OFFICER, Map.of("nextReview", today.toString()));
    assertThat(time(reviewed, "dueAt")).isEqualTo(days().endOf(today));
  }

  @Test
  void onHoldTheClocksStandStill() {
    ACase.Opened matter = open(anybodys());
    LocalDate until = days().day(clock.instant()).plusDays(40);
    Response held = matter.told("hold", Map.of("reason", "x", "until", until.toString()), OFFICER);
    assertThat(time(held, "clocksStoppedAt")).isEqualTo(time(held, "updatedAt"));
    assertThat(time(held, "dueAt")).isEqualTo(days().endOf(until));
    // Held a month ago, half of its days being left.
    Instant then = clock.instant().minus(Duration.ofDays(30));
    stored(
        "update case_file set clock_stopped_at = ?, respond_by = ? where id = ?",
        sql(then),
        sql(workingDaysAfter(then, 28)),
        matter);
    Response resumed = matter.told("resume", null, OFFICER);
    assertThat(time(resumed, "respondBy")).isEqualTo(workingDaysAfter(clock.instant(), 28));
    resumed.then().body("clocksStoppedAt", nullValue());
    assertThat(time(resumed, "dueAt")).isEqualTo(time(resumed, "respondBy"));
  }

  @Test
  void takingACaseUpAgainIsTheReviewThatWasDueMeanwhile() {
    ACase.Opened matter = open(anybodys().with("nextReview", "2026-01-05"));
    matter
        .after("hold", Map.of("reason", "x"), OFFICER)
        .told("resume", null, OFFICER)
        .then()
        .statusCode(200)
        .body("nextReview", nullValue())
        .body("overdue", equalTo(false));
  }

  @ParameterizedTest
  @CsvSource({"close, '{\"closureReason\": \"resolved\"}'", "cancel, '{\"reason\": \"x\"}'"})
  void anEndStopsThem(String verb, String body) {
    ACase.Opened matter = open(anybodys());
    matter
        .told(verb, body, OFFICER)
        .then()
        .statusCode(200)
        .body("dueAt", nullValue())
        .body("overdue", equalTo(false))
        .body("respondedAt", verb.equals("close") ? notNullValue() : nullValue());
  }

  @Test
  void whatIsReopenedBeginsAnew() {
    ACase.Opened matter = open(anybodys());
    matter.after("close", Map.of("closureReason", "resolved"), OFFICER);
    stored("update case_file set opened_at = opened_at - interval 90 day where id = ?", matter);
    Response reopened = matter.told("reopen", Map.of("reason", "x"), MANAGER);
    Instant at = time(reopened, "updatedAt");
    assertThat(time(reopened, "respondBy")).isEqualTo(workingDaysAfter(at, 60));
    assertThat(time(reopened, "acknowledgedAt")).isEqualTo(at);
    reopened.then().body("respondedAt", nullValue());
  }

  @Test
  void theyGoOnInAnotherCell() {
    ACase.Opened matter = open(anybodys());
    Instant respondBy = time(matter.readBy(OFFICER), "respondBy");
    matter.offeredTo("driouch", MANAGER).then().statusCode(200);
    assertThat(time(matter.readBy("manager.driouch"), "respondBy")).isEqualTo(respondBy);
    Response accepted = matter.told("accept-transfer", null, "manager.driouch");
    assertThat(time(accepted, "respondBy")).isEqualTo(respondBy);
    assertThat(time(accepted, "dueAt")).isEqualTo(time(accepted, "acknowledgeBy"));
  }

  @Test
  void headersShowThem() {
    ACase.Opened matter = open(anybodys());
    Response header = matter.readBy("coordinator.ma-nad");
    assertThat(time(header, "respondBy")).isEqualTo(time(matter.readBy(OFFICER), "respondBy"));
    header.then().body("overdue", equalTo(false)).body("person", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {OFFICER, "coordinator.ma-nad"})
  void casesAreFoundByThemAndSorted(String reader) {
    ACase.Opened pressing = open(anybodys().priority("emergency"));
    ACase.Opened normal = open(anybodys());
    String soon = clock.instant().plus(Duration.ofHours(25)).toString();
    String late = clock.instant().plus(Duration.ofHours(23)).toString();
    String all = "/cases?sort=dueAt&limit=100&dueAfter=" + late + "&dueBefore=" + soon;
    Api.as(reader)
        .get(Addresses.of(reader, all))
        .then()
        .statusCode(200)
        .body("items.id", hasItem(pressing.id()))
        .body("items.id", not(hasItem(normal.id())));
    Api.as(reader)
        .get(Addresses.of(reader, "/cases?overdue=true&number=" + normal.number()))
        .then()
        .body("items", empty());
    Api.as(reader)
        .get(Addresses.of(reader, "/cases?overdue=false&number=" + normal.number()))
        .then()
        .body("items.id", contains(normal.id()));
  }

  @Test
  void aRestrictedCaseIsNotFoundByItsClocks() {
    ACase.Opened matter = open(anybodys().priority("emergency").restricted());
    String colleague = ma.prim.testing.AnOfficer.agentOf("nador").invited();
    Api.as(colleague)
        .get(Addresses.of(OFFICER, "/cases?number=" + matter.number()))
        .then()
        .body("items.id", contains(matter.id()))
        .body("items[0].dueAt", nullValue());
    for (String asking : List.of("overdue=false", "sort=dueAt", "dueBefore=2099-01-01T00:00:00Z")) {
      Api.as(colleague)
          .get(Addresses.of(OFFICER, "/cases?" + asking + "&number=" + matter.number()))
          .then()
          .body("items", empty());
    }
  }

  private static ACase anybodys() {
    return ACase.of(APerson.anybody().registeredBy(OFFICER));
  }

  private static ACase.Opened open(ACase matter) {
    return matter.openedBy(OFFICER);
  }

  private static Map<String, Object> child(String kind) {
    return switch (kind) {
      case "notes" -> Map.of("text", "x");
      case "tasks" -> Map.of("title", "x");
      default -> Map.of("need", "ADM.CIVIL", "date", "2026-01-05", "outcome", "done");
    };
  }

  private WorkingDays days() {
    Region region = regions.available("oriental");
    return new WorkingDays(region.config().calendar(), region.zone());
  }

  private Instant workingDaysAfter(Instant from, int count) {
    return days().endOf(days().after(days().day(from), count));
  }

  private static Instant time(Response answer, String field) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Instant.parse(answer.path(field));
  }

  private static java.time.LocalDateTime sql(Instant at) {
    return java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC);
  }

  private static void stored(String sql, Object... parameters) {
    ACase.Opened matter = (ACase.Opened) parameters[parameters.length - 1];
    parameters[parameters.length - 1] = UUID.fromString(matter.id());
    assertThat(Stored.in(matter.region()).change(sql, parameters)).isEqualTo(1);
  }
}
