package ma.prim.agreements.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ANotification;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Measures wait for each other, and the party that does one says how far it is. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class MeasuresTest {
  private static final String REGION = "coordinator.oriental";
  private static final String DOING = "partner.anapec-nador";
  private static final Map<String, Object> INDICATOR =
      Map.of(
          "indicator",
          Map.of(
              "names",
              Map.of("fr", "Agents formés"),
              "unit",
              "agents",
              "baseline",
              0,
              "target",
              120),
          "milestones",
          List.of(
              Map.of("code", "J1", "titles", Map.of("fr", "Première session"), "on", "2026-03-01")),
          "internalNote",
          "Secretnote");

  private static AnAgreement.Written active() {
    return AnAgreement.between("anapec-oriental", "anapec-nador", "ofppt-oujda").activeBy(REGION);
  }

  @Test
  void whatContradictsItselfIsRefused() {
    AnAgreement.Written one = active();
    one.given(
            "measures",
            Map.of(
                "party", UUID.randomUUID(),
                "titles", Map.of("fr", "x"),
                "from", "2026-05-01",
                "to", "2026-04-01",
                "axis", "A9",
                "dependsOn", List.of(UUID.randomUUID()),
                "milestones",
                    List.of(Map.of("code", "J1", "titles", Map.of("fr", "x"), "on", "2020-01-01"))),
            REGION)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            org.hamcrest.Matchers.containsInAnyOrder(
                "/party", "/to", "/axis", "/dependsOn/0", "/milestones/0/on"));
  }

  @Test
  void noMeasureWaitsForItself() {
    AnAgreement.Written one = active();
    String first = one.measure(0, "2026-01-01", "2026-02-01", Map.of());
    String second = one.measure(0, "2026-02-01", "2026-03-01", Map.of("dependsOn", List.of(first)));
    String third = one.measure(0, "2026-03-01", "2026-04-01", Map.of("dependsOn", List.of(second)));
    for (String waited : List.of(first, third)) {
      Api.as(REGION)
          .header("If-Match", "*")
          .contentType("application/merge-patch+json")
          .body(Map.of("dependsOn", List.of(waited)))
          .patch(one.path() + "/measures/" + first)
          .then()
          .statusCode(400)
          .body("errors.code", contains("cycle"));
    }
    Api.as(REGION)
        .header("If-Match", "*")
        .delete(one.path() + "/measures/" + first)
        .then()
        .statusCode(409);
  }

  @Test
  void theDoingPartyReportsAndNobodyElse() {
    AnAgreement.Written one = active();
    String measure = one.measure(1, "2026-01-01", "2026-06-30", INDICATOR);
    String path = one.path() + "/measures/" + measure;
    Map<String, Object> report =
        Map.of(
            "progress",
            40,
            "actual",
            Map.of("on", "2026-03-02", "value", 48),
            "reached",
            List.of("J1"),
            "remark",
            "Deux groupes");
    report(path, "partner.ofppt-oujda", report).then().statusCode(403);
    report(path, "partner.entraide-berkane", report).then().statusCode(404);
    report(path, "coordinator.ma-ouj", report).then().statusCode(404);
    report(path, "observer.oriental", report).then().statusCode(403);
    report(path, DOING, Map.of("status", "cancelled")).then().statusCode(403);
    report(
            path,
            DOING,
            Map.of("actual", Map.of("on", "2999-01-01", "value", 1), "reached", List.of("J9")))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/actual/on", "/reached/0"));
    Response reported = report(path, DOING, report);
    reported
        .then()
        .statusCode(200)
        .body("status", equalTo("in_progress"))
        .body("progress", equalTo(40))
        .body("indicator.actuals[0].value", equalTo(48))
        .body("milestones[0].reachedOn", org.hamcrest.Matchers.notNullValue())
        .body("internalNote", nullValue());
    report(path, REGION, Map.of("status", "completed"))
        .then()
        .statusCode(200)
        .body("progress", equalTo(100));
    Response reports = Api.as(REGION).get(path + "/reports");
    reports.then().body("items", hasSize(2)).body("items[0].remark", equalTo("Deux groupes"));
    assertThat(Api.as("observer.oriental").get(path + "/reports").asString())
        .doesNotContain("Deux groupes")
        .contains("48");
    Api.as(REGION).get(path).then().body("internalNote", equalTo("Secretnote"));
    assertThat(one.recorded().typesOf(one.subject()))
        .contains("measures.added", "measures.reported");
    assertThat(ANotification.of(REGION).kindsAbout("measures/" + measure))
        .containsExactly("measure_reported");
    assertThat(
            Stored.in("oriental")
                .rows(
                    "select cast(titles as char) t, hex(sealed) s from agreement_measure where id = ?",
                    UUID.fromString(measure))
                .toString())
        .doesNotContain("Secretnote");
  }

  @Test
  void aMachineNeedsTheScope() {
    AnAgreement.Written one = active();
    String path = one.path() + "/measures/" + one.measure(1, "2026-01-01", "2026-06-30", Map.of());
    APartnerClient reader = APartnerClient.of("anapec-nador").may("agreements:read");
    reader.as().get(path).then().statusCode(200);
    Response refused =
        reader
            .as()
            .header("If-Match", "*")
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType(ContentType.JSON)
            .body(Map.of("progress", 5))
            .post(path + "/report");
    refused.then().statusCode(403).body("code", equalTo("insufficient_scope"));
    assertThat(refused.header("WWW-Authenticate")).contains("agreements:report");
    APartnerClient.of("anapec-nador")
        .may("agreements:report")
        .as()
        .header("If-Match", "*")
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body(Map.of("progress", 5))
        .post(path + "/report")
        .then()
        .statusCode(200)
        .body("progress", equalTo(5));
  }

  @Test
  void aPageTakesTheSameStatementsWithOneAsWithTwenty() {
    AnAgreement.Written one = active();
    one.measure(1, "2026-01-01", "2026-06-30", INDICATOR);
    List<String> few = Statements.of(Api.as(REGION).get(one.path() + "/measures"));
    List<String> drawn = Statements.of(timeline(one));
    for (int i = 0; i < 19; i++) {
      one.measure(i % 3, "2026-01-01", "2026-06-30", INDICATOR);
    }
    assertThat(Statements.of(Api.as(REGION).get(one.path() + "/measures?limit=20")))
        .hasSameSizeAs(few);
    assertThat(Statements.of(timeline(one))).hasSameSizeAs(drawn);
  }

  @Test
  void theTimelineCanBeDrawnAtOnce() {
    AnAgreement.Written one =
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .with("axes", List.of(Map.of("code", "A1", "titles", Map.of("fr", "Gouvernance"))))
            .activeBy(REGION);
    String first = one.measure(0, "2026-01-01", "2026-01-31", Map.of("axis", "A1"));
    one.measure(0, "2026-01-15", "2026-02-10", Map.of("axis", "A1"));
    String third =
        one.measure(
            1, "2026-02-01", "2026-03-01", Map.of("axis", "A1", "dependsOn", List.of(first)));
    Response drawn =
        Api.as("observer.oriental")
            .get("/v1/regions/oriental/agreements/timeline?kind=measure&agreement=" + one.id());
    drawn
        .then()
        .statusCode(200)
        .body("from", equalTo("2026-01-01"))
        .body("to", equalTo("2026-03-01"))
        .body("days", equalTo(60))
        .body("months.month", contains("2026-01", "2026-02", "2026-03"))
        .body("months.length", contains(31, 28, 1))
        .body("lanes", hasSize(1))
        .body("lanes[0].axis", equalTo("A1"))
        .body("lanes[0].rows", equalTo(2))
        .body("lanes[0].bars.row", contains(0, 1, 0))
        .body("lanes[0].bars.start", contains(0, 14, 31))
        .body("lanes[0].bars.length", contains(31, 27, 29))
        .body("links[0].before", equalTo(first))
        .body("links[0].after", equalTo(third));
    Api.as("agent.nador").get("/v1/regions/oriental/agreements/timeline").then().statusCode(403);
    Api.as(REGION)
        .get("/v1/regions/oriental/agreements/calendar?agreement=" + one.id())
        .then()
        .body("items.kind", hasItem("entry"))
        .body("items.measure", hasItem(first));
  }

  private static Response timeline(AnAgreement.Written one) {
    Response drawn =
        Api.as(REGION).get("/v1/regions/oriental/agreements/timeline?agreement=" + one.id());
    drawn.then().statusCode(200);
    return drawn;
  }

  private static Response report(String path, String by, Object body) {
    return Api.as(by)
        .header("If-Match", "*")
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body(body)
        .post(path + "/report");
  }
}
