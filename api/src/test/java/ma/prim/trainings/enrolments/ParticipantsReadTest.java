package ma.prim.trainings.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import ma.prim.testing.ATraining;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the names of participants stands in the access log. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ParticipantsReadTest {
  private static final String NADOR = "coordinator.ma-nad";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/enrolments",
        "/enrolments/{enrolment}",
        "/attendance",
        "/certificates",
        "/certificates/{certificate}",
        "/certificates/{certificate}/paper"
      })
  void everyAnswerWithNamesIsLogged(String rest) {
    ATraining training = ATraining.by(NADOR).certified("agent.nador");
    String subject = AnOfficer.subject("agent.nador");
    String path =
        rest.replace("{enrolment}", training.enrolment("agent.nador"))
            .replace("{certificate}", training.certificate("agent.nador"));
    Response read = training.get(NADOR, path);
    read.then().statusCode(200);
    Recorded.Entry entry = Recorded.in("oriental").entryOf(read);
    assertThat(entry.outcome()).isEqualToIgnoringCase("read");
    assertThat(entry.people()).containsExactly(subject);
    Api.as("protection.oriental")
        .get("/v1/regions/oriental/access-log?person=" + subject + "&limit=100")
        .then()
        .statusCode(200)
        .body("items.id", org.hamcrest.Matchers.not(org.hamcrest.Matchers.empty()))
        .body("items.requestId", hasItem(read.header("X-Request-Id")));
  }

  @Test
  void somebodyWithoutAnAccountIsThereByTheEnrolment() {
    ATraining training = ATraining.by(NADOR).opened();
    String guest = training.guest("Khadija Berrada").path("id");
    Response read = training.get(NADOR, "/enrolments");
    assertThat(Recorded.in("oriental").entryOf(read).people()).containsExactly(guest);
  }

  @Test
  void whoWasTrainedInAProgrammeIsLoggedToo() {
    ATraining training = ATraining.by(NADOR).attended("agent.nador");
    Response read =
        Api.as("manager.nador")
            .get("/v1/regions/oriental/programmes/" + training.programme() + "/participants");
    read.then().statusCode(200);
    assertThat(Recorded.in("oriental").entryOf(read).people())
        .containsExactly(AnOfficer.subject("agent.nador"));
  }

  @Test
  void onesOwnIsNoEntry() {
    ATraining training = ATraining.by(NADOR).enrolled("agent.nador");
    Response read = training.get("agent.nador", "/enrolments/" + training.enrolment("agent.nador"));
    read.then().statusCode(200);
    assertThat(Recorded.in("oriental").entriesOf(read)).isEmpty();
  }
}
