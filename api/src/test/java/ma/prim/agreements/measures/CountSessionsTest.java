package ma.prim.agreements.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ATraining;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** A session that is held counts for its measure: once, as it was attended, and there only. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CountSessionsTest {
  private static final String REGION = "coordinator.oriental";
  private static final String NADOR = "coordinator.ma-nad";

  private static AnAgreement.Written agreement() {
    return AnAgreement.between("anapec-oriental", "anapec-nador")
        .with("to", "2090-12-31")
        .activeBy(REGION);
  }

  private static String measure(AnAgreement.Written one, String counts) {
    Map<String, Object> indicator =
        new HashMap<>(Map.of("names", Map.of("fr", "Formés"), "baseline", 0, "target", 8));
    if (counts != null) {
      indicator.put("counts", counts);
    }
    return one.measure(1, "2026-01-01", "2089-12-31", Map.of("indicator", indicator));
  }

  private static Response read(AnAgreement.Written one, String measure) {
    return Api.as(REGION).get(one.path() + "/measures/" + measure);
  }

  private static void reported(AnAgreement.Written one, String measure, Map<String, ?> report) {
    Api.as(REGION)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(report)
        .post(one.path() + "/measures/" + measure + "/report")
        .then()
        .statusCode(200);
  }

  private static long told(String measure, String change) {
    return Stored.in("oriental")
        .number(
            "select count(*) from event where subject = ? and change_made = ?"
                + " and institution is null",
            "measures/" + measure,
            change);
  }

  @Test
  void whoAttendedIsProgressOfTheMeasure() {
    AnAgreement.Written one = agreement();
    String measure = measure(one, "attendees");
    read(one, measure)
        .then()
        .body("status", equalTo("planned"))
        .body("sessions", empty())
        .body("indicator.actuals", empty());
    ATraining training =
        ATraining.by(NADOR).with("measure", measure).begun("agent.nador", "agent.driouch");
    training.present(
        List.of(training.enrolment("agent.nador"), training.enrolment("agent.driouch")));
    read(one, measure).then().body("sessions", empty());

    Response completed = training.told("complete", null);
    completed.then().statusCode(200);
    read(one, measure)
        .then()
        .body("sessions.session", contains(training.session()))
        .body("sessions.attended", contains(2))
        .body("indicator.actuals.value", contains(2))
        .body("status", equalTo("in_progress"))
        .body("progress", equalTo(25));
    assertThat(told(measure, "counted")).isOne();
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from event where subject = ? and change_made = 'counted'"
                        + " and institution is not null",
                    "measures/" + measure))
        .as("the party that does it is told as well")
        .isOne();
    assertThat(one.recorded().entriesOf(completed))
        .anySatisfy(entry ->
            assertThat(entry.details()).contains("measures/" + measure).contains("counted"));
    training.told("complete", null).then().statusCode(409);
    assertThat(told(measure, "counted")).isOne();
  }

  @Test
  void aCorrectionOfTheAttendanceIsOneOfTheMeasure() {
    AnAgreement.Written one = agreement();
    String measure = measure(one, "attendees");
    ATraining training =
        ATraining.by(NADOR).with("measure", measure).attended("agent.nador", "agent.driouch");
    read(one, measure).then().body("indicator.actuals.value", contains(2));
    List<Map<String, String>> halves = training.readBy(NADOR).path("halfDays");
    for (Map<String, String> half : halves) {
      training
          .marked(
              NADOR,
              half.get("day"),
              half.get("half"),
              List.of(),
              List.of(training.enrolment("agent.driouch")))
          .then()
          .statusCode(200);
    }
    read(one, measure)
        .then()
        .body("sessions.attended", contains(1))
        .body("indicator.actuals.value", contains(1))
        .body("progress", equalTo(12));
    assertThat(told(measure, "counted")).isEqualTo(2);
  }

  @Test
  void whatIsReportedByHandStandsAndSessionsAddToIt() {
    AnAgreement.Written one = agreement();
    String measure = measure(one, "sessions");
    ATraining.by(NADOR).with("measure", measure).attended("agent.nador");
    String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
    reported(one, measure, Map.of("actual", Map.of("on", today, "value", 5), "progress", 60));
    ATraining.by(NADOR).with("measure", measure).attended("agent.nador");
    read(one, measure)
        .then()
        .body("sessions.attended", contains(1, 1))
        .body("indicator.actuals.value", contains(1, 5.0f, 6.0f))
        // Six of eight are more than the sixty percent that were said.
        .body("progress", equalTo(75));
  }

  @Test
  void aSessionThatIsGivenToAnotherMeasureCountsThere() {
    AnAgreement.Written one = agreement();
    String first = measure(one, "sessions");
    String second = measure(one, "sessions");
    ATraining training = ATraining.by(NADOR).with("measure", first).attended("agent.nador");
    read(one, first).then().body("progress", equalTo(12));
    training.patched(Map.of("measure", second)).then().statusCode(200);
    read(one, first)
        .then()
        .body("sessions", empty())
        .body("indicator.actuals", empty())
        .body("progress", equalTo(0));
    read(one, second).then().body("sessions.session", contains(training.session()));
    assertThat(told(first, "uncounted")).isOne();
    Map<String, Object> none = new HashMap<>();
    none.put("measure", null);
    training.patched(none).then().statusCode(200);
    read(one, second).then().body("sessions", empty());
  }

  @Test
  void whereTheIndicatorCountsNothingTheSessionIsThereAndNoValue() {
    AnAgreement.Written one = agreement();
    String measure = measure(one, null);
    ATraining.by(NADOR).with("measure", measure).attended("agent.nador");
    read(one, measure)
        .then()
        .body("sessions.attended", contains(1))
        .body("indicator.counts", nullValue())
        .body("indicator.actuals", empty())
        .body("status", equalTo("in_progress"))
        .body("progress", equalTo(0));
  }

  @Test
  void aSessionThatIsCancelledCountsForNothing() {
    AnAgreement.Written one = agreement();
    String measure = measure(one, "sessions");
    ATraining.by(NADOR).with("measure", measure).begun("agent.nador").cancelled();
    read(one, measure).then().body("sessions", empty()).body("status", equalTo("planned"));
  }
}
