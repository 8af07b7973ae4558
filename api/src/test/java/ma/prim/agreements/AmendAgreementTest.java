package ma.prim.agreements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** An amendment changes dates, budget, parties and commitments; what was signed stays readable. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AmendAgreementTest {
  private static final String REGION = "coordinator.oriental";

  @Test
  void fromTheDayItIsInForceTheParentShowsTheNewStateAndItsHistory() {
    AnAgreement.Written parent =
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .with("to", "2030-12-31")
            .with("budget", List.of(line("1000000.10")))
            .writtenBy(REGION);
    String promise =
        parent.with(
            "commitments",
            Map.of("party", parent.parties().get(0), "text", Map.of("fr", "Un conseiller")));
    parent.submitted().signedByAll();
    AnAgreement.Written amendment = amend(parent, "2031-12-31", "-0.10");
    String joining = AnInstitution.demo("ofppt-oujda").id();
    amendment
        .parties()
        .add(
            amendment.with(
                "parties",
                Map.of(
                    "institution", AnInstitution.demo("anapec-oriental").id(), "role", "funding")));
    amendment
        .parties()
        .add(
            amendment.with(
                "parties",
                Map.of("institution", joining, "role", "implementing", "effect", "joins")));
    amendment
        .parties()
        .add(
            amendment.with(
                "parties",
                Map.of(
                    "institution",
                    AnInstitution.demo("anapec-nador").id(),
                    "role",
                    "implementing",
                    "effect",
                    "leaves",
                    "signs",
                    false)));
    amendment.with(
        "commitments",
        Map.of(
            "party", amendment.parties().get(0),
            "text", Map.of("fr", "Deux conseillers"),
            "replaces", promise));
    amendment.submitted();
    parent.readBy("partner.ofppt-oujda").then().statusCode(404);
    amendment.signedBy(0);
    amendment.signedBy(1);
    amendment.read().then().body("status", equalTo("active"));
    parent
        .read()
        .then()
        .body("to", equalTo("2030-12-31"))
        .body("budget.amount.amount", contains("1000000.10"))
        .body("consolidated.to", equalTo("2031-12-31"))
        .body("consolidated.budget.amount.amount", contains("1000000.10", "-0.10"))
        .body("consolidated.history", hasSize(1))
        .body("consolidated.history[0].toBefore", equalTo("2030-12-31"))
        .body("consolidated.history[0].joined", contains(joining))
        .body("consolidated.history[0].left", contains(AnInstitution.demo("anapec-nador").id()))
        .body("parties.institution", contains(AnInstitution.demo("anapec-oriental").id(), joining));
    parent.readBy("partner.ofppt-oujda").then().statusCode(200);
    Api.as(REGION)
        .get(parent.path() + "/finances")
        .then()
        .body("totals[0].committed.amount", equalTo("1000000.00"));
    Api.as(REGION)
        .get(parent.path() + "/commitments")
        .then()
        .body("items", hasSize(2))
        .body(
            "items[0].replacedBy",
            equalTo(Api.as(REGION).get(parent.path() + "/commitments").path("items[1].id")));
    Api.as(REGION)
        .get(parent.path() + "/amendments")
        .then()
        .body("items.id", contains(amendment.id()));
    parent.after("terminate", Map.of("reason", "Fin du programme"));
    amendment.read().then().body("status", equalTo("completed"));
  }

  @Test
  void whatIsNotInForceChangesNothing() {
    AnAgreement.Written parent =
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .with("to", "2030-12-31")
            .activeBy(REGION);
    AnAgreement.Written amendment = amend(parent, "2035-12-31", "5.00");
    amendment
        .parties()
        .add(
            amendment.with(
                "parties",
                Map.of(
                    "institution", AnInstitution.demo("anapec-oriental").id(), "role", "funding")));
    amendment.changed(Map.of("from", "2099-01-01")).then().statusCode(200);
    amendment.submitted().signedBy(0);
    amendment.read().then().body("status", equalTo("signed")).body("consolidated", nullValue());
    parent
        .read()
        .then()
        .body("consolidated.to", equalTo("2030-12-31"))
        .body("consolidated.history", hasSize(0));
    amendment
        .told("suspend", Map.of("reason", "x"))
        .then()
        .statusCode(409)
        .body("allowed", contains("terminate"));
    amendment
        .given(
            "measures",
            Map.of(
                "party",
                amendment.parties().get(0),
                "titles",
                Map.of("fr", "x"),
                "from",
                "2026-01-01",
                "to",
                "2026-01-02"),
            REGION)
        .then()
        .statusCode(409)
        .body("code", equalTo("amendments_change_only"));
    parent.after("complete", null);
    amendment.read().then().body("status", equalTo("terminated"));
  }

  @Test
  void whatOnlyAmendmentsSayIsRefusedElsewhere() {
    AnAgreement.between("anapec-oriental")
        .with("amends", Map.of("to", "2031-01-01"))
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body("errors.code", contains("only_in_amendments"));
    AnAgreement.Written one = AnAgreement.between("anapec-oriental").writtenBy(REGION);
    one.given(
            "parties",
            Map.of(
                "institution", AnInstitution.demo("ofppt-oujda").id(),
                "role", "extending",
                "effect", "joins"),
            REGION)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/effect"));
  }

  private static AnAgreement.Written amend(AnAgreement.Written parent, String to, String amount) {
    Response answer =
        parent.given(
            "amendments",
            Map.of(
                "titles", Map.of("fr", "Avenant"),
                "amends", Map.of("to", to),
                "budget", List.of(line(amount))),
            REGION);
    answer.then().statusCode(201).body("parent", equalTo(parent.id()));
    return new AnAgreement.Written("oriental", answer.path("id"), REGION, new ArrayList<>());
  }

  private static Map<String, Object> line(String amount) {
    return Map.of(
        "line",
        "L1",
        "funder",
        AnInstitution.demo("anapec-oriental").id(),
        "year",
        2026,
        "amount",
        Map.of("amount", amount, "currency", "MAD"));
  }
}
