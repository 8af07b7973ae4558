package ma.prim.trainings.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ATraining;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Attendees say what they think, once, and are read in lots of five. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EvaluationsTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final String[] SIX = {
    "agent.nador", "agent.driouch", "agent.oujda", "agent.figuig", "agent.berkane", "agent.guercif"
  };

  private static Map<String, Object> said(int mark, String comment) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "content", mark,
                "trainer", mark,
                "organisation", mark,
                "usefulness", mark,
                "recommended", mark > 3));
    if (comment != null) {
      body.put("comment", comment);
    }
    return body;
  }

  @Test
  void onlyAttendeesSaySomethingAndOnlyAfterwards() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador", "agent.driouch");
    say(training, "agent.nador", 4, null).then().statusCode(409);
    training.present(List.of(training.enrolment("agent.nador")));
    training.completed();
    say(training, "agent.driouch", 4, null).then().statusCode(409);
    say(training, "agent.oujda", 4, null).then().statusCode(409);
    say(training, "trainer.oriental", 4, null).then().statusCode(403);
    say(training, "agent.nador", 6, null).then().statusCode(400);
    say(training, "agent.nador", 4, null).then().statusCode(200);
    say(training, "agent.nador", 1, null).then().statusCode(409);
  }

  @Test
  void fiveAreShownTogetherAndASixthTellsNothing() {
    ATraining training = ATraining.by(NADOR).attended(SIX);
    int[] marks = {5, 5, 4, 4, 2, 1};
    for (int i = 0; i < 4; i++) {
      say(training, SIX[i], marks[i], "Avis " + i).then().statusCode(200);
    }
    training
        .get(NADOR, "/evaluations")
        .then()
        .statusCode(200)
        .body("answers", equalTo(0))
        .body("means", nullValue())
        .body("comments", nullValue());
    say(training, SIX[4], marks[4], null).then().statusCode(200);
    Response five = training.get(NADOR, "/evaluations");
    five.then()
        .body("answers", equalTo(5))
        .body("means.content", equalTo(4.0f))
        .body("recommended", equalTo(80))
        .body("comments", containsInAnyOrder("Avis 0", "Avis 1", "Avis 2", "Avis 3"));
    say(training, SIX[5], marks[5], "Avis 5").then().statusCode(200);
    assertThat(training.get(NADOR, "/evaluations").asString()).isEqualTo(five.asString());
    training
        .get("observer.oriental", "/evaluations")
        .then()
        .body("answers", equalTo(5))
        .body("comments", nullValue());
  }

  @Test
  void nothingThatIsStoredSaysWhoSaidIt() {
    ATraining training = ATraining.by(NADOR).attended("agent.nador");
    say(training, "agent.nador", 3, "Canarycomment").then().statusCode(200);
    Map<String, Object> row =
        Stored.in("oriental")
            .row("select * from evaluation where session = ?", UUID.fromString(training.session()));
    assertThat(row.keySet())
        .containsExactlyInAnyOrder(
            "id",
            "session",
            "lot",
            "content",
            "trainer",
            "organisation",
            "usefulness",
            "recommended",
            "sealed");
    assertThat(UUID.fromString(row.get("id").toString()).version())
        .as("an id of chance, without a time in it")
        .isEqualTo(4);
    assertThat(new String((byte[]) row.get("sealed"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Canarycomment");
  }

  @Test
  void saidTwiceAtOnceItCountsOnce() {
    ATraining training = ATraining.by(NADOR).attended("agent.nador");
    List<Integer> answers =
        AtOnce.times(8, () -> say(training, "agent.nador", 5, null).statusCode());
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from evaluation where session = ?",
                    UUID.fromString(training.session())))
        .isEqualTo(1);
  }

  private static Response say(ATraining training, String by, int mark, String comment) {
    return training.post(by, training.path() + "/evaluations", said(mark, comment));
  }
}
