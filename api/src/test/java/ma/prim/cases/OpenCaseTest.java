package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class OpenCaseTest {

  @Test
  void everythingThatIsMissingIsToldAtOnce() {
    ACase.ofPersonWithId("x")
        .without("person")
        .without("need")
        .without("channel")
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/person", "/need", "/channel"));
  }

  @ParameterizedTest
  @CsvSource({
    "need, XYZ",
    "channel, pigeon",
    "priority, high",
    "sensitivity, secret",
    "group, tourist",
    "heardOf, dream",
    "language, klingon!",
    "nextReview, tomorrow",
    "status, closed",
    "number, NAD-2026-000001",
    "assignee, somebody"
  })
  void whatCannotBeSaidIsNamed(String field, String value) {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    ACase.of(person)
        .with(field, value)
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field));
  }

  @Test
  void aPersonOfAnotherCellOrRegionIsRefusedLikeOneWhoIsNobody() {
    String ofAnotherCell = APerson.anybody().registeredBy("agent.oujda").id();
    String ofTheCellAbove = APerson.anybody().registeredBy("agent.province-nador").id();
    String ofAnotherRegion = APerson.anybody().registeredBy("agent.taliouine").id();
    String nobody = withoutIds(handIn(UUID.randomUUID().toString()));
    for (String stranger : List.of(ofAnotherCell, ofTheCellAbove, ofAnotherRegion)) {
      assertThat(withoutIds(handIn(stranger))).isEqualTo(nobody);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oujda", "taliouine", "atlantis"})
  void aCellThatIsNotTheCallersIsRefused(String cell) {
    ACase.of(APerson.anybody().registeredBy("agent.nador"))
        .with("cell", cell)
        .handedInBy("agent.nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"))
        .body("errors.code", contains("unknown_reference"));
  }

  @Test
  void whoServesSeveralCellsNamesOneWhichThenKnowsThePerson() {
    String officer = AnOfficer.agentOf("nador").alsoAgentOf("driouch").invited();
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    ACase.of(person)
        .handedInBy(officer)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"))
        .body("errors.code", contains("required"));
    person.readBy("agent.driouch").then().statusCode(404);

    ACase.Opened matter = ACase.of(person).with("cell", "driouch").openedBy(officer);

    assertThat(matter.number()).startsWith("DRI-");
    matter.readBy("agent.driouch").then().statusCode(200);
    matter.readBy("agent.nador").then().statusCode(404);
    person.readBy("agent.driouch").then().statusCode(200);
    assertThat(
            Stored.in("oriental")
                .rows(
                    "select reason from person_cell where person = ? and cell = 'driouch'",
                    UUID.fromString(person.id())))
        .containsExactly(Map.of("reason", "OPENED"));
  }

  @Test
  void nothingIsStoredOfWhatIsRefused() {
    long before = Stored.in("oriental").number("select count(*) from case_file");
    handIn(UUID.randomUUID().toString()).then().statusCode(400);
    assertThat(Stored.in("oriental").number("select count(*) from case_file")).isEqualTo(before);
  }

  @Test
  void personNeedAndChannelAreEnough() {
    APerson.Registered person = APerson.anybody().group("returnee").registeredBy("agent.nador");
    Response opened = ACase.of(person).need("DEATH").without("isTest").handedInBy("agent.nador");
    opened
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/regions/oriental/cases/" + opened.path("id")))
        .header("Cache-Control", equalTo("no-store"))
        .body("number", matchesPattern("NAD-\\d{4}-\\d{6}"))
        .body("cell", equalTo("nador"))
        .body("status", equalTo("intake"))
        .body("assignee", equalTo(AnOfficer.subject("agent.nador")))
        .body("group", equalTo("returnee"))
        .body("priority", equalTo("urgent"))
        .body("sensitivity", equalTo("normal"))
        .body("isTest", equalTo(true))
        .body("etag", equalTo("\"0\""))
        .body(
            "actions",
            contains(
                "update",
                "add-note",
                "add-service",
                "add-task",
                "add-party",
                "add-document",
                "add-appointment",
                "refer",
                "assess",
                "plan",
                "start",
                "hold",
                "close",
                "cancel"));
    Api.as("agent.nador").get(opened.header("Location")).then().statusCode(200);
  }

  @Test
  void everyFieldComesBackAsItWasWritten() {
    ACase everything =
        ACase.of(APerson.anybody().registeredBy("agent.nador"))
            .need("EST.INHERIT")
            .with("furtherNeeds", List.of("ADM.POA", "LEG"))
            .with("group", "mre")
            .with("channel", "video_call")
            .with("heardOf", "marhaba")
            .with("language", "rif")
            .with("interpreterNeeded", true)
            .priority("emergency")
            .summary("إرث \u202Bالوالد\u202C 🏠")
            .restricted()
            .with("excludedOfficers", List.of(UUID.randomUUID().toString()))
            .with("nextReview", "2031-02-28");
    Map<String, Object> shown = everything.openedBy("agent.nador").readBy("agent.nador").path("$");
    everything.fields().forEach((field, value) -> assertThat(shown).containsEntry(field, value));
  }

  @Test
  void aNeedOfProtectionIsRestrictedByItself() {
    sensitivityOf(ACase.of(APerson.anybody().registeredBy("agent.nador")).need("PRO.GBV"))
        .isEqualTo("restricted");
    sensitivityOf(ACase.of(APerson.anybody().registeredBy("agent.nador")).need("ADM.CIVIL"))
        .isEqualTo("normal");
  }

  @ParameterizedTest
  @CsvSource({"0, restricted", "17, restricted", "19, normal"})
  void aMinorsCaseIsRestrictedByItself(int age, String sensitivity) {
    int year = java.time.Year.now(java.time.ZoneId.of("Africa/Casablanca")).getValue();
    APerson.Registered person =
        APerson.anybody().bornOn(String.valueOf(year - age)).registeredBy("agent.nador");
    sensitivityOf(ACase.of(person)).isEqualTo(sensitivity);
  }

  @Test
  void numbersAreUniqueHoweverManyOpenAtOnce() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.berkane");
    List<Response> opened = AtOnce.times(50, () -> ACase.of(person).handedInBy("agent.berkane"));
    assertThat(opened).extracting(Response::statusCode).containsOnly(201);
    Set<String> numbers =
        Set.copyOf(opened.stream().map(answer -> answer.<String>path("number")).toList());
    assertThat(numbers).hasSize(50).allMatch(number -> number.matches("BER-\\d{4}-\\d{6}"));
  }

  @Test
  void textsAreStoredSealed() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy("agent.nador"))
            .summary("canarysummary")
            .openedBy("agent.nador");
    String sealed = new String((byte[]) matter.stored("sealed"), StandardCharsets.ISO_8859_1);
    assertThat(sealed).doesNotContain("canarysummary");
  }

  @Test
  void theTrailAndTheEventNameTheCase() {
    Response opened =
        ACase.of(APerson.anybody().registeredBy("agent.nador")).handedInBy("agent.nador");
    String id = opened.path("id");
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.entryOf(opened))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("openCase");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo("cases/" + id);
          assertThat(entry.cell()).isEqualTo("nador");
          assertThat(entry.cases()).containsExactly(id);
        });
    assertThat(recorded.eventsOf("cases/" + id))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo("cases.opened");
          assertThat(event.cell()).isEqualTo("nador");
          assertThat(event.status()).isEqualTo("intake");
        });
  }

  private static org.assertj.core.api.AbstractStringAssert<?> sensitivityOf(ACase matter) {
    return assertThat(
        matter.openedBy("agent.nador").readBy("agent.nador").<String>path("sensitivity"));
  }

  private static Response handIn(String person) {
    return ACase.ofPersonWithId(person).handedInBy("agent.nador");
  }

  private static String withoutIds(Response answer) {
    return answer.statusCode() + answer.asString().replace(answer.header("X-Request-Id"), "…");
  }
}
