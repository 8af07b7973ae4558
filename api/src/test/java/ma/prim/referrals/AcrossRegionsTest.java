package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.tenancy.jobs.RegionJob;
import ma.prim.testing.ADocument;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cell refers a person to another region: two rows, which tell each other. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AcrossRegionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ORIENTAL = "/v1/regions/oriental/referrals/";
  private static final String SOUSS = "/v1/regions/souss-massa/referrals/";
  private static final String SENDER = "agent.nador";
  private static final String RECEIVER = "agent.taliouine";
  private static final String COORDINATOR = "coordinator.souss-massa";

  @Inject RegionData data;
  @Inject Regions regions;
  @Inject @Any Instance<RegionJob> jobs;
  @Inject ForgetReceivedReferrals forgetting;

  @BeforeEach
  void theRegionsMeetForTheFirstTime() {
    for (String region : new String[] {"oriental", "souss-massa"}) {
      Stored.in(region).change("delete from handover_peer");
    }
  }

  @Test
  void onlyAPeerMayBeNamed() {
    AReferral.by(SENDER)
        .toRegion("atlantis", "taliouine")
        .handedIn()
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/to/region"))
        .body("errors.code", contains("unknown_reference"));
    AReferral.by(SENDER)
        .toRegion("souss-massa", "taliouine")
        .with("to", Map.of("kind", "region"))
        .handedIn()
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/to/region"));
  }

  @Test
  void withoutHerConsentNothingLeaves() {
    AReferral.by(SENDER)
        .toRegion("souss-massa", "taliouine")
        .unasked()
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409)
        .body("code", equalTo("consent_required"));
  }

  @Test
  void theReceiverSeesAPreviewAndAfterItHasAcceptedWhatWasShared() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    String id = arrived(sent);
    Response preview = Api.as(RECEIVER).get(SOUSS + id);
    preview
        .then()
        .statusCode(200)
        .body("status", equalTo("requested"))
        .body("from", equalTo("nador"))
        .body("fromRegion", equalTo("oriental"))
        .body("otherNumber", equalTo(sent.number()))
        .body("number", startsWith("TAL-R-"))
        .body("to.cell", equalTo("taliouine"))
        .body("preview.need", equalTo("ADM.CIVIL"))
        .body("shared", nullValue())
        .body("person", nullValue())
        .body("case", nullValue());
    told(RECEIVER, SOUSS + id, "accept", Map.of());
    Response read = Api.as(RECEIVER).get(SOUSS + id);
    read.then()
        .body("shared.names.latin.family", equalTo("El Ouazzani"))
        .body("person", nullValue());
    assertThat(
            Stored.in("souss-massa")
                .number(
                    "select count(*) from audit_entry where operation = 'getReferral' and details like ?",
                    "%" + id + "%"))
        .isPositive();
    awaitStatus(SENDER, ORIENTAL + sent.id(), "accepted");
  }

  @Test
  void otherCellsOfTheReceivingRegionKnowNothingOfIt() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    String id = arrived(sent);
    Api.as("agent.agadir-centre").get(SOUSS + id).then().statusCode(404);
    Api.as("agent.agadir-centre")
        .get(SOUSS.substring(0, SOUSS.length() - 1) + "?limit=100")
        .then()
        .body("items.id", not(hasItem(id)));
    Api.as(SENDER).get(ORIENTAL + id).then().statusCode(404);
    Api.as(RECEIVER).get(SOUSS + sent.id()).then().statusCode(404);
  }

  @Test
  void eachSideIsToldInItsOwnRegion() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    String id = arrived(sent);
    told(RECEIVER, SOUSS + id, "accept", Map.of());
    awaitStatus(SENDER, ORIENTAL + sent.id(), "accepted");
    assertThat(Recorded.in("oriental").eventsOf("referrals/" + sent.id()))
        .extracting(Recorded.Event::type, Recorded.Event::cell)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("referrals.created", "nador"),
            org.assertj.core.groups.Tuple.tuple("referrals.sent", "nador"),
            org.assertj.core.groups.Tuple.tuple("referrals.accepted", "nador"));
    assertThat(Recorded.in("souss-massa").eventsOf("referrals/" + id))
        .extracting(Recorded.Event::type, Recorded.Event::cell)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("referrals.sent", "taliouine"),
            org.assertj.core.groups.Tuple.tuple("referrals.accepted", "taliouine"));
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from audit_entry where resource = ? and actor ="
                        + " 'peer:souss-massa'",
                    "cases/" + sent.matter().id()))
        .isPositive();
  }

  @Test
  void oneForNoCellIsAssignedByTheCoordinator() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "nowhere").sent();
    String id = arrived(sent);
    Api.as(RECEIVER).get(SOUSS + id).then().statusCode(404);
    Response header = Api.as(COORDINATOR).get(SOUSS + id);
    header
        .then()
        .statusCode(200)
        .body("to.kind", equalTo("region"))
        .body("preview", nullValue())
        .body("reason", nullValue());
    assign(RECEIVER, id, "taliouine").then().statusCode(403);
    assign("manager.taliouine", id, "taliouine").then().statusCode(403);
    assign("coordinator.ma-tar", id, "taliouine").then().statusCode(404);
    assign(COORDINATOR, id, "nador")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"));
    assign(COORDINATOR, id, "taliouine")
        .then()
        .statusCode(200)
        .body("to.cell", equalTo("taliouine"))
        .body("preview", nullValue());
    Api.as(RECEIVER).get(SOUSS + id).then().statusCode(200);
    Api.as(RECEIVER)
        .get("/v1/regions/souss-massa/handovers?referral=" + id)
        .then()
        .body("items.cell", contains("taliouine"));
    told(RECEIVER, SOUSS + id, "accept", Map.of());
    assign(COORDINATOR, id, "taliouine").then().statusCode(409);
  }

  @Test
  void withinTheRegionNothingIsAssigned() {
    AReferral.Sent sent = AReferral.by(SENDER).to("figuig").sent();
    Api.as("coordinator.oriental")
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(Map.of("cell", "oujda"))
        .post(sent.path() + "/assign")
        .then()
        .statusCode(409)
        .body("code", equalTo("conflict"));
  }

  @Test
  void questionsAndMessagesGoToAndFro() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    String id = arrived(sent);
    told(RECEIVER, SOUSS + id, "request-information", Map.of("text", "Depuis quand ?"));
    awaitStatus(SENDER, ORIENTAL + sent.id(), "information_requested");
    told(SENDER, ORIENTAL + sent.id(), "provide-information", Map.of("text", "Depuis mars"));
    awaitStatus(RECEIVER, SOUSS + id, "requested");
    told(RECEIVER, SOUSS + id, "accept", Map.of());
    awaitStatus(SENDER, ORIENTAL + sent.id(), "accepted");
    Api.as(SENDER)
        .contentType(ContentType.JSON)
        .body(Map.of("text", "Merci"))
        .post(ORIENTAL + sent.id() + "/messages")
        .then()
        .statusCode(201);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    Api.as(RECEIVER).get(SOUSS + id + "/messages").<List<String>>path("items.text"))
                .containsExactly("Depuis quand ?", "Depuis mars", "Merci"));
  }

  @Test
  void aRejectionArrivesWithItsReason() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    String id = arrived(sent);
    told(RECEIVER, SOUSS + id, "reject", Map.of("reason", "no_capacity", "note", "En septembre"));
    awaitStatus(SENDER, ORIENTAL + sent.id(), "rejected");
    Api.as(SENDER)
        .get(ORIENTAL + sent.id())
        .then()
        .body("statusReason", equalTo("no_capacity"))
        .body("statusNote", equalTo("En septembre"));
  }

  /** To a cell there she can be referred at once; of an institution there the name is told. */
  @Test
  void whoShouldServeHerInsteadIsToldInWordsOfTheSendersRegion() {
    AReferral.Sent toCell = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    rejected(toCell, Map.of("kind", "cell", "cell", "agadir-centre"));
    Api.as(SENDER)
        .get(ORIENTAL + toCell.id())
        .then()
        .body("redirect.kind", equalTo("region"))
        .body("redirect.region", equalTo("souss-massa"))
        .body("redirect.cell", equalTo("agadir-centre"));

    AReferral.Sent toInstitution = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    Map<String, Object> institution =
        Api.as(COORDINATOR).get("/v1/regions/souss-massa/institutions?limit=1").path("items[0]");
    rejected(toInstitution, Map.of("kind", "institution", "institution", institution.get("id")));
    Api.as(SENDER)
        .get(ORIENTAL + toInstitution.id())
        .then()
        .body("redirect.kind", equalTo("region"))
        .body("redirect.region", equalTo("souss-massa"))
        .body("redirect.institution", equalTo(institution.get("id")))
        .body("redirectNames", equalTo(institution.get("names")));

    AReferral.Sent back = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    rejected(back, Map.of("kind", "region", "region", "oriental", "cell", "oujda"));
    Api.as(SENDER)
        .get(ORIENTAL + back.id())
        .then()
        .body("redirect.kind", equalTo("cell"))
        .body("redirect.cell", equalTo("oujda"));
  }

  private static void rejected(AReferral.Sent sent, Map<String, Object> redirect) {
    told(
        RECEIVER,
        SOUSS + arrived(sent),
        "reject",
        Map.of("reason", "no_capacity", "redirect", redirect));
    awaitStatus(SENDER, ORIENTAL + sent.id(), "rejected");
  }

  /** Article 19: who was told of her is told that it is to be erased. */
  @Test
  void whenThePersonIsErasedTheOtherRegionForgetsHerToo() throws Exception {
    AReferral referral =
        AReferral.by(SENDER)
            .toRegion("souss-massa", "taliouine")
            .agreeing("documents", List.of("Passport"));
    String document = ADocument.pdf().addedTo(referral.matter(), SENDER);
    AReferral.Sent sent =
        referral
            .with("sharedDocuments", List.of(Map.of("document", document, "as", "Passport")))
            .sent();
    String id = arrived(sent);
    told(RECEIVER, SOUSS + id, "accept", Map.of());
    awaitStatus(SENDER, ORIENTAL + sent.id(), "accepted");
    await()
        .atMost(PATIENCE)
        .until(
            () -> Api.as(RECEIVER).get(SOUSS + id + "/documents/" + document).statusCode() == 200);
    told(RECEIVER, SOUSS + id, "complete", Map.of("outcome", "served", "evidence", "Inscrite"));
    awaitStatus(SENDER, ORIENTAL + sent.id(), "completed");
    sent.matter().after("close", Map.of("closureReason", "resolved"), SENDER);

    erased(sent.matter().person());

    Api.as(SENDER).get(ORIENTAL + sent.id()).then().statusCode(404);
    UUID here = UUID.fromString(sent.id());
    assertThat(Stored.in("oriental").number("select count(*) from referral where id = ?", here))
        .isZero();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            Api.as(RECEIVER)
                .get(SOUSS + id)
                .then()
                .body("withheld", equalTo(true))
                .body("shared", nullValue())
                .body("evidence", nullValue()));
    UUID there = UUID.fromString(id);
    assertThat(
            Stored.in("souss-massa")
                .number("select count(*) from referral where shared is not null and id = ?", there))
        .isZero();
    for (String table : new String[] {"received_document", "referral_message"}) {
      assertThat(
              Stored.in("souss-massa")
                  .number("select count(*) from " + table + " where referral_id = ?", there))
          .isZero();
    }
  }

  /** The days of keeping her file are over. */
  private void erased(String person) throws Exception {
    UUID id = UUID.fromString(person);
    Stored stored = Stored.in("oriental");
    stored.change("update person set created_at = '2010-01-01' where id = ?", id);
    stored.change(
        "update case_file set opened_at = '2010-01-01', closed_at = '2010-01-02'"
            + " where person = ?",
        id);
    keepRetention();
    assertThat(
            stored.change(
                "update retention_notice set erase_on = '2020-01-01' where person_id = ?", id))
        .isOne();
    keepRetention();
    assertThat(stored.number("select count(*) from person where id = ?", id)).isZero();
  }

  private void keepRetention() throws Exception {
    jobs.stream()
        .filter(job -> job.name().equals("retention"))
        .findFirst()
        .orElseThrow()
        .run(regions.available("oriental"));
  }

  @Test
  void whatCameFromAnotherRegionIsForgottenAfterItsOwnTime() {
    AReferral referral =
        AReferral.by(SENDER)
            .toRegion("souss-massa", "taliouine")
            .agreeing("documents", List.of("Passport"));
    String document = ADocument.pdf().addedTo(referral.matter(), SENDER);
    AReferral.Sent sent =
        referral
            .with("sharedDocuments", List.of(Map.of("document", document, "as", "Passport")))
            .sent();
    String id = arrived(sent);
    told(RECEIVER, SOUSS + id, "request-information", Map.of("text", "Depuis quand ?"));
    awaitStatus(SENDER, ORIENTAL + sent.id(), "information_requested");
    told(SENDER, ORIENTAL + sent.id(), "provide-information", Map.of("text", "Depuis mars"));
    awaitStatus(RECEIVER, SOUSS + id, "requested");
    told(RECEIVER, SOUSS + id, "accept", Map.of());
    await()
        .atMost(PATIENCE)
        .until(
            () -> Api.as(RECEIVER).get(SOUSS + id + "/documents/" + document).statusCode() == 200);
    told(RECEIVER, SOUSS + id, "complete", Map.of("outcome", "served"));
    UUID there = UUID.fromString(id);
    forgetting.run(regions.available("souss-massa"));
    Api.as(RECEIVER).get(SOUSS + id).then().statusCode(200);
    Stored.in("souss-massa")
        .change("update referral set ended_at = '2010-01-01' where id = ?", there);
    forgetting.run(regions.available("souss-massa"));
    Api.as(RECEIVER).get(SOUSS + id).then().statusCode(404);
    for (String table : new String[] {"received_document", "referral_message"}) {
      assertThat(
              Stored.in("souss-massa")
                  .number("select count(*) from " + table + " where referral_id = ?", there))
          .isZero();
    }
    // the sender keeps its own, as long as the file
    Api.as(SENDER).get(ORIENTAL + sent.id()).then().statusCode(200);
  }

  @Test
  void withdrawnConsentErasesWhatWasShared() {
    AReferral referral = AReferral.by(SENDER).toRegion("souss-massa", "taliouine");
    String consent = referral.consented();
    AReferral.Sent sent = referral.sent();
    String id = arrived(sent);
    told(RECEIVER, SOUSS + id, "accept", Map.of());
    awaitStatus(SENDER, ORIENTAL + sent.id(), "accepted");
    Api.as(SENDER)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post(
            "/v1/regions/oriental/people/"
                + sent.matter().person()
                + "/consents/"
                + consent
                + "/withdraw")
        .then()
        .statusCode(200);
    awaitStatus(RECEIVER, SOUSS + id, "cancelled");
    Api.as(RECEIVER)
        .get(SOUSS + id)
        .then()
        .body("withheld", equalTo(true))
        .body("shared", nullValue())
        .body("preview", nullValue());
    Map<String, Object> row =
        Stored.in("souss-massa")
            .row("select shared, number from referral where id = ?", UUID.fromString(id));
    assertThat(row.get("shared")).isNull();
    assertThat(row.get("number")).isNotNull();
  }

  /** The other region was away all the time: it never learns more than that there was something. */
  @Test
  void whatHasNotLeftYetIsNotSaidAnyMore() throws SQLException {
    AReferral referral = AReferral.by(SENDER).toRegion("souss-massa", "taliouine");
    String consent = referral.consented();
    AReferral.Sent sent;
    // Nobody delivers anything while the test has the job's lease.
    try (Connection lease = data.source(regions.available("oriental")).getConnection();
        Statement statement = lease.createStatement()) {
      lease.setAutoCommit(false);
      statement.execute("select job from job_lease where job = 'handovers' for update");
      sent = referral.sent();
      Api.as(SENDER)
          .header("If-Match", "*")
          .contentType(ContentType.JSON)
          .body(Map.of())
          .post(
              "/v1/regions/oriental/people/"
                  + sent.matter().person()
                  + "/consents/"
                  + consent
                  + "/withdraw")
          .then()
          .statusCode(200);
      Api.as("manager.nador")
          .get("/v1/regions/oriental/handovers?sort=createdAt&referral=" + sent.id())
          .then()
          .body("items.status", contains("waiting", "waiting"))
          .body("items.kind", contains("nothing", "withheld"));
      lease.rollback();
      lease.setAutoCommit(true);
    }
    await()
        .atMost(PATIENCE)
        .until(() ->
            Stored.in("souss-massa")
                    .number(
                        "select count(*) from handover where thread = ?",
                        UUID.fromString(sent.id()))
                == 2);
    assertThat(
            Stored.in("souss-massa")
                .number(
                    "select count(*) from referral where thread = ?", UUID.fromString(sent.id())))
        .isZero();
  }

  /** This region's own id of what was sent there. */
  private static String arrived(AReferral.Sent sent) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            Stored.in("souss-massa")
                    .number(
                        "select count(*) from referral where thread = ?",
                        UUID.fromString(sent.id()))
                == 1);
    return Stored.in("souss-massa")
        .row("select id from referral where thread = ?", UUID.fromString(sent.id()))
        .get("id")
        .toString();
  }

  private static Response assign(String by, String id, String cell) {
    return Api.as(by)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(Map.of("cell", cell))
        .post(SOUSS + id + "/assign");
  }

  private static void told(String by, String path, String verb, Map<String, ?> body) {
    Response answer =
        Api.as(by)
            .header("If-Match", "*")
            .contentType(ContentType.JSON)
            .body(body)
            .post(path + "/" + verb);
    assertThat(answer.statusCode()).as(verb + ": " + answer.asString()).isEqualTo(200);
  }

  private static void awaitStatus(String by, String path, String status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(Api.as(by).get(path).<String>path("status")).isEqualTo(status));
  }
}
