package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import ma.prim.testing.ADocument;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Documents go to another region with the acceptance: those that were consented to, and no other.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DocumentsAcrossRegionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SENDER = "agent.nador";
  private static final String RECEIVER = "agent.taliouine";
  private static final String SOUSS = "/v1/regions/souss-massa/referrals/";
  private static final int THREE_PIECES = 800 * 1024;

  @Inject RegionData data;
  @Inject Regions regions;

  @BeforeEach
  void theRegionsMeetForTheFirstTime() {
    for (String region : new String[] {"oriental", "souss-massa"}) {
      Stored.in(region).change("delete from handover_peer");
    }
  }

  /** What was sent, and this region's own id of it. */
  private record Shared(AReferral.Sent sent, String consent, String document, String received) {

    Response read(String reader) {
      return Api.as(reader).get(path());
    }

    String path() {
      return SOUSS + received + "/documents/" + document;
    }

    void accepted() {
      Response answer =
          Api.as(RECEIVER)
              .header("If-Match", "*")
              .contentType("application/json")
              .body(Map.of())
              .post(SOUSS + received + "/accept");
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    void withdrawn() {
      Api.as(SENDER)
          .header("If-Match", "*")
          .contentType("application/json")
          .body(Map.of())
          .post(
              "/v1/regions/oriental/people/"
                  + sent.matter().person()
                  + "/consents/"
                  + consent
                  + "/withdraw")
          .then()
          .statusCode(200);
    }

    long copies() {
      return Stored.in("souss-massa")
          .number(
              "select count(*) from received_document where referral_id = ?",
              UUID.fromString(received));
    }
  }

  private static Shared shared(ADocument file) {
    AReferral referral =
        AReferral.by(SENDER)
            .toRegion("souss-massa", "taliouine")
            .agreeing("documents", List.of("Passport"));
    String document = file.called("hidden-name.pdf").addedTo(referral.matter(), SENDER);
    String consent = referral.consented();
    AReferral.Sent sent =
        referral
            .with("sharedDocuments", List.of(Map.of("document", document, "as", "Passport")))
            .sent();
    UUID thread = UUID.fromString(sent.id());
    await()
        .atMost(PATIENCE)
        .until(() ->
            Stored.in("souss-massa")
                    .number("select count(*) from referral where thread = ?", thread)
                == 1);
    String received =
        Stored.in("souss-massa")
            .row("select id from referral where thread = ?", thread)
            .get("id")
            .toString();
    return new Shared(sent, consent, document, received);
  }

  @Test
  void theReceiverReadsThemOnceItHasAcceptedAndNobodyElseDoes() {
    ADocument file = ADocument.pdfOf(THREE_PIECES);
    Shared shared = shared(file);
    shared.read(RECEIVER).then().statusCode(404);
    assertThat(shared.copies()).isZero();
    shared.accepted();
    awaitReadable(shared);
    Response whole = shared.read(RECEIVER);
    whole
        .then()
        .contentType("application/pdf")
        .header("Content-Disposition", containsString("Passport"));
    assertThat(whole.asByteArray()).isEqualTo(file.content());
    Response part = Api.as(RECEIVER).header("Range", "bytes=399990-400009").get(shared.path());
    part.then().statusCode(206);
    assertThat(part.asByteArray())
        .isEqualTo(java.util.Arrays.copyOfRange(file.content(), 399_990, 400_010));
    shared.read("agent.agadir-centre").then().statusCode(404);
    Api.as(RECEIVER)
        .get(SOUSS + shared.received() + "/documents/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void whatLeavesAndWhoReadsItIsRecordedOnBothSides() {
    Shared shared = shared(ADocument.pdfOf(THREE_PIECES));
    shared.accepted();
    awaitReadable(shared);
    assertThat(Recorded.in("souss-massa").typesOf("referrals/" + shared.received()))
        .containsOnlyOnce("referrals.document_received");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(Recorded.in("oriental").typesOf(shared.sent().subject()))
                .containsOnlyOnce("referrals.document_delivered"));
    assertThat(
            Stored.in("souss-massa")
                .number(
                    "select count(*) from audit_entry where operation = 'getReferralDocument'"
                        + " and details like ?",
                    "%" + shared.received() + "%"))
        .isPositive();
    // three pieces, and what they said is kept nowhere
    UUID referral = UUID.fromString(shared.sent().id());
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from handover where referral = ? and kind = 'document_piece'"
                        + " and status = 'DELIVERED' and sealed is null",
                    referral))
        .isEqualTo(3);
    Api.as(SENDER)
        .get("/v1/regions/oriental/handovers?limit=100&referral=" + shared.sent().id())
        .then()
        .statusCode(200)
        .body("items.findAll { it.kind == 'document_piece' }.size()", equalTo(3));
  }

  @Test
  void untilItIsThereTheReceiverIsToldToComeAgain() throws SQLException {
    Shared shared = shared(ADocument.pdf());
    // Nobody delivers anything while the test has the job's lease.
    try (Connection lease = data.source(regions.available("oriental")).getConnection();
        Statement statement = lease.createStatement()) {
      lease.setAutoCommit(false);
      statement.execute("select job from job_lease where job = 'handovers' for update");
      shared.accepted();
      shared
          .read(RECEIVER)
          .then()
          .statusCode(503)
          .header("Retry-After", matchesPattern("[1-9]\\d*"))
          .body("code", equalTo("document_underway"));
      lease.rollback();
      lease.setAutoCommit(true);
    }
    awaitReadable(shared);
  }

  @Test
  void withdrawnConsentTakesThemAway() {
    Shared shared = shared(ADocument.pdf("x"));
    shared.accepted();
    awaitReadable(shared);
    shared.withdrawn();
    await().atMost(PATIENCE).until(() -> shared.copies() == 0);
    shared.read(RECEIVER).then().statusCode(404);
  }

  /** Withdrawn after the other region accepted, before anything of the document had left. */
  @Test
  void whatHasNotLeftWhenSheWithdrawsNeverLeaves() throws SQLException {
    Shared shared = shared(ADocument.pdf("x"));
    try (Connection lease = data.source(regions.available("oriental")).getConnection();
        Statement statement = lease.createStatement()) {
      lease.setAutoCommit(false);
      statement.execute("select job from job_lease where job = 'handovers' for update");
      shared.accepted();
      UUID referral = UUID.fromString(shared.sent().id());
      await()
          .atMost(PATIENCE)
          .until(() ->
              Stored.in("oriental")
                      .number(
                          "select count(*) from handover where referral = ?"
                              + " and kind = 'document_piece'",
                          referral)
                  == 1);
      shared.withdrawn();
      lease.rollback();
      lease.setAutoCommit(true);
    }
    await()
        .atMost(PATIENCE)
        .until(() -> shared.read(RECEIVER).statusCode() == 404 && allDelivered(shared));
    assertThat(shared.copies()).isZero();
    assertThat(Recorded.in("oriental").typesOf(shared.sent().subject()))
        .doesNotContain("referrals.document_delivered");
  }

  @Test
  void whatIsRemovedFromTheCaseIsGoneThereToo() {
    Shared shared = shared(ADocument.pdf("x"));
    shared.accepted();
    awaitReadable(shared);
    remove(shared);
    await().atMost(PATIENCE).until(() -> shared.read(RECEIVER).statusCode() == 404);
    assertThat(
            Stored.in("souss-massa")
                .number(
                    "select count(*) from received_document where referral_id = ?"
                        + " and sealed is not null",
                    UUID.fromString(shared.received())))
        .isZero();
    // the rest of what was shared stays
    Api.as(RECEIVER).get(SOUSS + shared.received()).then().body("withheld", equalTo(null));
  }

  @Test
  void whatWasRemovedBeforeTheAcceptanceNeverComes() {
    Shared shared = shared(ADocument.pdf("x"));
    remove(shared);
    shared.accepted();
    await().atMost(PATIENCE).until(() -> shared.read(RECEIVER).statusCode() == 404);
  }

  private static void remove(Shared shared) {
    Api.as(SENDER)
        .header("If-Match", "*")
        .delete(shared.sent().matter().path() + "/documents/" + shared.document())
        .then()
        .statusCode(204);
  }

  private static boolean allDelivered(Shared shared) {
    return Stored.in("oriental")
            .number(
                "select count(*) from handover where referral = ? and status <> 'DELIVERED'",
                UUID.fromString(shared.sent().id()))
        == 0;
  }

  private static void awaitReadable(Shared shared) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(shared.read(RECEIVER).statusCode()).isEqualTo(200));
  }
}
