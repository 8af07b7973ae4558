package ma.prim.cases.openings;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.ANotification;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.AnOpening;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coordinator opens a case for some hours, and reads it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class BreakGlassTest {
  private static final String OFFICER = "agent.figuig";
  private static final String COORDINATOR = "coordinator.ma-fig";
  private static final String ALL = "?include=person,notes,parties";

  @ParameterizedTest
  @ValueSource(
      strings = {"agent.figuig", "manager.figuig", "protection.oriental", "admin.oriental"})
  void onlyCoordinatorsDo(String other) {
    AnOpening.by(other).handedIn("oriental", matter().id()).then().statusCode(403);
    AnOpening.by(other).handedIn("oriental", UUID.randomUUID().toString()).then().statusCode(403);
  }

  @Test
  void elsewhereTheCaseDoesNotExist() {
    AnOpening.by("coordinator.ma-ouj").handedIn("oriental", matter().id()).then().statusCode(404);
    AnOpening.by(COORDINATOR)
        .handedIn("oriental", UUID.randomUUID().toString())
        .then()
        .statusCode(404);
  }

  @Test
  void aReasonIsGivenAndNoMoreHoursThanTheRegionAllows() {
    String id = matter().id();
    AnOpening.by(COORDINATOR)
        .because(" ")
        .handedIn("oriental", id)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    AnOpening.by(COORDINATOR)
        .hours(0)
        .handedIn("oriental", id)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/hours"));
    AnOpening.by(COORDINATOR)
        .hours(5)
        .handedIn("oriental", id)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/hours"))
        .body("errors.code", contains("too_large"));
    AnOpening.by(COORDINATOR).hours(4).handedIn("oriental", id).then().statusCode(201);
  }

  @Test
  void whoIsKeptOutOfACaseByNameDoesNotOpenIt() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER))
            .with("excludedOfficers", List.of(AnOfficer.subject(COORDINATOR)))
            .openedBy(OFFICER);
    AnOpening.by(COORDINATOR).handedIn("oriental", matter.id()).then().statusCode(403);
  }

  @Test
  void untilThenAndAfterwardsTheHeaderIsRead() {
    ACase.Opened matter = matter();
    assertHeader(matter, COORDINATOR);
    AnOpening opening = AnOpening.by(COORDINATOR).of(matter);
    read(matter, COORDINATOR).then().body("person", equalTo(matter.person()));
    opening.pass();
    assertHeader(matter, COORDINATOR);
  }

  @Test
  void aRestrictedCaseIsReadWholeAndOnlyRead() {
    ACase.Opened matter = matter();
    String note = matter.with("notes", Map.of("text", "At her sister's"), OFFICER);
    AnOpening.by(COORDINATOR).of(matter);
    read(matter, COORDINATOR)
        .then()
        .statusCode(200)
        .body("sensitivity", equalTo("restricted"))
        .body("person", equalTo(matter.person()))
        .body("included.'%s'.text".formatted(note), equalTo("At her sister's"))
        .body("included.'%s'.names".formatted(matter.person()), notNullValue());
    matter.given("notes", Map.of("text", "x"), COORDINATOR).then().statusCode(403);
    matter.patchedBy(COORDINATOR, Map.of("summary", "x")).then().statusCode(403);
    Api.as(COORDINATOR).get(matter.path() + "/notes").then().statusCode(403);
  }

  @Test
  void nobodyElseReadsItAndNoOtherCaseIsOpenedWithIt() {
    ACase.Opened matter = matter();
    ACase.Opened other = ACase.ofPersonWithId(matter.person()).openedBy(OFFICER);
    AnOpening.by(COORDINATOR).of(matter);
    assertHeader(matter, "coordinator.oriental");
    read(matter, "coordinator.ma-ouj").then().statusCode(404);
    assertHeader(other, COORDINATOR);
    Api.as(COORDINATOR)
        .get(Addresses.inRegion("oriental", "/cases?number=" + matter.number()))
        .then()
        .body("items.id", contains(matter.id()))
        .body("items.person", contains(nullValue()));
  }

  @Test
  void theHeaderSaysThatItMayBeOpenedUntilItIs() {
    ACase.Opened matter = matter();
    String list = Addresses.inRegion("oriental", "/cases?number=" + matter.number());
    read(matter, COORDINATOR).then().body("actions", hasItem("break-glass"));
    Api.as(COORDINATOR).get(list).then().body("items[0].actions", hasItem("break-glass"));
    matter.readBy("manager.figuig").then().body("actions", not(hasItem("break-glass")));
    AnOpening opening = AnOpening.by(COORDINATOR).of(matter);
    read(matter, COORDINATOR).then().body("actions", not(hasItem("break-glass")));
    Api.as(COORDINATOR).get(list).then().body("items[0].actions", not(hasItem("break-glass")));
    read(matter, "coordinator.oriental").then().body("actions", hasItem("break-glass"));
    opening.pass();
    read(matter, COORDINATOR).then().body("actions", hasItem("break-glass"));
  }

  @Test
  void whoIsExcludedIsNotInvitedTo() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy("agent.figuig"))
            .with("excludedOfficers", List.of(AnOfficer.subject(COORDINATOR)))
            .openedBy("agent.figuig");
    matter.readBy(COORDINATOR).then().body("actions", not(hasItem("break-glass")));
    AnOpening.by(COORDINATOR).handedIn("oriental", matter.id()).then().statusCode(403);
  }

  @Test
  void aCoordinatorOfTheRegionOpensOnesToo() {
    ACase.Opened matter = matter();
    AnOpening.by("coordinator.oriental").of(matter);
    read(matter, "coordinator.oriental").then().body("person", equalTo(matter.person()));
  }

  @Test
  void eachReadingStandsInTheAccessLogUnderTheOpening() {
    ACase.Opened matter = matter();
    AnOpening opening = AnOpening.by(COORDINATOR).of(matter);
    Response read = read(matter, COORDINATOR);
    assertThat(matter.recorded().entryOf(read))
        .satisfies(entry -> {
          assertThat(entry.cases()).containsExactly(matter.id());
          assertThat(entry.people()).containsExactly(matter.person());
          assertThat(entry.details()).contains(opening.subject());
        });
    Api.as("protection.oriental")
        .get(Addresses.inRegion("oriental", "/access-log?case=" + matter.id()))
        .then()
        .body(
            "items.find { it.under == '%s' }.actor".formatted(opening.subject()),
            equalTo(AnOfficer.subject(COORDINATOR)));
  }

  @Test
  void theProtectionOfficerAndTheCellsManagersAreTold() {
    ACase.Opened matter = matter();
    AnOpening opening = AnOpening.by(COORDINATOR).of(matter);
    for (String told : List.of("protection.oriental", "manager.figuig")) {
      assertThat(ANotification.of(told).kindsAbout(opening.subject()))
          .as(told)
          .containsExactly("case_opened");
    }
    for (String other : List.of(COORDINATOR, OFFICER, "manager.oujda")) {
      assertThat(ANotification.of(other).about(opening.subject())).as(other).isEmpty();
    }
    assertThat(matter.recorded().eventsOf(opening.subject()))
        .extracting(Recorded.Event::type, Recorded.Event::parent, Recorded.Event::cell)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("openings.opened", matter.subject(), "figuig"));
  }

  @Test
  void theAnswerSaysUntilWhen() {
    ACase.Opened matter = matter();
    Response opened = AnOpening.by(COORDINATOR).hours(2).handedIn("oriental", matter.id());
    opened
        .then()
        .statusCode(201)
        .body("case", equalTo(matter.id()))
        .body("status", equalTo("running"))
        .body("officer", equalTo(AnOfficer.subject(COORDINATOR)))
        .body("actions", empty());
    assertThat(
            Duration.between(
                Instant.parse(opened.path("openedAt")), Instant.parse(opened.path("endsAt"))))
        .isEqualTo(Duration.ofHours(2));
    Response followed = Api.as(COORDINATOR).get(opened.header("Location"));
    assertThat(followed.<Map<String, Object>>path("$")).isEqualTo(opened.path("$"));
  }

  @Test
  void whileOneRunsAnotherIsAConflictAndAfterwardsIsNot() {
    ACase.Opened matter = matter();
    List<Integer> answers =
        AtOnce.times(
            5, () -> AnOpening.by(COORDINATOR).handedIn("oriental", matter.id()).statusCode());
    assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    AnOpening.by("coordinator.oriental").of(matter);
    Stored.in("oriental")
        .change(
            "update case_opening set ends_at = utc_timestamp(6) - interval 1 second"
                + " where case_id = ?",
            UUID.fromString(matter.id()));
    AnOpening.by(COORDINATOR).of(matter);
  }

  private static ACase.Opened matter() {
    return ACase.of(APerson.anybody().registeredBy(OFFICER)).restricted().openedBy(OFFICER);
  }

  private static Response read(ACase.Opened matter, String reader) {
    return Api.as(reader).get(matter.path() + ALL);
  }

  private static void assertHeader(ACase.Opened matter, String reader) {
    Response header = read(matter, reader);
    header.then().statusCode(200).body("person", nullValue());
    assertThat(header.asString()).doesNotContain(matter.person());
  }
}
