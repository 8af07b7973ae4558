package ma.prim.trainings.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ATraining;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Who was there, by list and by the code in the room. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AttendanceTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final String TRAINER = "trainer.oriental";

  @Test
  void beforeItBeginsNobodyIsThere() {
    ATraining training = ATraining.by(NADOR).enrolled("agent.nador");
    training
        .marked(NADOR, training.day(), "morning", List.of(), List.of())
        .then()
        .statusCode(409)
        .body("state", equalTo("open"));
  }

  @Test
  void whatIsNotOfTheSessionIsRefused() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador");
    String nobody = UUID.randomUUID().toString();
    String mine = training.enrolment("agent.nador");
    training
        .marked(NADOR, "2031-01-01", "morning", List.of(), List.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/day"));
    training
        .marked(NADOR, training.day(), "morning", List.of(nobody), List.of(mine))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/present/0"))
        .body("errors.code", contains("unknown_reference"));
    String others = ATraining.by(NADOR).begun("agent.nador").enrolment("agent.nador");
    training
        .marked(NADOR, training.day(), "morning", List.of(others), List.of())
        .then()
        .statusCode(400);
    training
        .marked(NADOR, training.day(), "morning", List.of(mine), List.of(mine))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/absent/0"));
  }

  @Test
  void theTrainerServesTheOwnSessionAndNoOther() {
    ATraining own = ATraining.by(NADOR).taughtBy(TRAINER).begun("agent.nador");
    own.marked(TRAINER, own.day(), "morning", List.of(own.enrolment("agent.nador")), List.of())
        .then()
        .statusCode(200)
        .body("halfDays.present", contains(1, 0, 0, 0))
        .body("rows[0].marks", contains("present", "not_recorded", "not_recorded", "not_recorded"));
    ATraining other = ATraining.by(NADOR).begun("agent.nador");
    other.marked(TRAINER, other.day(), "morning", List.of(), List.of()).then().statusCode(404);
    own.marked("coordinator.ma-ouj", own.day(), "morning", List.of(), List.of())
        .then()
        .statusCode(403);
  }

  @Test
  void eightyPerCentMakeAnAttendeeAndACorrectionIsJudgedAnew() {
    ATraining training =
        ATraining.by(NADOR).with("requiredAttendance", 75).begun("agent.nador", "agent.driouch");
    String one = training.enrolment("agent.nador");
    String other = training.enrolment("agent.driouch");
    List<Map<String, String>> halves = training.readBy(NADOR).path("halfDays");
    for (int i = 0; i < 4; i++) {
      List<String> present = i == 0 ? List.of() : i == 1 ? List.of(one) : List.of(one, other);
      training
          .marked(NADOR, halves.get(i).get("day"), halves.get(i).get("half"), present, List.of())
          .then()
          .statusCode(200);
    }
    training.completed();
    status(training, one, "attended");
    status(training, other, "absent");
    training
        .marked(
            NADOR,
            halves.get(1).get("day"),
            halves.get(1).get("half"),
            List.of(other),
            List.of(one))
        .then()
        .statusCode(200);
    status(training, one, "absent");
    status(training, other, "attended");
    assertThat(Recorded.in("oriental").typesOf(training.subject()))
        .contains("enrolments.attended", "enrolments.absent", "sessions.attendance_recorded");
  }

  private static void status(ATraining training, String enrolment, String status) {
    training.get(NADOR, "/enrolments/" + enrolment).then().body("status", equalTo(status));
  }

  @Test
  void managersSeeTheirOwnOnTheSheet() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador", "agent.driouch");
    training.get("manager.nador", "/attendance").then().body("rows.cell", contains("nador"));
    training.get(NADOR, "/attendance").then().body("rows", hasSize(2));
    training.get("agent.nador", "/attendance").then().statusCode(403);
  }

  @Test
  void theCodeInTheRoomIsGoodForWhoHasASeat() {
    ATraining training = ATraining.by(NADOR).taughtBy(TRAINER).begun("agent.nador");
    String code = shown(training).path("code");
    checkIn(training, "agent.driouch", code)
        .then()
        .statusCode(400)
        .body("errors.code", contains("wrong_code"));
    checkIn(training, "agent.nador", other(code))
        .then()
        .statusCode(400)
        .body("errors.code", contains("wrong_code"));
    checkIn(training, "agent.nador", code).then().statusCode(200).body("halfDays", equalTo(1));
    checkIn(training, "agent.nador", code).then().statusCode(200).body("halfDays", equalTo(1));
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from attendance where by_code and enrolment = ?",
                    UUID.fromString(training.enrolment("agent.nador"))))
        .isEqualTo(1);
  }

  @Test
  void anOldCodeIsNotGoodAnyMoreAndANewOneReplacesIt() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador");
    String first = shown(training).path("code");
    String second = shown(training).path("code");
    if (!first.equals(second)) {
      checkIn(training, "agent.nador", first).then().statusCode(400);
    }
    Stored.in("oriental")
        .change(
            "update attendance_code set expires_at = utc_timestamp(6) where session = ?",
            UUID.fromString(training.session()));
    checkIn(training, "agent.nador", second).then().statusCode(400);
  }

  @Test
  void guessingIsSlow() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador");
    String code = shown(training).path("code");
    for (int i = 0; i < 5; i++) {
      checkIn(training, "agent.nador", other(code)).then().statusCode(400);
    }
    checkIn(training, "agent.nador", code)
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue());
  }

  @Test
  void theCodeIsSealedAndNeverKeptAsAnAnswer() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador");
    String key = UUID.randomUUID().toString();
    Response first = code(training, key);
    String code = first.path("code");
    code(training, key)
        .then()
        .statusCode(200)
        .header("Idempotent-Replayed", "true")
        .body("code", equalTo(null));
    byte[] sealed =
        (byte[])
            Stored.in("oriental")
                .row(
                    "select sealed from attendance_code where session = ?",
                    UUID.fromString(training.session()))
                .get("sealed");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(code);
  }

  private static Response code(ATraining training, String key) {
    return ma.prim.testing.Api.as(NADOR)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(Map.of("day", training.day(), "half", "morning"))
        .post("/v1/regions/oriental" + training.path() + "/attendance/code");
  }

  private static Response shown(ATraining training) {
    Response answer = code(training, UUID.randomUUID().toString());
    answer.then().statusCode(200).body("expiresAt", notNullValue());
    return answer;
  }

  private static Response checkIn(ATraining training, String by, String code) {
    return training.post(by, training.path() + "/attendance/check-in", Map.of("code", code));
  }

  private static String other(String code) {
    return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
  }
}
