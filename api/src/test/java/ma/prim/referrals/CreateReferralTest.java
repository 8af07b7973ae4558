package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.APerson;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** A cell asks somebody else to serve a person, and tells what she agreed to. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CreateReferralTest {
  private static final String OFFICER = "agent.nador";
  private static final String RECEIVER = "agent.figuig";

  @Test
  void everythingWrongIsSaidAtOnce() {
    Api.as(OFFICER)
        .contentType("application/json")
        .body(Map.of("need", "NOSUCH", "to", Map.of("cell", "figuig")))
        .post("/v1/regions/oriental/referrals")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/case", "/need", "/to/kind"));
  }

  @Test
  void nobodyReferringToItselfOrToNobody() {
    AReferral.by(OFFICER)
        .to("nador")
        .handedIn()
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/to/cell"));
    AReferral.by(OFFICER)
        .to("figuig")
        .with("to", Map.of("kind", "institution", "institution", UUID.randomUUID().toString()))
        .handedIn()
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/to/institution"));
  }

  @Test
  void aDraftIsItsCellsAlone() {
    AReferral.Sent draft = AReferral.by(OFFICER).to("figuig").unasked().draft();
    draft
        .readBy(OFFICER)
        .then()
        .statusCode(200)
        .body("status", equalTo("draft"))
        .body("number", matchesPattern("NAD-R-20\\d\\d-\\d{6}"))
        .body("side", equalTo("sender"))
        .body("nextActor", equalTo("sender"))
        .body("shared", nullValue())
        .body("actions", contains("update", "send", "cancel"));
    draft.readBy(RECEIVER).then().statusCode(404);
    draft.readBy("coordinator.ma-nad").then().statusCode(404);
    draft.told("accept", Map.of(), RECEIVER).then().statusCode(404);
    assertThat(draft.recorded().eventsOf(draft.subject()))
        .extracting(event -> event.cell() + " " + event.type())
        .containsExactly("nador referrals.created");
  }

  @Test
  void aDraftChangesUntilItIsSent() {
    AReferral.Sent draft = AReferral.by(OFFICER).to("figuig").draft();
    patch(draft, Map.of("reason", "Help", "priority", "urgent"))
        .then()
        .statusCode(200)
        .body("priority", equalTo("urgent"));
    draft.after("send", null, OFFICER);
    patch(draft, Map.of("reason", "Other"))
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"))
        .body("allowed", hasItems("cancel", "enter-in-error"));
  }

  @Test
  void withoutConsentNothingIsSent() {
    Response refused = AReferral.by(OFFICER).to("figuig").unasked().with("send", true).handedIn();
    refused
        .then()
        .statusCode(409)
        .body("code", equalTo("consent_required"))
        .body("errors.pointer", contains("/consent"));
    AReferral.by(OFFICER)
        .to("driouch")
        .agreeing("to", "2001-01-02")
        .agreeing("from", "2001-01-01")
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409);
    // What she agreed to for one cell is not for another.
    AReferral other = AReferral.by(OFFICER).to("driouch");
    other.consented();
    AReferral.by(OFFICER)
        .in(other.matter())
        .to("figuig")
        .unasked()
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409);
  }

  @Test
  void nothingBeyondTheConsentIsShared() {
    AReferral.by(OFFICER)
        .to("figuig")
        .with("sharedFields", List.of("names", "birth_date", "contacts"))
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409)
        .body("code", equalTo("consent_required"))
        .body("errors.pointer", contains("/sharedFields/1", "/sharedFields/2"));
    AReferral paper = AReferral.by(OFFICER).to("figuig").agreeing("documents", List.of("Passport"));
    String document = ADocument.pdf().addedTo(paper.matter(), OFFICER);
    paper
        .with("sharedDocuments", List.of(Map.of("document", document, "as", "Birth certificate")))
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/sharedDocuments/0/as"));
  }

  @Test
  void inAnEmergencyItLeavesWithoutHerWord() {
    AReferral.Sent sent =
        AReferral.by(OFFICER)
            .to("figuig")
            .agreeing("how", null)
            .agreeing("basis", "vital_interest")
            .agreeing("justification", "unconscious")
            .sent();
    sent.readBy(OFFICER).then().body("basis", equalTo("vital_interest"));
    sent.readBy(RECEIVER).then().statusCode(200).body("basis", nullValue());
  }

  @Test
  void beforeItAcceptsTheReceiverReadsAPreviewOfNobody() {
    APerson person =
        APerson.called("Canaryname", "Canaryfamily")
            .bornOn("1984-05")
            .with("gender", "female")
            .with("originCommune", "nador")
            .with("languages", List.of("ary"));
    AReferral.Sent sent =
        AReferral.by(OFFICER).to("figuig").of(person).with("reason", "Canaryreason").sent();
    Response preview = sent.readBy(RECEIVER);
    preview
        .then()
        .statusCode(200)
        .body("side", equalTo("receiver"))
        .body("status", equalTo("requested"))
        .body("nextActor", equalTo("receiver"))
        .body("clock", equalTo("answer"))
        .body("respondBy", notNullValue())
        .body("preview.need", equalTo("ADM.CIVIL"))
        .body("preview.ageBand", equalTo("from_25"))
        .body("preview.gender", equalTo("female"))
        .body("preview.commune", equalTo("nador"))
        .body("preview.language", equalTo("ary"))
        .body("actions", contains("accept", "reject", "request-information", "reference"));
    assertThat(preview.<Map<String, Object>>path("$"))
        .doesNotContainKeys(
            "case", "person", "consent", "reason", "shared", "sharedFields", "author");
    assertThat(preview.asString()).doesNotContain("Canary", sent.matter().id());
    assertThat(sent.recorded().entriesOf(preview)).isEmpty();
  }

  @Test
  void ofWhatIsSensitiveTheReceiverReadsNeedAndProvince() {
    AReferral referral = AReferral.by(OFFICER).to("figuig").of(APerson.anybody().bornOn("1984"));
    ACase.Opened matter = referral.matter();
    AReferral.Sent sent = referral.in(matter).with("need", "PRO.GBV").sent();
    Response preview = sent.readBy(RECEIVER);
    preview
        .then()
        .body("preview.need", equalTo("PRO.GBV"))
        .body("preview.province", equalTo("MA-NAD"))
        .body("preview", not(hasKey("ageBand")))
        .body("preview", not(hasKey("commune")));
    assertThat(preview.<Map<String, Object>>path("preview")).hasSize(2);
  }

  @Test
  void onceItHasAcceptedItReadsWhatWasAgreedToAndNothingElse() {
    APerson person =
        APerson.called("Canaryname", "Canaryfamily")
            .bornOn("1984-05")
            .reachedAt("+31612348866")
            .holding("passport", "CANARYPAPER");
    AReferral referral =
        AReferral.by(OFFICER)
            .to("figuig")
            .of(person)
            .agreeing("fields", List.of("names", "contacts", "notes"))
            .agreeing("documents", List.of("Passport", "Birth certificate"))
            .with("reason", "Needs a doctor");
    ACase.Opened matter = referral.matter();
    matter.with("notes", Map.of("text", "canarynote"), OFFICER);
    String document = ADocument.pdf().addedTo(matter, OFFICER);
    String kept = ADocument.pdf().addedTo(matter, OFFICER);
    AReferral.Sent sent =
        referral
            .with("sharedDocuments", List.of(Map.of("document", document, "as", "Passport")))
            .sent();
    matter.with("notes", Map.of("text", "afterwards"), OFFICER);
    sent.accepted();
    Response read = sent.readBy(RECEIVER);
    read.then()
        .statusCode(200)
        .body("shared.names.latin.family", equalTo("Canaryfamily"))
        .body("shared.contacts.value", contains("+31612348866"))
        .body("shared.notes.text", contains("canarynote"))
        .body("shared.documents.as", contains("Passport"))
        .body("reason", equalTo("Needs a doctor"))
        .body("case", nullValue())
        .body("person", nullValue());
    assertThat(read.<Map<String, Object>>path("shared").keySet())
        .containsExactlyInAnyOrder("takenAt", "names", "contacts", "notes", "documents");
    assertThat(read.asString()).doesNotContain("1984", "CANARYPAPER", "afterwards", matter.id());
    assertThat(sent.recorded().entryOf(read))
        .satisfies(entry -> {
          assertThat(entry.people()).containsExactly(matter.person());
          assertThat(entry.cell()).isEqualTo("figuig");
        });
    Response file = Api.as(RECEIVER).get(sent.path() + "/documents/" + document);
    file.then().statusCode(200).header("Content-Type", "application/pdf");
    assertThat(sent.recorded().entryOf(file).people()).containsExactly(matter.person());
    Api.as(RECEIVER).get(sent.path() + "/documents/" + kept).then().statusCode(404);
    Api.as("agent.oujda").get(sent.path() + "/documents/" + document).then().statusCode(404);
    matter.readBy(RECEIVER).then().statusCode(404);
    Api.as(RECEIVER).get("/v1/regions/oriental/people/" + matter.person()).then().statusCode(404);
  }

  @Test
  void whatIsSharedIsSealed() {
    AReferral.Sent sent =
        AReferral.by(OFFICER)
            .to("figuig")
            .of(APerson.called("Sealcanary", "Sealcanary"))
            .with("reason", "Sealcanary")
            .sent();
    Map<String, Object> row =
        Stored.in("oriental")
            .row(
                "select concat(hex(sealed), hex(shared)) h from referral where id = ?",
                UUID.fromString(sent.id()));
    assertThat((String) row.get("h")).doesNotContain("5365616C63616E617279");
  }

  @Test
  void aRejectedOneIsReplacedOnceByAnother() {
    AReferral.Sent first = AReferral.by(OFFICER).to("figuig").sent();
    AReferral next = AReferral.by(OFFICER).in(first.matter()).to("driouch");
    next.with("replaces", first.id())
        .handedIn()
        .then()
        .statusCode(409)
        .body("errors.code", contains("not_over"));
    first.rejected();
    AReferral.Sent second = next.with("replaces", first.id()).sent();
    first.readBy(OFFICER).then().body("replacedBy", equalTo(second.id()));
    second.readBy(OFFICER).then().body("replaces", equalTo(first.id()));
    next.with("replaces", first.id())
        .handedIn()
        .then()
        .statusCode(409)
        .body("errors.code", contains("already_replaced"));
    first.told("accept", Map.of(), RECEIVER).then().statusCode(409).body("allowed", empty());
  }

  @Test
  void nothingBeginsInACaseThatIsClosed() {
    AReferral referral = AReferral.by(OFFICER).to("figuig");
    referral.matter().after("close", Map.of("closureReason", "resolved"), OFFICER);
    referral.handedIn().then().statusCode(409).body("code", equalTo("invalid_transition"));
  }

  private static Response patch(AReferral.Sent draft, Map<String, ?> body) {
    return Api.as(OFFICER)
        .header("If-Match", draft.etag())
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(draft.path());
  }
}
