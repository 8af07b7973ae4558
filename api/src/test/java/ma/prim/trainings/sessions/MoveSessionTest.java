package ma.prim.trainings.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ANotification;
import ma.prim.testing.ATraining;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session goes from state to state by its coordinator's word, or by itself. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class MoveSessionTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final Map<String, String> WHY = Map.of("reason", "Salle indisponible");

  @Inject KeepSessions keepSessions;
  @Inject Regions regions;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "draft      | postpone start complete          | open,cancel",
        "open       | open complete                    | postpone,start,cancel",
        "postponed  | postpone start complete          | open,cancel",
        "started    | open postpone start              | complete,cancel",
        "completed  | open postpone start complete cancel | ''",
        "cancelled  | open postpone start complete cancel | ''"
      })
  void whatTheTableDoesNotHaveIsRefused(String state, String verbs, String allowed) {
    ATraining training = in(state);
    for (String verb : verbs.split(" ", -1)) {
      Object body = verb.equals("postpone") || verb.equals("cancel") ? WHY : null;
      training
          .told(verb, body)
          .then()
          .statusCode(409)
          .body("code", equalTo("invalid_transition"))
          .body(
              "allowed", equalTo(allowed.isEmpty() ? List.of() : List.of(allowed.split(",", -1))));
    }
  }

  private static ATraining in(String state) {
    ATraining training = ATraining.by(NADOR);
    return switch (state) {
      case "draft" -> training;
      case "open" -> training.opened();
      case "postponed" -> training.postponed();
      case "started" -> training.opened().started();
      case "completed" -> training.opened().started().completed();
      default -> training.opened().cancelled();
    };
  }

  @Test
  void withoutTheVersionOrWithAnOldOneNothingMoves() {
    ATraining training = ATraining.by(NADOR);
    training.told("open", null, NADOR, null).then().statusCode(428);
    training.told("open", null, NADOR, "\"99\"").then().statusCode(412);
    String etag = training.etag();
    List<Integer> answers =
        AtOnce.times(
            10, () -> training.told("open?allowConflicts=true", null, NADOR, etag).statusCode());
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void othersSeeItAndDoNotMoveIt() {
    ATraining training = ATraining.by(NADOR).opened();
    training.told("start", null, "coordinator.ma-ouj", training.etag()).then().statusCode(403);
    training.told("start", null, "manager.nador", training.etag()).then().statusCode(403);
    training.told("start", null, "coordinator.oriental", training.etag()).then().statusCode(200);
  }

  @Test
  void whatTimeHasPassedIsNotOpened() {
    ATraining training = ATraining.by(NADOR);
    past(training, "starts_at", "-2 hour");
    training
        .told("open", null)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/startsAt"));
  }

  @Test
  void whoHasASeatKeepsItWhenTheSessionIsPostponedAndOpenedAgain() {
    ATraining training = ATraining.by(NADOR).seats(1).enrolled("agent.nador");
    training
        .told("postpone", WHY)
        .then()
        .statusCode(200)
        .body("status", equalTo("postponed"))
        .body("statusReason", equalTo("Salle indisponible"));
    training
        .told("open?allowConflicts=true", null)
        .then()
        .body("status", equalTo("full"))
        .body("seats.taken", equalTo(1));
    assertThat(ANotification.of("agent.nador").kindsAbout(training.subject()))
        .containsExactly("training_rescheduled", "training_postponed", "training_confirmed");
    assertThat(Recorded.in("oriental").typesOf(training.subject()))
        .contains("sessions.opened", "sessions.filled", "sessions.postponed", "sessions.reopened");
  }

  @Test
  void itStartsAndCompletesByItselfOnce() {
    ATraining training = ATraining.by(NADOR).enrolled("agent.nador");
    past(training, "starts_at", "-5 day");
    keep();
    training.readBy(NADOR).then().body("status", equalTo("in_progress"));
    past(training, "ends_at", "-4 day");
    keep();
    keep();
    training.readBy(NADOR).then().body("status", equalTo("completed"));
    assertThat(Recorded.in("oriental").typesOf(training.subject()))
        .containsOnlyOnce("sessions.started", "sessions.completed", "enrolments.absent");
  }

  @Test
  void thoseWhoComeAreRemindedAWeekAndADayBefore() {
    ATraining training = ATraining.by(NADOR).seats(1).enrolled("agent.nador", "agent.driouch");
    keep();
    assertThat(reminders(training)).isZero();
    past(training, "starts_at", "6 day");
    keep();
    keep();
    assertThat(reminders(training)).isEqualTo(1);
    past(training, "starts_at", "20 hour");
    keep();
    keep();
    assertThat(reminders(training)).isEqualTo(2);
    assertThat(ANotification.of("agent.nador").kindsAbout(training.subject()))
        .filteredOn("training_reminder"::equals)
        .hasSize(2);
  }

  @Test
  void afterAStopNobodyIsToldThatItIsInAWeekOnTheEve() {
    ATraining training = ATraining.by(NADOR).enrolled("agent.nador");
    past(training, "starts_at", "20 hour");
    keep();
    assertThat(reminders(training)).isEqualTo(1);
  }

  private void keep() {
    boolean more = true;
    while (more) {
      more = keepSessions.run(regions.available("oriental"));
    }
  }

  private static long reminders(ATraining training) {
    return Recorded.in("oriental").typesOf(training.subject()).stream()
        .filter("sessions.reminded"::equals)
        .count();
  }

  private static void past(ATraining training, String column, String interval) {
    String[] parts = interval.split(" ", -1);
    Stored.in("oriental")
        .change(
            "update training_session set "
                + column
                + " = date_add(utc_timestamp(6), interval "
                + parts[0]
                + " "
                + parts[1]
                + ") where id = ?",
            UUID.fromString(training.session()));
  }
}
