package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.AReferral;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** A case, a person, and what was asked of others for them. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReferralsOfCaseTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void aCaseDoesNotEndWhileSomebodyElseServesThePerson() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent().accepted();
    ACase.Opened matter = sent.matter();
    for (Response refused :
        new Response[] {
          matter.told("close", Map.of("closureReason", "resolved"), OFFICER),
          matter.told("cancel", Map.of("reason", "x"), OFFICER)
        }) {
      refused
          .then()
          .statusCode(409)
          .body("code", equalTo("open_referrals"))
          .body("referrals", contains(sent.id()));
    }
    Api.as(OFFICER)
        .contentType("application/json")
        .body(
            Map.of(
                "items",
                java.util.List.of(Map.of("id", matter.id(), "etag", "*")),
                "closureReason",
                "resolved"))
        .post("/v1/regions/oriental/cases/close")
        .then()
        .body("items[0].status", equalTo(409))
        .body("items[0].problem.code", equalTo("open_referrals"));
    matter.after("close", Map.of("closureReason", "referred_out"), OFFICER);
    sent.after("complete", Map.of("outcome", "served"), "agent.figuig");
    sent.after("feedback", Map.of("satisfaction", 5), OFFICER);
  }

  @Test
  void aDraftEndsWithItsCase() {
    AReferral.Sent draft = AReferral.by(OFFICER).to("figuig").unasked().draft();
    draft.matter().after("close", Map.of("closureReason", "resolved"), OFFICER);
    draft
        .readBy(OFFICER)
        .then()
        .body("status", equalTo("cancelled"))
        .body("statusReason", equalTo("case_ended"));
    draft.readBy("agent.figuig").then().statusCode(404);
  }

  @Test
  void itFollowsItsCaseToAnotherCell() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent();
    AReferral.Sent there = AReferral.by(OFFICER).in(sent.matter()).to("berkane").sent();
    sent.matter().offeredTo("berkane", "manager.nador").then().statusCode(200);
    sent.matter().after("accept-transfer", null, "manager.berkane");
    sent.readBy("manager.berkane").then().statusCode(200).body("from", equalTo("berkane"));
    sent.readBy(OFFICER).then().statusCode(404);
    sent.readBy("agent.figuig").then().statusCode(200).body("from", equalTo("berkane"));
    sent.asked();
    sent.after("provide-information", Map.of("text", "x"), "agent.berkane");
    there
        .readBy("manager.berkane")
        .then()
        .body("status", equalTo("cancelled"))
        .body("statusReason", equalTo("not_needed"));
    assertThat(sent.recorded().typesOf(sent.subject())).contains("referrals.moved");
  }

  @Test
  void itIsShownBesideTheCaseAndThePerson() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent();
    Api.as(OFFICER)
        .get(sent.matter().path() + "?include=referrals")
        .then()
        .statusCode(200)
        .body("children.referrals", contains(sent.id()))
        .body("included", hasKey(sent.id()))
        .body("actions", hasItem("refer"));
    Api.as(OFFICER)
        .get("/v1/regions/oriental/people/" + sent.matter().person() + "?include=referrals")
        .then()
        .statusCode(200)
        .body("children.referrals", contains(sent.id()));
  }

  @Test
  void itFollowsAPersonIntoAnotherFileAndBack() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent();
    APerson.Registered survivor = APerson.anybody().registeredBy(OFFICER);
    merge(survivor, "merge", Map.of("person", sent.matter().person(), "etag", "*", "reason", "x"));
    sent.readBy(OFFICER).then().body("person", equalTo(survivor.id()));
    sent.accepted();
    merge(survivor, "unmerge", Map.of("person", sent.matter().person(), "reason", "x"));
    sent.readBy(OFFICER).then().body("person", equalTo(sent.matter().person()));
  }

  @Test
  void theExtractSaysWhoReceivedWhatAndWhen() {
    AReferral.Sent sent =
        AReferral.by(OFFICER).toInstitution("anapec-nador").with("reason", "Work").sent();
    sent.accepted();
    sent.wrote("Come on Monday", "partner.anapec-nador").then().statusCode(201);
    sent.readBy("partner.anapec-nador").then().statusCode(200);
    for (String reader : new String[] {"protection.oriental", "manager.nador"}) {
      Response extract =
          Api.as(reader)
              .header("Accept-Language", "fr")
              .get("/v1/regions/oriental/people/" + sent.matter().person() + "/extract");
      extract
          .then()
          .statusCode(200)
          .body(
              "sections.find { it.kind == 'referrals' }.entries[0].values.number",
              equalTo(sent.number()))
          .body(
              "sections.find { it.kind == 'referrals' }.entries[0].values.institution",
              equalTo("ANAPEC Nador (démo)"))
          .body(
              "sections.find { it.kind == 'referrals' }.entries[0].values.fields",
              contains("names", "need"))
          .body(
              "sections.find { it.kind == 'referral_messages' }.entries[0].values.text",
              equalTo("Come on Monday"))
          .body("accesses.operation", hasItem("getReferral"))
          .body("accesses.find { it.operation == 'getReferral' }.role", equalTo("partner"));
      assertThat(extract.<String>path("accesses.find { it.operation == 'getReferral' }.who"))
          .contains("ANAPEC Nador");
    }
  }

  @Test
  void anInstitutionThatTakesNoReferralsGetsNone() {
    AReferral.by(OFFICER)
        .toInstitution(AnInstitution.demo("anapec-oujda"))
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409)
        .body("code", equalTo("receiver_unavailable"))
        .body("errors.code", contains("suspended"));
    AReferral.by(OFFICER)
        .toInstitution(AnInstitution.demo("cri-oriental"))
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409)
        .body("errors.code", contains("without_agreement"));
  }

  @Test
  void anotherBranchOfTheSameAgencyIsCoveredWhereTheFirstSentHerThere() {
    AnInstitution agency = AnInstitution.demo("anapec-oriental");
    AnInstitution branch =
        AnInstitution.in("MA-BER")
            .with("parent", agency.id())
            .with("type", "ANAPEC")
            .addedBy("coordinator.oriental");
    AReferral.Sent first = AReferral.by(OFFICER).toInstitution("anapec-nador").sent();
    AReferral elsewhere = AReferral.by(OFFICER).in(first.matter()).toInstitution(branch).unasked();
    elsewhere.with("send", true).handedIn().then().statusCode(409);
    first.after(
        "reject",
        Map.of(
            "reason",
            "out_of_territory",
            "redirect",
            Map.of("kind", "institution", "institution", branch.id())),
        "partner.anapec-nador");
    first
        .readBy(OFFICER)
        .then()
        .body("redirect.institution", equalTo(branch.id()))
        .body("statusReason", equalTo("out_of_territory"));
    elsewhere.with("replaces", first.id()).handedIn().then().statusCode(201);
    AReferral.Sent other = AReferral.by(OFFICER).toInstitution("anapec-nador").sent();
    other.after(
        "reject",
        Map.of(
            "reason",
            "not_competent",
            "redirect",
            Map.of("kind", "institution", "institution", AnInstitution.demo("ofppt-oujda").id())),
        "partner.anapec-nador");
    AReferral.by(OFFICER)
        .in(other.matter())
        .toInstitution("ofppt-oujda")
        .unasked()
        .with("replaces", other.id())
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409)
        .body("code", equalTo("consent_required"));
  }

  private static void merge(APerson.Registered survivor, String verb, Map<String, ?> body) {
    Api.as("manager.nador")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(body)
        .post(survivor.path() + "/" + verb)
        .then()
        .statusCode(200);
  }
}
