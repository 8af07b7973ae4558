package ma.prim.bulk.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ExportCasesTest {
  private static final String MANAGER = "manager.nador";
  private static final String AGENT = "agent.nador";

  @ParameterizedTest
  @CsvSource({
    "format=pdf, format, unknown_value",
    "status=lost, status, unknown_value",
    "limit=5, limit, unknown_parameter",
    "openedAfter=yesterday, openedAfter, invalid_format"
  })
  void whatIsNoParameterOfItIsRefused(String query, String parameter, String code) {
    AnExport.asked(MANAGER, "fr", "cases?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem(parameter))
        .body("errors.code", hasItem(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/pdf"})
  void whoWantsNoFileIsRefused(String accepted) {
    Api.as(MANAGER)
        .header("Accept", accepted)
        .get(Addresses.of(MANAGER, "/exports/cases"))
        .then()
        .statusCode(406);
  }

  @Test
  void anotherCellsCasesAreNotInIt() {
    ACase.Opened theirs = ACase.openedBySomebodyAt("agent.oujda");
    ACase.Opened below = ACase.openedBySomebodyAt("agent.driouch");
    ACase.Opened ours = ACase.openedBySomebodyAt(AGENT);
    assertThat(AnExport.csv(MANAGER, "fr", "cases").ids())
        .contains(ours.id())
        .doesNotContain(theirs.id(), below.id());
    assertThat(AnExport.csv(MANAGER, "fr", "cases?cell=oujda").ids()).isEmpty();
  }

  @Test
  void whoIsExcludedFromACaseDoesNotFindItEvenByItsNumber() {
    ACase.Opened hidden = ACase.openedBySomebodyAt(AGENT);
    hidden
        .patchedBy(MANAGER, Map.of("excludedOfficers", List.of(AnOfficer.subject(MANAGER))))
        .then()
        .statusCode(200);
    assertThat(AnExport.csv(MANAGER, "fr", "cases").ids()).doesNotContain(hidden.id());
    assertThat(AnExport.csv(MANAGER, "fr", "cases?number=" + hidden.number()).ids()).isEmpty();
  }

  @Test
  void formulasArriveAsText() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(AGENT))
            .summary("=cmd|' /C calc'!A0; \"x\",\nline two")
            .openedBy(AGENT);
    String expected = "'=cmd|' /C calc'!A0; \"x\",\nline two";
    String query = "cases?number=" + matter.number();
    assertThat(AnExport.csv(MANAGER, "fr", query).row(matter.id()))
        .containsEntry("summary", expected);
    assertThat(AnExport.csv(MANAGER, "en", query).row(matter.id()))
        .containsEntry("summary", expected);
    assertThat(AnExport.xlsx(MANAGER, "ar", query).row(matter.id()))
        .containsEntry("summary", expected);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Numéro du dossier [number], État [status], Accueil",
    "en, Case number [number], State [status], Intake",
    "ar, رقم الملف [number], الحالة [status], استقبال"
  })
  void headingsAndLabelsAreInTheReadersLanguageWithTheCodes(
      String language, String number, String status, String label) {
    ACase.Opened matter = ACase.openedBySomebodyAt(AGENT);
    for (AnExport export :
        List.of(
            AnExport.csv(MANAGER, language, "cases?number=" + matter.number()),
            AnExport.xlsx(MANAGER, language, "cases?number=" + matter.number()))) {
      assertThat(export.headings()).contains(number, status);
      assertThat(export.rows()).hasSize(1);
      assertThat(export.row(matter.id()))
          .containsEntry("number", matter.number())
          .containsEntry("status", "intake")
          .containsEntry("status.label", label)
          .containsEntry("need", "ADM.CIVIL");
    }
  }

  @Test
  void theFiltersAreThoseOfTheList() {
    ACase.Opened urgent =
        ACase.of(APerson.anybody().registeredBy(AGENT)).priority("urgent").openedBy(AGENT);
    ACase.Opened normal =
        ACase.of(APerson.anybody().registeredBy(AGENT)).priority("normal").openedBy(AGENT);
    String query = "?priority=urgent&need=ADM&isTest=true&assignee=" + AnOfficer.subject(AGENT);
    List<String> exported = AnExport.csv(MANAGER, "fr", "cases" + query).ids();
    assertThat(exported).contains(urgent.id()).doesNotContain(normal.id());
    List<String> listed =
        Api.as(MANAGER)
            .get(Addresses.of(MANAGER, "/cases" + query + "&limit=100"))
            .path("items.id");
    assertThat(exported.stream().limit(listed.size())).containsExactlyElementsOf(listed);
  }

  @Test
  void linesOfJsonHaveCodes() throws Exception {
    ACase.Opened matter = ACase.openedBySomebodyAt(AGENT);
    Response answer =
        AnExport.asked(MANAGER, "fr", "cases?format=ndjson&number=" + matter.number());
    answer.then().statusCode(200).header("Content-Type", startsWith("application/x-ndjson"));
    List<String> lines = answer.asString().lines().toList();
    assertThat(lines).hasSize(1);
    assertThat(new ObjectMapper().readTree(lines.getFirst()).path("id").asText())
        .isEqualTo(matter.id());
    assertThat(lines.getFirst()).contains("\"status\":\"intake\"");
  }

  @Test
  void everyCaseOfTheFileIsInTheAccessLogAndTheFilterInTheTrail() {
    ACase.Opened matter = ACase.openedBySomebodyAt(AGENT);
    Response answer = AnExport.asked(MANAGER, "fr", "cases?number=" + matter.number());
    List<Recorded.Entry> entries = Recorded.in("oriental").entriesOf(answer);
    assertThat(entries)
        .allSatisfy(entry -> {
          assertThat(entry.operation()).isEqualTo("exportCases");
          assertThat(entry.details()).contains("number=" + matter.number());
        });
    assertThat(entries.getFirst().cases()).containsExactly(matter.id());
    assertThat(entries.getLast().details())
        .contains("\"state\"", "completed")
        .containsPattern("\"rows\": ?\"1\"");
    Api.as("protection.oriental")
        .get(Addresses.inRegion("oriental", "/access-log?case=" + matter.id()))
        .then()
        .statusCode(200)
        .body("items.operation", hasItem("exportCases"));
  }
}
