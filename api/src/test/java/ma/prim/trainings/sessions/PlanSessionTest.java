package ma.prim.trainings.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ATraining;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** What a session must be, what trainers and rooms allow, and sessions in a row. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PlanSessionTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  private static LocalDate anyDay() {
    return LocalDate.now(ZONE)
        .plusDays(100 + java.util.concurrent.ThreadLocalRandom.current().nextInt(20_000));
  }

  @Test
  void whatDoesNotFitTogetherIsRefusedAllAtOnce() {
    LocalDate day = anyDay();
    ATraining training =
        ATraining.by(NADOR)
            .audiences("cell_officers")
            .with("startsAt", ATraining.at(day, 14))
            .with("endsAt", ATraining.at(day.plusDays(1), 9))
            .with("enrolBy", ATraining.at(day, 18))
            .with("audiences", List.of("civil_society"))
            .with("trainers", List.of(Map.of("organisation", "OFPPT")));
    training.fields().remove("place");
    training
        .planned("")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/endsAt", "/enrolBy", "/place", "/audiences", "/trainers/0/name"))
        .body("errors.code", hasItems("ends_before_start", "after_start"));
  }

  @Test
  void onlyWhoHasTheRoleTeachesAndNobodyIsToldMore() {
    for (String user : List.of(AnOfficer.subject("agent.nador"), UUID.randomUUID().toString())) {
      ATraining.by(NADOR)
          .with("trainers", List.of(Map.of("user", user)))
          .planned("")
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/trainers/0/user"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @Test
  void aMeasureThatThereIsNotIsRefused() {
    ATraining.by(NADOR)
        .with("measure", UUID.randomUUID().toString())
        .planned("")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/measure"));
  }

  @Test
  void aDraftIsSeenByWhoServesIt() {
    ATraining training = ATraining.by(NADOR).taughtBy("trainer.oriental");
    training
        .readBy("trainer.oriental")
        .then()
        .statusCode(200)
        .body("status", equalTo("draft"))
        .body("halfDays.half", contains("morning", "afternoon", "morning", "afternoon"))
        .body("minutes", equalTo(2 * 7 * 60))
        .body("requiredAttendance", equalTo(80));
    training.readBy("coordinator.oriental").then().statusCode(200);
    for (String other :
        List.of("agent.nador", "manager.nador", "observer.oriental", "coordinator.ma-ouj")) {
      training.readBy(other).then().statusCode(404);
    }
  }

  @Test
  void aTrainerFindsTheOwnSessionsOnly() {
    ATraining own = ATraining.by(NADOR).taughtBy("trainer.oriental").opened();
    ATraining other = ATraining.by(NADOR).in(own.programme()).opened();
    assertThat(
            Api.as("trainer.oriental")
                .get("/v1/regions/oriental/programmes/" + own.programme() + "/sessions")
                .<List<String>>path("items.id"))
        .containsExactly(own.session());
    other.readBy("trainer.oriental").then().statusCode(404);
  }

  @Test
  void theNamesOfGuestsAreSealed() {
    ATraining training =
        ATraining.by(NADOR)
            .with("trainers", List.of(Map.of("name", "Leila Canarytrainer", "organisation", "X")));
    training.readBy(NADOR).then().body("trainers.name", contains("Leila Canarytrainer"));
    Map<String, Object> row =
        Stored.in("oriental")
            .row(
                "select * from training_session where id = ?", UUID.fromString(training.session()));
    assertThat(new String((byte[]) row.get("sealed"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Canarytrainer");
  }

  @Test
  void aTrainerOrRoomIsTakenByOneSessionAtATime() {
    LocalDate day = anyDay();
    String room = "Salle " + UUID.randomUUID();
    ATraining first = at(day).with("room", room).taughtBy("trainer.oriental");
    first.session();
    first.told("open", null).then().statusCode(200);
    Response refused =
        at(day.plusDays(1))
            .with("room", room.toUpperCase())
            .taughtBy("trainer.oriental")
            .planned("");
    refused
        .then()
        .statusCode(409)
        .body("code", equalTo("session_conflict"))
        .body("conflicts.kind", containsInAnyOrder("trainer", "room"))
        .body("conflicts.session", hasItems(first.session()));
    at(day.plusDays(1)).with("room", room).planned("?allowConflicts=true").then().statusCode(201);
    at(day.plusDays(2)).with("room", room).planned("").then().statusCode(201);
  }

  @Test
  void twoThatAreOpenedAtOnceDoNotGetTheSameRoom() {
    LocalDate day = anyDay();
    String room = "Salle " + UUID.randomUUID();
    List<ATraining> both = List.of(at(day).with("room", room), at(day).with("room", room));
    both.forEach(ATraining::session);
    java.util.concurrent.atomic.AtomicInteger next =
        new java.util.concurrent.atomic.AtomicInteger();
    List<Integer> answers =
        AtOnce.times(2, () -> both.get(next.getAndIncrement()).told("open", null).statusCode());
    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void aSeriesKeepsItsHourThroughRamadan() {
    // Ramadan 1448 is in February and March 2027: Morocco's clocks go back on its eve.
    ATraining training =
        ATraining.by(NADOR)
            .with("startsAt", ATraining.at(LocalDate.of(2027, 1, 27), 9))
            .with("endsAt", ATraining.at(LocalDate.of(2027, 1, 27), 12));
    Response made =
        training.post(
            NADOR,
            "/programmes/" + training.programme() + "/series?allowConflicts=true",
            Map.of("session", training.fields(), "every", "week", "times", 10));
    made.then().statusCode(201);
    List<String> starts = made.path("sessions.startsAt");
    assertThat(starts).hasSize(10);
    assertThat(starts)
        .allSatisfy(start ->
            assertThat(Instant.parse(start).atZone(ZONE).toLocalTime())
                .isEqualTo(LocalTime.of(9, 0)));
    assertThat(starts.stream().map(start -> start.substring(11)).distinct())
        .as("in UTC it is one hour in Ramadan and another before and after")
        .containsExactlyInAnyOrder("08:00:00Z", "09:00:00Z");
    Api.as(NADOR)
        .get(made.header("Location"))
        .then()
        .statusCode(200)
        .body("items.id", equalTo(made.path("sessions.id")));
  }

  @Test
  void anotherTimeIsToldAndTwentyPatchesWithOneTagAreOne() {
    ATraining training = ATraining.by(NADOR).enrolled("agent.nador");
    LocalDate day = anyDay();
    training
        .patched(Map.of("startsAt", ATraining.at(day, 9), "endsAt", ATraining.at(day, 12)))
        .then()
        .statusCode(200)
        .body("status", equalTo("open"));
    assertThat(Recorded.in("oriental").typesOf(training.subject()))
        .contains("sessions.rescheduled");
    assertThat(ma.prim.testing.ANotification.of("agent.nador").kindsAbout(training.subject()))
        .contains("training_rescheduled");
    String etag = training.etag();
    List<Integer> answers =
        AtOnce.times(
            20,
            () ->
                Api.as(NADOR)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", etag)
                    .body(Map.of("language", "ar"))
                    .patch("/v1/regions/oriental" + training.path())
                    .statusCode());
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void seatsMakeNoNewVersion() {
    ATraining training = ATraining.by(NADOR).seats(1).opened();
    String etag = training.etag();
    training.enrolled("agent.nador");
    training.readBy(NADOR).then().body("status", equalTo("full")).body("etag", equalTo(etag));
  }

  @Test
  void whatHasBegunKeepsItsFrameAndWhatIsOverItsRest() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador");
    training.patched(Map.of("capacity", 30)).then().statusCode(409);
    training.patched(Map.of("link", "https://example.org/x")).then().statusCode(200);
    training.completed();
    training
        .patched(Map.of("titles", Map.of("fr", "Autre")))
        .then()
        .statusCode(409)
        .body("state", equalTo("completed"));
  }

  private static ATraining at(LocalDate day) {
    return ATraining.by(NADOR)
        .with("startsAt", ATraining.at(day, 9))
        .with("endsAt", ATraining.at(day.plusDays(1), 16));
  }
}
