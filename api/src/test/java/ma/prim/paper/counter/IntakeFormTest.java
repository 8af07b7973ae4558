package ma.prim.paper.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import ma.prim.paper.APaper;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class IntakeFormTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void ofAPersonWhomTheCellDoesNotKnowThereIsNone() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Api.as("agent.oujda").get(person.path() + "/intake-form").then().statusCode(404);
  }

  @Test
  void aCellThatIsNotTheCallersDoesNotHandItOut() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Api.as(OFFICER).get(person.path() + "/intake-form?cell=oujda").then().statusCode(400);
  }

  @Test
  void anUnknownCellHasNoForm() {
    Api.as(OFFICER)
        .get(Addresses.of(OFFICER, "/cells/atlantis/intake-form"))
        .then()
        .statusCode(404);
  }

  @Test
  void whatTheCellNotedForItselfIsNotOnIt() {
    APerson.Registered person =
        APerson.anybody()
            .with("note", "notecanary")
            .vulnerableFor("disability")
            .registeredBy(OFFICER);
    String text =
        APaper.of(Api.as("manager.nador").get(person.path() + "/intake-form?language=fr")).text();
    assertThat(text).doesNotContain("notecanary", "andicap");
  }

  @Test
  void whereTheConcealedLiveIsNotOnPaper() {
    APerson.Registered person =
        APerson.anybody()
            .with("concealed", true)
            .with("address", "addresscanary")
            .reachedAt("+212612345678")
            .registeredBy(OFFICER);
    String text = APaper.of(Api.as(OFFICER).get(person.path() + "/intake-form?language=fr")).text();
    assertThat(text).contains("El Ouazzani").doesNotContain("addresscanary", "345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void itSaysWhatTheFileSaysAndAsksForTheRest(String language) {
    APerson.Registered person =
        APerson.called("Fatima Zahra", "El Ouazzani")
            .inArabic("فاطمة الزهراء", "الوزاني")
            .bornOn("1984-05")
            .holding("cnie", "S123456")
            .reachedAt("+212612345678")
            .registeredBy(OFFICER);
    Response answer = Api.as(OFFICER).get(person.path() + "/intake-form?language=" + language);
    APaper paper = APaper.of(answer);
    assertThat(paper.text())
        .contains("فاطمة الزهراء", "El Ouazzani", "1984-05", "S123456", "06 12 34 56 78");
    assertThat(paper.pages()).isEqualTo(1);
    assertThat(paper.language()).startsWith(language);
    assertThat(Recorded.in(person.region()).entriesOf(answer)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void theEmptyOneIsForEverybodyWhoIsSignedIn(String language) {
    String path = "/cells/nador/intake-form?language=" + language;
    APaper paper = APaper.of(Api.as("head.nador").get(Addresses.of(OFFICER, path)));
    assertThat(paper.text()).containsAnyOf("الناظور", "Nador");
    assertThat(paper.pages()).isEqualTo(1);
    Api.anonymous().get(Addresses.of(OFFICER, path)).then().statusCode(401);
  }
}
