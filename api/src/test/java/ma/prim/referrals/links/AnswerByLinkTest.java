package ma.prim.referrals.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever holds a link answers one referral, once, and learns nothing else. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AnswerByLinkTest {
  private static final String LINKS = "/v1/regions/oriental/links/";
  private static final String SENDER = "agent.nador";

  private AReferral.Sent sent;

  @BeforeEach
  void somebodyIsReferred() {
    sent = AReferral.by(SENDER).toInstitution("anapec-nador").sent();
  }

  @Test
  void itShowsThePreviewAndNobody() {
    Response shown = Api.anonymous().get(LINKS + link());
    shown
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Access-Control-Allow-Credentials", nullValue())
        .body("number", equalTo(sent.number()))
        .body("preview.need", equalTo("ADM.CIVIL"))
        .body("from", notNullValue())
        .body("contact", nullValue());
    assertThat(shown.asString())
        .doesNotContain("El Ouazzani", sent.matter().person(), sent.matter().id(), sent.id());
  }

  @Test
  void acceptedOnceItSaysWhomToCall() {
    String token = link();
    Response first = Api.anonymous().post(LINKS + token + "/accept");
    first
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("answer", equalTo("accepted"))
        .body("contact", notNullValue());
    assertThat(first.asString()).doesNotContain("El Ouazzani");
    Api.as(SENDER).get(sent.path()).then().body("status", equalTo("accepted"));
    Api.anonymous().post(LINKS + token + "/accept").then().statusCode(200);
    reject(token).then().statusCode(409).body("code", equalTo("conflict"));
    Api.anonymous().get(LINKS + token).then().statusCode(404);
    assertThat(Recorded.in("oriental").eventsOf(sent.subject()))
        .extracting(Recorded.Event::type)
        .contains("referrals.link_made", "referrals.accepted")
        .doesNotHaveDuplicates();
  }

  @Test
  void rejectedOnceItIsUsedUp() {
    String token = link();
    Api.anonymous()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "no_show"))
        .post(LINKS + token + "/reject")
        .then()
        .statusCode(400);
    reject(token).then().statusCode(200).body("contact", nullValue());
    reject(token).then().statusCode(200);
    Api.anonymous().post(LINKS + token + "/accept").then().statusCode(409);
    Api.as(SENDER)
        .get(sent.path())
        .then()
        .body("status", equalTo("rejected"))
        .body("statusReason", equalTo("no_capacity"));
  }

  @Test
  void ofManyAtOnceOneAnswerCounts() {
    String token = link();
    List<Integer> answers =
        AtOnce.times(
            8,
            () ->
                Thread.currentThread().threadId() % 2 == 0
                    ? reject(token).statusCode()
                    : Api.anonymous().post(LINKS + token + "/accept").statusCode());
    assertThat(answers).isSubsetOf(200, 409).contains(200);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from event where subject = ? and change_made in"
                        + " ('accepted', 'rejected')",
                    sent.subject()))
        .isOne();
  }

  @Test
  void whatOpensNothingIsAsIfItNeverWas() {
    Response random = Api.anonymous().get(LINKS + "A".repeat(43));
    random.then().statusCode(404);
    for (Response other :
        List.of(
            Api.anonymous().get(LINKS + revoked()),
            Api.anonymous().get(LINKS + expired()),
            Api.anonymous().get(LINKS + "short"),
            Api.anonymous().get(LINKS + "A".repeat(400)))) {
      assertThat(same(other)).isEqualTo(same(random));
    }
    Response accepted = Api.anonymous().post(LINKS + "A".repeat(43) + "/accept");
    accepted.then().statusCode(404);
    assertThat(same(Api.anonymous().post(LINKS + revoked() + "/accept"))).isEqualTo(same(accepted));
    assertThat(same(Api.anonymous().post(LINKS + expired() + "/accept"))).isEqualTo(same(accepted));
  }

  @Test
  void itEndsWithTheReferral() {
    String token = link();
    Api.as(SENDER)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "not_needed"))
        .post(sent.path() + "/cancel")
        .then()
        .statusCode(200);
    Api.anonymous().get(LINKS + token).then().statusCode(404);
    Api.anonymous().post(LINKS + token + "/accept").then().statusCode(404);
  }

  @Test
  void itEndsWithTheConsent() {
    AReferral referral = AReferral.by(SENDER).toInstitution("anapec-nador");
    String consent = referral.consented();
    AReferral.Sent shared = referral.sent();
    String token = make(shared, SENDER, Map.of("label", "x")).path("token");
    Api.anonymous().post(LINKS + token + "/accept").then().statusCode(200);
    Api.as(SENDER)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post(
            "/v1/regions/oriental/people/"
                + shared.matter().person()
                + "/consents/"
                + consent
                + "/withdraw")
        .then()
        .statusCode(200);
    Api.anonymous().post(LINKS + token + "/accept").then().statusCode(404);
  }

  @Test
  void theTokenIsShownOnceAndKeptAsAHash() {
    Response made = make(sent, SENDER, Map.of("label", "Mme Haddad"));
    made.then().statusCode(201).body("path", equalTo(LINKS + made.path("token")));
    String token = made.path("token");
    Response read = Api.as(SENDER).get(made.header("Location"));
    read.then().statusCode(200).body("token", nullValue()).body("label", equalTo("Mme Haddad"));
    Api.as(SENDER)
        .get(sent.path() + "/links")
        .then()
        .body("items.token", everyItem(nullValue()))
        .body("items.status", contains("open"));
    Map<String, Object> row =
        Stored.in("oriental")
            .row(
                "select token_hash, sealed from referral_link where id = ?",
                UUID.fromString(made.path("id")));
    assertThat((byte[]) row.get("token_hash")).isEqualTo(LinkToken.hash(token));
    assertThat(new String((byte[]) row.get("sealed"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Haddad");
  }

  @Test
  void theTokenIsWrittenDownNowhere() {
    String token = link();
    Response read = Api.anonymous().get(LINKS + token);
    Response accepted = Api.anonymous().post(LINKS + token + "/accept");
    Response refused = reject(token);
    for (Response answer : List.of(accepted, refused)) {
      assertThat(Recorded.in("oriental").entriesOf(answer).toString()).doesNotContain(token);
    }
    assertThat(refused.<String>path("instance")).doesNotContain(token);
    assertThat(read.asString()).doesNotContain(token);
    assertThat(Api.anonymous().get("/q/metrics").asString())
        .doesNotContain(token)
        .contains("/links/{token}");
  }

  @Test
  void itIsMadeByTheSendingCellForAnInstitutionThatHasNotAnswered() {
    make(sent, "agent.oujda", Map.of("label", "x")).then().statusCode(404);
    make(sent, "partner.anapec-nador", Map.of("label", "x")).then().statusCode(403);
    make(sent, "coordinator.oriental", Map.of("label", "x")).then().statusCode(403);
    make(sent, SENDER, Map.of("label", " "))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/label"));
    make(sent, SENDER, Map.of("label", "x", "expiresAt", in(15)))
        .then()
        .statusCode(400)
        .body("errors.code", contains("too_far"));
    make(sent, SENDER, Map.of("label", "x", "expiresAt", in(-1)))
        .then()
        .statusCode(400)
        .body("errors.code", contains("in_the_past"));
    make(sent, "manager.nador", Map.of("label", "x", "expiresAt", in(3))).then().statusCode(201);
    AReferral.Sent toCell = AReferral.by(SENDER).to("figuig").sent();
    make(toCell, SENDER, Map.of("label", "x")).then().statusCode(409);
    String token = link();
    Api.anonymous().post(LINKS + token + "/accept").then().statusCode(200);
    make(sent, SENDER, Map.of("label", "x"))
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"));
  }

  @Test
  void aLinkOfAnotherReferralIsNotThere() {
    AReferral.Sent other = AReferral.by(SENDER).toInstitution("anapec-nador").sent();
    String id = make(other, SENDER, Map.of("label", "x")).path("id");
    Api.as(SENDER).get(sent.path() + "/links/" + id).then().statusCode(404);
    Api.as(SENDER)
        .header("If-Match", "*")
        .post(sent.path() + "/links/" + id + "/revoke")
        .then()
        .statusCode(404);
  }

  private String link() {
    return make(sent, SENDER, Map.of("label", "Association Al Amal")).path("token");
  }

  private String revoked() {
    Response made = make(sent, SENDER, Map.of("label", "x"));
    Api.as(SENDER)
        .header("If-Match", made.<String>path("etag"))
        .post(sent.path() + "/links/" + made.path("id") + "/revoke")
        .then()
        .statusCode(200)
        .body("status", equalTo("revoked"))
        .body("actions", not(contains("revoke")));
    return made.path("token");
  }

  private String expired() {
    Response made = make(sent, SENDER, Map.of("label", "x"));
    Stored.in("oriental")
        .change(
            "update referral_link set expires_at = utc_timestamp(6) - interval 1 second where id = ?",
            UUID.fromString(made.path("id")));
    return made.path("token");
  }

  private static Response make(AReferral.Sent referral, String by, Map<String, ?> body) {
    return Api.as(by)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(referral.path() + "/links");
  }

  private static Response reject(String token) {
    return Api.anonymous()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "no_capacity"))
        .post(LINKS + token + "/reject");
  }

  private static String in(int days) {
    return java.time.InstantSource.system().instant().plus(days, ChronoUnit.DAYS).toString();
  }

  /** Without what differs between any two requests. */
  private static String same(Response answer) {
    return answer.statusCode()
        + answer.header("Cache-Control")
        + answer.asString().replace(answer.header("X-Request-Id"), "ID");
  }
}
