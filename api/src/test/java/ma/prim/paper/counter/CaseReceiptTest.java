package ma.prim.paper.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.prim.paper.APaper;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CaseReceiptTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void ofAnotherCellsCaseThereIsNone() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    receipt(matter, "agent.oujda", "").then().statusCode(404);
    Api.as(OFFICER)
        .get(Addresses.of(OFFICER, "/cases/" + UUID.randomUUID() + "/receipt"))
        .then()
        .statusCode(404);
  }

  @Test
  void colleaguesPrintNothingOfARestrictedCase() {
    ACase.Opened matter = ACase.of(person()).restricted().openedBy(OFFICER);
    String colleague = AnOfficer.agentOf("nador").invited();
    for (String paper : new String[] {"receipt", "documents-to-bring"}) {
      Response refused = Api.as(colleague).get(matter.path() + "/" + paper);
      refused.then().statusCode(403).body("code", equalTo("forbidden"));
      assertThat(matter.recorded().entriesOf(refused))
          .allSatisfy(entry -> assertThat(entry.cases()).isEmpty());
    }
  }

  @Test
  void theCellThatACaseHasLeftPrintsNoneOfIt() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter.offeredTo("driouch", "manager.nador").then().statusCode(200);
    matter.told("accept-transfer", null, "manager.driouch").then().statusCode(200);
    receipt(matter, OFFICER, "").then().statusCode(403);
    assertThat(APaper.of(receipt(matter, "manager.driouch", "")).text()).contains(matter.number());
  }

  @Test
  void aLanguageThatPapersAreNotWrittenInIsRefused() {
    receipt(ACase.openedBySomebodyAt(OFFICER), OFFICER, "?language=es")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("language"));
  }

  @Test
  void whatARestrictedCaseIsAboutIsNotOnPaper() {
    ACase.Opened matter = ACase.of(person()).need("PRO.GBV").openedBy(OFFICER);
    for (String paper : new String[] {"receipt", "documents-to-bring"}) {
      String text = APaper.of(Api.as(OFFICER).get(matter.path() + "/" + paper)).text();
      assertThat(text).contains(matter.number()).doesNotContain("iolence", "العنف");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Récépissé de demande, Fatima Zahra El Ouazzani (فاطمة الزهراء الوزاني), Nous vous répondrons",
    "ar, وصل بإيداع طلب, فاطمة الزهراء الوزاني (Fatima Zahra El Ouazzani), سنجيبكم قبل نهاية",
    "en, Receipt of a request, Fatima Zahra El Ouazzani (فاطمة الزهراء الوزاني), You will have our answer"
  })
  void itSaysWhatWasAskedAndUntilWhenItIsAnswered(
      String language, String title, String name, String promise) {
    ACase.Opened matter = ACase.of(person()).openedBy(OFFICER);
    Instant by = Instant.parse(matter.readBy(OFFICER).path("respondBy"));
    Response answer = receipt(matter, OFFICER, "?language=" + language);
    APaper paper = APaper.of(answer);
    String day =
        DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of(language, "MA"))
            .format(by.atZone(ZoneId.of("Africa/Casablanca")));
    assertThat(paper.text())
        .contains(title, name, promise, matter.number(), APaper.plain(day))
        .doesNotContainPattern("[٠-٩]");
    assertThat(paper.pages()).isEqualTo(1);
    assertThat(paper.language()).startsWith(language);
    assertThat(matter.recorded().entriesOf(answer)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ary, ar", "fr, fr", "en, en"})
  void byDefaultItIsInTheLanguageOfTheCase(String spoken, String written) {
    ACase.Opened matter = ACase.of(person()).with("language", spoken).openedBy(OFFICER);
    assertThat(APaper.of(receipt(matter, OFFICER, "")).language()).startsWith(written);
  }

  @Test
  void whileTheClocksStandStillNoDayIsPromised() {
    ACase.Opened matter = ACase.of(person()).openedBy(OFFICER);
    matter.after("assess", null, OFFICER).after("plan", null, OFFICER);
    matter.after("start", null, OFFICER).after("hold", Map.of("reason", "x"), OFFICER);
    assertThat(APaper.of(receipt(matter, OFFICER, "?language=fr")).text())
        .contains("Le délai est suspendu")
        .doesNotContain("Nous vous répondrons");
  }

  @Test
  void whatIsInANameIsText() {
    APerson.Registered person =
        APerson.called("<img src=file:///etc/passwd>", "&amp; \\) Tj").registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    assertThat(APaper.of(receipt(matter, OFFICER, "?language=fr")).text())
        .contains("<img src=file:///etc/passwd> &amp; \\) Tj");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void theListOfDocumentsIsThatOfTheNeed(String language) {
    ACase.Opened matter = ACase.of(person()).need("ADM.CIVIL").openedBy(OFFICER);
    String text =
        APaper.of(Api.as(OFFICER).get(matter.path() + "/documents-to-bring?language=" + language))
            .text();
    assertThat(text)
        .containsAnyOf("livret de famille", "دفتر الحالة المدنية", "family booklet")
        .containsAnyOf("copie intégrale", "النسخة الكاملة", "full birth record")
        .containsAnyOf("pièce d’identité", "تثبت الهوية", "identity paper");
  }

  private static APerson.Registered person() {
    return APerson.called("Fatima Zahra", "El Ouazzani")
        .inArabic("فاطمة الزهراء", "الوزاني")
        .registeredBy(OFFICER);
  }

  private static Response receipt(ACase.Opened matter, String officer, String query) {
    return Api.as(officer).get(matter.path() + "/receipt" + query);
  }
}
