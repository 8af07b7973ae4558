package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that was escalated, read by the coordinator of its province. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReadEscalatedCaseTest {
  private static final String OFFICER = "agent.figuig";
  private static final String ALL = "?include=person,notes,tasks,services,parties,need,assignee";

  @Test
  void whatIsOnlyOverdueIsNotTheirs() {
    ACase.Opened matter = matter();
    store(matter, "update case_file set overdue = true, respond_told = respond_by where id = ?");
    assertHeader(read(matter, "coordinator.ma-fig"), matter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"coordinator.ma-ouj", "agent.oujda", "manager.province-nador"})
  void elsewhereItDoesNotExist(String stranger) {
    read(escalated(), stranger).then().statusCode(404);
  }

  @Test
  void toTheCoordinatorOfTheRegionItIsNotEscalated() {
    ACase.Opened matter = escalated();
    assertHeader(read(matter, "coordinator.oriental"), matter);
  }

  @Test
  void aRestrictedCaseIsNotOpenedByAClock() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER)).restricted().openedBy(OFFICER);
    escalate(matter);
    assertHeader(read(matter, "coordinator.ma-fig"), matter);
  }

  @Test
  void aCoordinatorWhoIsKeptOutReadsTheHeader() {
    ACase.Opened matter = escalated();
    store(
        matter,
        "update case_file set excluded_officers = json_array('"
            + AnOfficer.subject("coordinator.ma-fig")
            + "') where id = ?");
    assertHeader(read(matter, "coordinator.ma-fig"), matter);
  }

  @Test
  void theCoordinatorOfTheProvinceReadsItWhole() {
    ACase.Opened matter = escalated();
    String note = matter.with("notes", Map.of("text", "Waits since March"), OFFICER);
    escalate(matter);
    Response read = read(matter, "coordinator.ma-fig");
    read.then()
        .statusCode(200)
        .body("person", equalTo(matter.person()))
        .body("summary", equalTo("A summary"))
        .body("children.notes", equalTo(List.of(note)))
        .body("included.'%s'.text".formatted(note), equalTo("Waits since March"))
        .body("included.'%s'.names.latin.family".formatted(matter.person()), notNullValue());
    assertThat(matter.recorded().entryOf(read))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("getCase");
          assertThat(entry.outcome()).isEqualTo("read");
          assertThat(entry.cases()).containsExactly(matter.id());
          assertThat(entry.people()).containsExactly(matter.person());
        });
  }

  @Test
  void theyReadItAndDoNotWriteIntoIt() {
    ACase.Opened matter = escalated();
    matter.given("notes", Map.of("text", "x"), "coordinator.ma-fig").then().statusCode(403);
    matter.patchedBy("coordinator.ma-fig", Map.of("summary", "x")).then().statusCode(403);
    matter.told("start", null, "coordinator.ma-fig").then().statusCode(403);
    Api.as("coordinator.ma-fig")
        .get(Addresses.inRegion("oriental", "/people/" + matter.person()))
        .then()
        .statusCode(403);
    read(matter, "coordinator.ma-fig").then().body("actions", equalTo(List.of("transfer")));
  }

  @Test
  void noOtherCaseIsOpenedWithIt() {
    ACase.Opened matter = escalated();
    ACase.Opened other =
        ACase.ofPersonWithId(matter.person()).summary("A summary").openedBy(OFFICER);
    read(matter, "coordinator.ma-fig").then().body("person", notNullValue());
    assertHeader(read(other, "coordinator.ma-fig"), other);
  }

  @Test
  void withTheAnswerItIsTheCellsAgain() {
    ACase.Opened answered = escalated();
    answered.with(
        "services", Map.of("need", "ADM.CIVIL", "date", "2026-01-05", "outcome", "done"), OFFICER);
    assertHeader(read(answered, "coordinator.ma-fig"), answered);
    ACase.Opened closed = escalated();
    closed.after("close", Map.of("closureReason", "resolved"), OFFICER);
    assertHeader(read(closed, "coordinator.ma-fig"), closed);
  }

  private static ACase.Opened matter() {
    return ACase.of(APerson.anybody().registeredBy(OFFICER)).summary("A summary").openedBy(OFFICER);
  }

  private static ACase.Opened escalated() {
    ACase.Opened matter = matter();
    escalate(matter);
    return matter;
  }

  /** As the job leaves a case whose answer is late beyond the delay. */
  private static void escalate(ACase.Opened matter) {
    store(
        matter,
        "update case_file set respond_by = utc_timestamp(6) - interval 400 hour,"
            + " respond_told = respond_by, overdue = true, due_at = respond_by,"
            + " escalate_at = utc_timestamp(6) - interval 1 hour,"
            + " escalated_at = utc_timestamp(6) - interval 1 hour, alarm_at = null where id = ?");
  }

  private static void store(ACase.Opened matter, String sql) {
    assertThat(Stored.in(matter.region()).change(sql, UUID.fromString(matter.id()))).isOne();
  }

  private static Response read(ACase.Opened matter, String reader) {
    return Api.as(reader).get(matter.path() + ALL);
  }

  private static void assertHeader(Response answer, ACase.Opened matter) {
    answer
        .then()
        .statusCode(200)
        .body("number", equalTo(matter.number()))
        .body("person", nullValue())
        .body("summary", nullValue());
    assertThat(answer.asString()).doesNotContain(matter.person());
  }
}
