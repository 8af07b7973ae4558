package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** What the job tells of clocks that have passed; it runs by itself besides, like another copy. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class LookAtClocksTest {
  private static final String OFFICER = "agent.figuig";

  @Inject LookAtClocks job;
  @Inject Regions regions;

  @Test
  void whatHasNotPassedIsNotTold() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    runToTheEnd();
    assertThat(matter.recorded().typesOf(matter.subject())).containsExactly("cases.opened");
    matter.readBy(OFFICER).then().body("etag", equalTo("\"0\""));
  }

  @Test
  void aClockThatHasPassedIsMarkedAndToldOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    passed(matter, "acknowledge_by", 1);
    runToTheEnd();
    runToTheEnd();
    List<Recorded.Event> events = matter.recorded().eventsOf(matter.subject());
    assertThat(events)
        .extracting(Recorded.Event::type)
        .containsExactly("cases.opened", "cases.overdue");
    assertThat(events.getLast().details()).contains("acknowledge").doesNotContain(matter.person());
    assertThat(events.getLast().cell()).isEqualTo("figuig");
    matter.readBy(OFFICER).then().body("overdue", equalTo(true)).body("escalatedAt", nullValue());
    Map<String, Object> entry =
        Stored.in(matter.region())
            .row(
                "select actor, details from audit_entry where resource = ?"
                    + " and details like '%overdue%'",
                matter.subject());
    assertThat(entry).containsEntry("actor", LookAtClocks.ACTOR);
    Api.as(OFFICER)
        .get(Addresses.of(OFFICER, "/cases?overdue=true&number=" + matter.number()))
        .then()
        .body("items.id", hasItem(matter.id()));
    Api.as("coordinator.ma-fig")
        .get(Addresses.of(OFFICER, "/cases?overdue=true&number=" + matter.number()))
        .then()
        .body("items.id", hasItem(matter.id()))
        .body("items[0].person", nullValue());
  }

  @Test
  void afterAStopOfHoursNothingIsSkippedAndTheProvinceKnows() {
    ACase.Opened matter = ACase.of(APerson.anybody().registeredBy(OFFICER)).openedBy(OFFICER);
    passed(matter, "acknowledge_by", 500);
    passed(matter, "respond_by", 400);
    runToTheEnd();
    runToTheEnd();
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "cases.overdue", "cases.overdue", "cases.escalated");
    matter.readBy("coordinator.ma-fig").then().body("escalatedAt", notNullValue());
  }

  @Test
  void whoMeetsAClockThatHasPassedIsNoLongerLate() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    passed(matter, "acknowledge_by", 1);
    runToTheEnd();
    matter.with("notes", Map.of("text", "x"), OFFICER);
    matter.readBy(OFFICER).then().body("overdue", equalTo(false));
    runToTheEnd();
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "cases.overdue", "notes.added");
  }

  @Test
  void aStaleVersionIsRefusedAfterAClockHasPassed() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String before = matter.etag();
    passed(matter, "acknowledge_by", 1);
    runToTheEnd();
    Api.as(OFFICER)
        .header("If-Match", before)
        .post(matter.path() + "/start")
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsOnHoldOrClosedIsNotTold() {
    ACase.Opened held = ACase.openedBySomebodyAt(OFFICER);
    held.after("hold", Map.of("reason", "x"), OFFICER);
    ACase.Opened closed = ACase.openedBySomebodyAt(OFFICER);
    closed.after("close", Map.of("closureReason", "resolved"), OFFICER);
    passed(held, "respond_by", 500);
    passed(closed, "respond_by", 500);
    runToTheEnd();
    assertThat(held.recorded().typesOf(held.subject()))
        .containsExactly("cases.opened", "cases.held");
    assertThat(closed.recorded().typesOf(closed.subject()))
        .containsExactly("cases.opened", "cases.closed");
  }

  @Test
  void severalCopiesAtOnceTellEachOnce() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    List<ACase.Opened> matters =
        IntStream.range(0, 12).mapToObj(i -> ACase.of(person).openedBy(OFFICER)).toList();
    matters.forEach(matter -> passed(matter, "acknowledge_by", 1));
    AtOnce.times(6, () -> job.run(region()));
    runToTheEnd();
    for (ACase.Opened matter : matters) {
      assertThat(matter.recorded().typesOf(matter.subject()))
          .containsExactly("cases.opened", "cases.overdue");
    }
  }

  @Test
  void aCaseThatCannotBeReadKeepsNoOtherFromBeingTold() {
    ACase.Opened broken = ACase.openedBySomebodyAt(OFFICER);
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    passed(broken, "acknowledge_by", 2);
    passed(matter, "acknowledge_by", 1);
    store(broken, "update case_file set priority = 'NONSENSE' where id = ?");
    try {
      job.run(region());
    } finally {
      store(broken, "update case_file set priority = 'NORMAL' where id = ?");
    }
    assertThat(matter.recorded().typesOf(matter.subject())).contains("cases.overdue");
    runToTheEnd();
    assertThat(broken.recorded().typesOf(broken.subject())).contains("cases.overdue");
  }

  /** As the migration leaves what was there before clocks were kept. */
  @Test
  void aCaseThatIsOlderThanItsClocksGetsThem() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    store(
        matter,
        "update case_file set opened_at = opened_at - interval 20 day, clock_started_at = null,"
            + " acknowledge_by = null, respond_by = null, due_at = null,"
            + " alarm_at = opened_at where id = ?");
    runToTheEnd();
    matter
        .readBy(OFFICER)
        .then()
        .body("respondBy", notNullValue())
        .body("dueAt", notNullValue())
        .body("overdue", equalTo(true));
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsOnly("cases.opened", "cases.overdue", "cases.escalated")
        .doesNotHaveDuplicates();
  }

  @Test
  void howManyAreOverdueIsMeasured() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    passed(matter, "acknowledge_by", 1);
    runToTheEnd();
    String metrics = Api.anonymous().get("/q/metrics").asString();
    assertThat(metrics)
        .containsPattern("prim_cases_overdue\\{[^}]*region=\"oriental\"[^}]*} [1-9]");
  }

  /** The clock's deadline was so many hours ago, and nobody has looked since. */
  private static void passed(ACase.Opened matter, String deadline, int hours) {
    store(
        matter,
        ("update case_file set %s = utc_timestamp(6) - interval %d hour,"
                + " alarm_at = if(clock_stopped_at is null and clock_ended_at is null,"
                + " least(alarm_at, utc_timestamp(6) - interval %d hour), null) where id = ?")
            .formatted(deadline, hours, hours));
  }

  private static void store(ACase.Opened matter, String sql) {
    assertThat(Stored.in(matter.region()).change(sql, UUID.fromString(matter.id()))).isEqualTo(1);
  }

  private void runToTheEnd() {
    boolean more = true;
    while (more) {
      more = job.run(region());
    }
  }

  private Region region() {
    return regions.available("oriental");
  }
}
