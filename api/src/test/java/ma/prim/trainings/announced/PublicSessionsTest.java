package ma.prim.trainings.announced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ma.prim.integration.calendar.ReadCalendar;
import ma.prim.testing.ATraining;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** What everybody finds of sessions, without a token. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PublicSessionsTest {
  private static final String R = "/v1/regions/oriental/sessions";
  private static final String NADOR = "coordinator.ma-nad";

  @Test
  void onlyWhatIsAnnouncedToCivilSocietyIsPublic() {
    ATraining open = soon().opened();
    ATraining draft = soon();
    draft.session();
    ATraining officers = soon().audiences("cell_officers").opened();
    List<String> found = all();
    assertThat(found).contains(open.session()).doesNotContain(draft.session(), officers.session());
    String calendar = calendar("fr").asString().replace("\r\n ", "");
    assertThat(calendar).contains(open.session());
    assertThat(calendar).doesNotContain(draft.session(), officers.session());
  }

  @Test
  void nobodysNameAndNoAddressOfACallIsInIt() {
    ATraining training =
        soon()
            .with("link", "https://visio.example.org/secret")
            .with("trainers", List.of(Map.of("name", "Leila Canarytrainer")))
            .opened();
    training.guest("Canaryguest").then().statusCode(201);
    Response page = Api.anonymous().get(R + "/public?limit=100");
    assertThat(page.asString() + calendar("fr").asString().replace("\r\n ", ""))
        .doesNotContain("Canarytrainer", "Canaryguest", "visio.example.org/secret");
    page.then()
        .header("Cache-Control", equalTo("public, max-age=60"))
        .body("items.find { it.id == '" + training.session() + "' }.online", equalTo(true))
        .body("items.find { it.id == '" + training.session() + "' }.freeSeats", equalTo(19));
  }

  @Test
  void aTokenThatIsBadIsRefusedHereToo() {
    Api.withToken("x").get(R + "/calendar").then().statusCode(401);
    Api.anonymous().get("/v1/regions/atlantis/sessions/public").then().statusCode(404);
  }

  @Test
  void anotherProgramReadsTheSameSessionThroughEverythingThatHappensToIt() {
    ATraining training = soon().opened();
    JsonNode first = event(training, "fr");
    assertThat(first.path("uid").asText()).isEqualTo(training.session() + "@oriental.prim");
    assertThat(first.path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(first.path("summary").asText()).isEqualTo("Accueillir et orienter");
    assertThat(first.path("location").asText()).isEqualTo("Nador, siège de la province");
    assertThat(first.path("start").asText())
        .isEqualTo(training.fields().get("startsAt").toString().replace("Z", ".000Z"));
    assertThat(event(training, "ar").path("summary").asText()).isEqualTo("الاستقبال والتوجيه");

    training.postponed();
    JsonNode postponed = event(training, "fr");
    assertThat(postponed.path("uid")).isEqualTo(first.path("uid"));
    assertThat(postponed.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(postponed.path("summary").asText()).startsWith("Reportée – ");
    assertThat(postponed.path("description").asText()).isEqualTo("Salle indisponible");
    assertThat(postponed.path("sequence").asInt()).isGreaterThan(first.path("sequence").asInt());

    training.told("open?allowConflicts=true", null).then().statusCode(200);
    JsonNode again = event(training, "fr");
    assertThat(again.path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(again.path("sequence").asInt()).isGreaterThan(postponed.path("sequence").asInt());

    training.cancelled();
    JsonNode cancelled = event(training, "fr");
    assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.path("sequence").asInt()).isGreaterThan(again.path("sequence").asInt());
  }

  @Test
  void aSeatThatIsTakenChangesNothingInCalendars() {
    ATraining training = soon().opened();
    JsonNode before = event(training, "fr");
    training.guest("Ali").then().statusCode(201);
    assertThat(event(training, "fr")).isEqualTo(before);
  }

  /** The first in the calendar, however many others there are. */
  private static ATraining soon() {
    LocalDate day = LocalDate.now(ZoneId.of("Africa/Casablanca")).plusDays(2);
    return ATraining.by(NADOR)
        .with("startsAt", ATraining.at(day, 9))
        .with("endsAt", ATraining.at(day, 16));
  }

  private static JsonNode event(ATraining training, String language) {
    return ReadCalendar.event(
        ReadCalendar.of(calendar(language).asByteArray()), training.session());
  }

  private static Response calendar(String language) {
    Response calendar = Api.anonymous().get(R + "/calendar?language=" + language);
    calendar.then().statusCode(200).contentType("text/calendar");
    return calendar;
  }

  private static List<String> all() {
    List<String> found = new java.util.ArrayList<>();
    String next = R + "/public?limit=100";
    while (next != null) {
      Response page = Api.anonymous().get(next);
      page.then().statusCode(200);
      found.addAll(page.path("items.id"));
      next = page.path("next");
    }
    return found;
  }
}
