package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ADocument;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** A person takes her word back: nobody is shown anything of her from the next request on. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class WithdrawnConsentTest {
  private static final String OFFICER = "agent.nador";
  private static final String PARTNER = "partner.anapec-nador";
  private static final String RECEIVER = "agent.figuig";

  private record Shared(AReferral.Sent sent, String consent, String document) {
    void withdrawn() {
      Api.as(OFFICER)
          .header("If-Match", "*")
          .contentType("application/json")
          .body(Map.of("reason", "Does not want it"))
          .post(
              "/v1/regions/oriental/people/"
                  + sent.matter().person()
                  + "/consents/"
                  + consent
                  + "/withdraw")
          .then()
          .statusCode(200);
    }
  }

  private static Shared shared(AReferral referral) {
    referral.agreeing("documents", List.of("Passport"));
    String document = ADocument.pdf().addedTo(referral.matter(), OFFICER);
    String consent = referral.consented();
    AReferral.Sent sent =
        referral
            .with("sharedDocuments", List.of(Map.of("document", document, "as", "Passport")))
            .sent();
    return new Shared(sent, consent, document);
  }

  @Test
  void whatIsOpenIsCancelledAndCutOffFromItsReceiver() {
    for (AReferral referral :
        List.of(
            AReferral.by(OFFICER).toInstitution("anapec-nador"),
            AReferral.by(OFFICER).to("figuig"))) {
      Shared shared = shared(referral);
      AReferral.Sent sent = shared.sent().accepted();
      String key = UUID.randomUUID().toString();
      start(sent, key).then().statusCode(200).body("shared", notNullValue());
      sent.wrote("Bring the papers", OFFICER).then().statusCode(201);
      document(shared).then().statusCode(200);
      shared.withdrawn();
      Response cut = sent.readBy(sent.receiver());
      cut.then()
          .statusCode(200)
          .body("status", equalTo("cancelled"))
          .body("statusReason", equalTo("consent_withdrawn"))
          .body("withheld", equalTo(true))
          .body("shared", nullValue())
          .body("preview", nullValue())
          .body("reason", nullValue());
      document(shared).then().statusCode(404);
      Api.as(sent.receiver()).get(sent.path() + "/messages").then().statusCode(404);
      start(sent, key).then().statusCode(404);
      Api.as(sent.receiver())
          .get("/v1/regions/oriental/referrals?number=" + sent.number())
          .then()
          .body("items[0].shared", nullValue());
      assertThat(sent.recorded().typesOf(sent.subject())).contains("referrals.cancelled");
      sent.readBy(OFFICER)
          .then()
          .body("statusReason", equalTo("consent_withdrawn"))
          .body("person", equalTo(sent.matter().person()));
    }
  }

  @Test
  void alsoWhatIsOverIsShownNoLonger() {
    Shared shared = shared(AReferral.by(OFFICER).toInstitution("anapec-nador"));
    shared.sent().completed();
    shared.withdrawn();
    shared
        .sent()
        .readBy(PARTNER)
        .then()
        .body("status", equalTo("completed"))
        .body("withheld", equalTo(true))
        .body("shared", nullValue());
    document(shared).then().statusCode(404);
    assertThat(shared.sent().recorded().typesOf(shared.sent().subject()))
        .contains("referrals.withheld");
  }

  @Test
  void whoHasNotAnsweredFindsItCancelled() {
    Shared shared = shared(AReferral.by(OFFICER).to("figuig"));
    shared.withdrawn();
    shared
        .sent()
        .told("accept", Map.of(), RECEIVER)
        .then()
        .statusCode(409)
        .body("state", equalTo("cancelled"));
  }

  @Test
  void anObjectionDoesTheSame() {
    Shared shared = shared(AReferral.by(OFFICER).toInstitution("anapec-nador"));
    AReferral.Sent sent = shared.sent().accepted();
    Api.as(OFFICER)
        .contentType("application/json")
        .body(Map.of("person", sent.matter().person(), "kind", "objection", "purpose", "referral"))
        .post("/v1/regions/oriental/subject-requests")
        .then()
        .statusCode(201);
    sent.readBy(PARTNER).then().body("withheld", equalTo(true)).body("shared", nullValue());
  }

  @Test
  void anotherCellWhichKnowsHerMayRecordIt() {
    Shared shared = shared(AReferral.by(OFFICER).to("figuig"));
    Stored.in("oriental")
        .change(
            "insert into person_cell (id, person, cell, province, reason, known_since)"
                + " values (?, ?, 'berkane', 'MA-BER', 'OPENED', utc_timestamp(6))",
            UUID.randomUUID(),
            UUID.fromString(shared.sent().matter().person()));
    Api.as("agent.berkane")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of())
        .post(
            "/v1/regions/oriental/people/"
                + shared.sent().matter().person()
                + "/consents/"
                + shared.consent()
                + "/withdraw")
        .then()
        .statusCode(200);
    shared.sent().readBy(RECEIVER).then().body("status", equalTo("cancelled"));
  }

  @Test
  void afterTheLastDayOfAConsentNothingMoreIsShown() {
    Shared shared = shared(AReferral.by(OFFICER).to("figuig"));
    Shared unanswered = shared(AReferral.by(OFFICER).to("figuig"));
    shared.sent().accepted();
    for (Shared one : List.of(shared, unanswered)) {
      Stored.in("oriental")
          .change(
              "update referral set consent_until = '2020-01-01' where id = ?",
              UUID.fromString(one.sent().id()));
    }
    shared.sent().readBy(RECEIVER).then().body("shared", nullValue());
    document(shared).then().statusCode(404);
    shared.sent().after("complete", Map.of("outcome", "served"), RECEIVER);
    unanswered
        .sent()
        .told("accept", Map.of(), RECEIVER)
        .then()
        .statusCode(409)
        .body("code", equalTo("consent_required"))
        .body("errors[0].code", equalTo("consent_ended"));
  }

  private static Response document(Shared shared) {
    return Api.as(shared.sent().receiver())
        .get(shared.sent().path() + "/documents/" + shared.document());
  }

  private static Response start(AReferral.Sent sent, String key) {
    return Api.as(sent.receiver())
        .header("Idempotency-Key", key)
        .header("If-Match", "*")
        .post(sent.path() + "/start");
  }
}
