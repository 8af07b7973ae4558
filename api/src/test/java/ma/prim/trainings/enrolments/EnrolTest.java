package ma.prim.trainings.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ANotification;
import ma.prim.testing.ATraining;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who enrols whom, and who sees it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EnrolTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final Map<String, Object> ONESELF = Map.of();

  @ParameterizedTest
  @ValueSource(strings = {"agent.nador", "head.nador", "agent.oujda", "manager.oujda"})
  void oneselfNeedsNoWord(String caller) {
    ATraining training = ATraining.by(NADOR).opened();
    Response answer = training.enrolledBy(caller, ONESELF);
    answer
        .then()
        .statusCode(201)
        .body("status", equalTo("confirmed"))
        .body("participant.user", equalTo(AnOfficer.subject(caller)))
        .body("cell", equalTo(caller.substring(caller.indexOf('.') + 1)))
        .body(
            "audience", equalTo(caller.startsWith("head") ? "elected_officials" : "cell_officers"))
        .body("actions", contains("withdraw"));
    training
        .readBy(caller)
        .then()
        .body("enrolment.status", equalTo("confirmed"))
        .body("actions", contains("withdraw"));
    training
        .enrolledBy(caller, ONESELF)
        .then()
        .statusCode(409)
        .body("enrolment", equalTo(answer.path("id")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent.nador", "manager.oujda", "coordinator.ma-ouj"})
  void whomOneMayNotEnrolIsNobody(String caller) {
    ATraining training = ATraining.by(NADOR).opened();
    Response known =
        training.enrolledBy(caller, Map.of("user", AnOfficer.subject("agent.driouch")));
    Response random = training.enrolledBy(caller, Map.of("user", UUID.randomUUID().toString()));
    known.then().statusCode(400).body("errors.pointer", contains("/user"));
    assertThat(known.<Object>path("errors")).isEqualTo(random.path("errors"));
  }

  @Test
  void managersEnrolTheirOfficersAndPeopleWithoutAccount() {
    ATraining training = ATraining.by(NADOR).opened();
    String manager = "manager.oujda";
    training
        .enrolledBy(manager, Map.of("user", AnOfficer.subject("agent.oujda")))
        .then()
        .statusCode(201);
    assertThat(ANotification.of("agent.oujda").kindsAbout(training.subject()))
        .containsExactly("training_confirmed");
    training
        .enrolledBy(manager, Map.of("name", "Khadija Berrada", "audience", "civil_society"))
        .then()
        .statusCode(201)
        .body("cell", equalTo("oujda"));
    training
        .enrolledBy(manager, Map.of("name", "X", "audience", "civil_society", "cell", "nador"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"));
    training
        .enrolledBy("agent.oujda", Map.of("name", "Khadija", "audience", "civil_society"))
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsWrongWithAGuestIsSaid() {
    ATraining training = ATraining.by(NADOR).audiences("civil_society").opened();
    training
        .enrolledBy(NADOR, Map.of("name", "", "email", "nowhere"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/email"));
    training
        .enrolledBy(NADOR, Map.of("name", "X"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/audience"));
    training
        .enrolledBy("agent.nador", ONESELF)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/audience"));
  }

  @Test
  void guestsAreSealedAndComeOnce() {
    ATraining training = ATraining.by(NADOR).opened();
    Map<String, String> guest =
        Map.of(
            "name", "Khadija Canaryguest",
            "email", "canaryguest@example.org",
            "organisation", "Rif solidaire",
            "audience", "civil_society");
    Response made = training.enrolledBy(NADOR, guest);
    made.then().statusCode(201).body("participant.name", equalTo("Khadija Canaryguest"));
    training
        .enrolledBy(
            NADOR,
            Map.of(
                "name", "K. B.", "email", " CanaryGuest@example.org", "audience", "civil_society"))
        .then()
        .statusCode(400);
    training
        .enrolledBy(
            NADOR,
            Map.of(
                "name", "K. B.", "email", "CANARYGUEST@example.org", "audience", "civil_society"))
        .then()
        .statusCode(409);
    String row =
        Stored.in("oriental")
            .rows("select * from enrolment where id = ?", UUID.fromString(made.path("id")))
            .toString();
    byte[] sealed =
        (byte[])
            Stored.in("oriental")
                .row("select sealed from enrolment where id = ?", UUID.fromString(made.path("id")))
                .get("sealed");
    assertThat(row + new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContainIgnoringCase("canaryguest");
    assertThat(Recorded.in("oriental").eventsOf(training.subject()).toString())
        .doesNotContainIgnoringCase("canaryguest");
    assertThat(Recorded.in("oriental").entriesOf(made).toString())
        .doesNotContainIgnoringCase("canaryguest");
  }

  @Test
  void whoIsSeenByWhom() {
    ATraining training =
        ATraining.by(NADOR)
            .taughtBy("trainer.oriental")
            .enrolled("agent.nador", "agent.driouch", "agent.oujda");
    training.guest("Ali");
    assertThat(seen(training, NADOR)).hasSize(4);
    assertThat(seen(training, "trainer.oriental")).hasSize(4);
    assertThat(seen(training, "coordinator.oriental")).hasSize(4);
    assertThat(seen(training, "manager.nador")).containsExactly("nador");
    assertThat(seen(training, "coordinator.ma-ouj")).containsExactly("oujda");
    training.get("agent.nador", "/enrolments").then().statusCode(403);
    training.get("observer.oriental", "/enrolments").then().statusCode(403);
    String other = "/enrolments/" + training.enrolment("agent.driouch");
    training.get("agent.nador", other).then().statusCode(404);
    training.get("agent.driouch", other).then().statusCode(200);
    training.get("manager.nador", other).then().statusCode(404);
  }

  private static List<String> seen(ATraining training, String reader) {
    return training.get(reader, "/enrolments").path("items.cell");
  }

  @Test
  void anInvitationHoldsNoSeatUntilItIsConfirmed() {
    ATraining training =
        ATraining.by(NADOR).seats(1).opened().invited("agent.nador").enrolled("agent.driouch");
    training.readBy(NADOR).then().body("status", equalTo("full")).body("seats.waiting", equalTo(0));
    assertThat(ANotification.of("agent.nador").kindsAbout(training.subject()))
        .containsExactly("training_invited");
    told(training, "agent.nador", "confirm", "agent.nador")
        .then()
        .statusCode(200)
        .body("status", equalTo("waitlisted"))
        .body("position", equalTo(1));
    told(training, "agent.nador", "confirm", "agent.nador").then().statusCode(409);
  }

  @Test
  void afterTheLastDayOnlyWhoServesItEnrols() {
    ATraining training =
        ATraining.by(NADOR)
            .with("enrolBy", java.time.Instant.now().plusSeconds(3600).toString())
            .opened();
    Stored.in("oriental")
        .change(
            "update training_session set enrol_by = utc_timestamp(6) where id = ?",
            UUID.fromString(training.session()));
    training
        .enrolledBy("agent.nador", ONESELF)
        .then()
        .statusCode(409)
        .body("code", equalTo("enrolment_closed"));
    training.guest("Ali").then().statusCode(201);
  }

  @Test
  void whatIsNotOpenTakesNobody() {
    ATraining draft = ATraining.by(NADOR);
    draft.guest("Ali").then().statusCode(409).body("state", equalTo("draft"));
    ATraining over = ATraining.by(NADOR).opened().cancelled();
    over.enrolledBy("agent.nador", ONESELF)
        .then()
        .statusCode(409)
        .body("state", equalTo("cancelled"));
  }

  @Test
  void aTrainerExcusesAndDoesNotWithdraw() {
    ATraining training = ATraining.by(NADOR).taughtBy("trainer.oriental").enrolled("agent.nador");
    told(training, "agent.nador", "withdraw", "trainer.oriental").then().statusCode(403);
    told(training, "agent.nador", "excuse", "agent.nador").then().statusCode(403);
    told(training, "agent.nador", "excuse", "trainer.oriental")
        .then()
        .statusCode(200)
        .body("status", equalTo("excused"));
    training.readBy(NADOR).then().body("seats.taken", equalTo(0));
  }

  @Test
  void whoWithdrewMayComeBack() {
    ATraining training = ATraining.by(NADOR).enrolled("agent.nador");
    told(training, "agent.nador", "withdraw", "agent.nador")
        .then()
        .statusCode(200)
        .body("position", nullValue());
    training.enrolledBy("agent.nador", ONESELF).then().statusCode(201);
    assertThat(training.post("agent.nador", training.path() + "/open", null).statusCode())
        .isEqualTo(403);
  }

  static Response told(ATraining training, String whose, String verb, String by) {
    return training.told("enrolments/" + training.enrolment(whose) + "/" + verb, null, by, "*");
  }
}
