package ma.prim.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ANotification;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** From the draft to the renewal. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AgreementLifeTest {
  private static final String REGION = "coordinator.oriental";
  private static final String PROVINCE = "coordinator.ma-nad";

  private static AnAgreement ordinary() {
    return AnAgreement.between("anapec-oriental", "anapec-nador", "ofppt-oujda");
  }

  @Test
  void whatCannotBeIsRefusedWithAllThatIsWrong() {
    ordinary()
        .with("from", "2026-05-01")
        .with("to", "2026-04-01")
        .with("signedOn", "2999-01-01")
        .with("axes", List.of(axis("A1"), axis("A1")))
        .with("territory", Map.of("provinces", List.of("MA-XXX")))
        .with(
            "budget",
            List.of(
                Map.of(
                    "line",
                    "L1",
                    "funder",
                    UUID.randomUUID(),
                    "year",
                    2026,
                    "amount",
                    Map.of("amount", "-5.00", "currency", "MAD"))))
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/to",
                "/signedOn",
                "/axes/1/code",
                "/territory/provinces/0",
                "/budget/0/funder",
                "/budget/0/amount/amount"));
  }

  @Test
  void moneyIsExactAndOfACurrencyThatThereIs() {
    for (String[] wrong :
        List.of(
            new String[] {"1.005", "MAD", "/budget/0/amount/amount", "too_many_decimals"},
            new String[] {"1.00", "XYZ", "/budget/0/amount/currency", "unknown_currency"},
            new String[] {"1e3", "MAD", "/budget/0/amount/amount", "invalid_format"},
            new String[] {"100.5", "JPY", "/budget/0/amount/amount", "too_many_decimals"})) {
      ordinary()
          .with(
              "budget",
              List.of(
                  Map.of(
                      "line",
                      "L1",
                      "funder",
                      AnInstitution.demo("anapec-oriental").id(),
                      "year",
                      2026,
                      "amount",
                      Map.of("amount", wrong[0], "currency", wrong[1]))))
          .handedInBy(REGION)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains(wrong[2]))
          .body("errors.code", contains(wrong[3]));
    }
  }

  @Test
  void hierarchyHasItsRules() {
    AnAgreement.Written framework =
        AnAgreement.framework("anapec-oriental", "anapec-nador").writtenBy(REGION);
    AnAgreement.Written below = ordinary().with("parent", framework.id()).writtenBy(REGION);
    for (Map.Entry<String, String> wrong :
        Map.of("framework", framework.id(), "implementation", below.id()).entrySet()) {
      ordinary()
          .with("type", wrong.getKey())
          .with("parent", wrong.getValue())
          .handedInBy(REGION)
          .then()
          .statusCode(400)
          .body("errors.code", contains("wrong_parent"));
    }
    ordinary()
        .with("type", "amendment")
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body("errors.code", contains("required"));
    // What nobody signed, nothing amends.
    ordinary()
        .with("type", "amendment")
        .with("parent", below.id())
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body("errors.code", contains("wrong_state"));
    below.given("amendments", Map.of("titles", Map.of("fr", "x")), REGION).then().statusCode(409);
    below.changed(Map.of("type", "framework")).then().statusCode(400);
  }

  @Test
  void aDraftIsNumberedAndSeenByCoordinatorsOnly() {
    AnAgreement.Written draft = ordinary().with("internalNote", "À relire").writtenBy(REGION);
    Response read = draft.read();
    read.then()
        .statusCode(200)
        .body("status", equalTo("draft"))
        .body("internalNote", equalTo("À relire"))
        .body("signing.signers", equalTo(3))
        .body("signing.quorumReached", equalTo(false))
        .body("actions", hasItems("update", "remove", "submit"));
    assertThat(read.<String>path("number")).matches("CONV-\\d{4}-\\d{4,}");
    for (String other :
        List.of(
            "agent.nador", "observer.oriental", "partner.anapec-nador", "partner.ofppt-oujda")) {
      draft.readBy(other).then().statusCode(404);
    }
    draft.readBy(PROVINCE).then().statusCode(200).body("actions", empty());
    draft.told("submit", null, PROVINCE).then().statusCode(404);
    ordinary()
        .with("number", read.path("number"))
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/number"));
  }

  @Test
  void aProvinceWritesItsOwn() {
    ordinary()
        .handedInBy(PROVINCE)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/territory"));
    ordinary().in("MA-OUJ").handedInBy(PROVINCE).then().statusCode(400);
    AnAgreement.Written own = ordinary().in("MA-NAD").writtenBy(PROVINCE);
    own.changed(Map.of("territory", Map.of("provinces", List.of("MA-OUJ"))))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/territory"));
    own.told("submit", null, "coordinator.ma-ouj").then().statusCode(404);
    own.told("submit", null, REGION).then().statusCode(200);
  }

  @Test
  void whatNobodyCouldSignIsNotSubmitted() {
    AnAgreement.Written alone =
        AnAgreement.between("anapec-oriental")
            .with("quorum", 2)
            .with("budget", List.of(line("ofppt-oujda", "10.00", "MAD")))
            .writtenBy(REGION);
    alone
        .told("submit", null)
        .then()
        .statusCode(409)
        .body("code", equalTo("agreement_incomplete"))
        .body("missing", contains("parties", "quorum", "funders"));
  }

  @Test
  void verbsAreThoseOfTheTable() {
    AnAgreement.Written one = ordinary().writtenBy(REGION);
    one.told("suspend", Map.of("reason", "x"))
        .then()
        .statusCode(409)
        .body("state", equalTo("draft"))
        .body("allowed", contains("submit"));
    one.submitted();
    one.told("submit", null).then().statusCode(409).body("allowed", contains("return", "sign"));
    one.after("return", null).submitted().signedByAll();
    one.told("resume", null)
        .then()
        .statusCode(409)
        .body("allowed", contains("suspend", "complete", "terminate", "renew"));
    one.told("suspend", Map.of("reason", "x"), REGION, null).then().statusCode(428);
    one.told("suspend", Map.of("reason", "x"), REGION, "\"99\"").then().statusCode(412);
    one.told("suspend", Map.of(), REGION).then().statusCode(400);
    one.after("suspend", Map.of("reason", "Audit"));
    one.read().then().body("status", equalTo("suspended")).body("statusReason", equalTo("Audit"));
    one.after("resume", null).after("complete", null);
    one.read().then().body("status", equalTo("completed")).body("actions", contains("renew"));
    one.told("terminate", Map.of("reason", "x")).then().statusCode(409);
    one.changed(Map.of("summary", Map.of("fr", "x"))).then().statusCode(409);
  }

  @Test
  void signaturesComeOneByOneAndTheQuorumDecides() {
    AnAgreement.Written one =
        ordinary().with("quorum", 2).with("from", "2024-01-01").writtenBy(REGION);
    one.signedBy(0).then().statusCode(409);
    one.submitted();
    Response first = one.signedBy(0);
    first.then().statusCode(201);
    one.signedBy(0).then().statusCode(409).body("code", equalTo("conflict"));
    one.read().then().body("status", equalTo("in_review")).body("signing.needed", equalTo(2));
    // What is being signed does not change under the pen.
    one.changed(Map.of("to", "2030-01-01")).then().statusCode(409);
    one.told("return", null).then().statusCode(409);
    Api.as(REGION)
        .header("If-Match", "*")
        .delete(one.path() + "/signatures/" + first.path("id"))
        .then()
        .statusCode(204);
    one.signedBy(0).then().statusCode(201);
    one.signedBy(1).then().statusCode(201);
    one.read()
        .then()
        .body("status", equalTo("active"))
        .body("inForce", equalTo(true))
        .body("signing.signed", equalTo(2))
        .body("signing.signedOn", equalTo("2024-01-15"));
    assertThat(one.recorded().typesOf(one.subject()).stream().distinct())
        .contains("agreements.submitted", "agreements.signed", "agreements.activated");
  }

  @Test
  void withoutTheQuorumItIsSignedAndNeverInForce() {
    AnAgreement.Written one = ordinary().with("from", "2024-01-01").writtenBy(REGION).submitted();
    one.signedBy(0);
    one.told("sign", Map.of())
        .then()
        .statusCode(200)
        .body("status", equalTo("signed"))
        .body("signing.signedOn", nullValue());
    one.read().then().body("inForce", equalTo(false));
    one.signedBy(1);
    one.signedBy(2);
    one.read().then().body("status", equalTo("active"));
  }

  @Test
  void ofManySignaturesAtOnceNoneIsLost() {
    AnAgreement.Written one = ordinary().writtenBy(REGION).submitted();
    java.util.concurrent.atomic.AtomicInteger party =
        new java.util.concurrent.atomic.AtomicInteger();
    List<Integer> answers =
        AtOnce.times(3, () -> one.signedBy(party.getAndIncrement()).statusCode());
    assertThat(answers).containsOnly(201);
    one.read().then().body("status", equalTo("active"));
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from event where subject = ? and change_made = 'activated'"
                        + " and institution is null",
                    one.subject()))
        .isOne();
  }

  @Test
  void thePartiesAreTold() {
    AnAgreement.Written one = ordinary().writtenBy(REGION).submitted();
    assertThat(ANotification.of("partner.anapec-nador").kindsAbout(one.subject()))
        .containsExactly("agreement_to_sign");
    one.readBy("partner.anapec-nador").then().statusCode(200);
    one.readBy("partner.entraide-berkane").then().statusCode(404);
    assertThat(
            Api.as("partner.anapec-nador")
                .get("/v1/regions/oriental/agreements?limit=100")
                .<List<String>>path("items.id"))
        .contains(one.id());
  }

  @Test
  void aRenewalTakesItsPlaceWhenItIsInForce() {
    AnAgreement.Written former = ordinary().with("to", "2030-12-31").activeBy(REGION);
    Response next = former.told("renew", Map.of("from", "2024-06-01", "to", "2035-12-31"));
    next.then()
        .statusCode(201)
        .body("status", equalTo("draft"))
        .body("renews", equalTo(former.id()))
        .body("parties", org.hamcrest.Matchers.hasSize(3));
    assertThat(next.header("Location")).endsWith("/agreements/" + next.path("id"));
    former
        .read()
        .then()
        .body("status", equalTo("active"))
        .body("renewedBy", equalTo(next.path("id")));
    former.told("renew", Map.of("from", "2031-01-01")).then().statusCode(409);
    AnAgreement.Written following =
        new AnAgreement.Written(
            "oriental",
            next.path("id"),
            REGION,
            Api.as(REGION)
                .get(former.path().replace(former.id(), next.path("id")) + "/parties")
                .path("items.id"));
    following.submitted().signedByAll();
    following.read().then().body("status", equalTo("active"));
    former.read().then().body("status", equalTo("renewed")).body("actions", empty());
  }

  @Test
  void aDraftIsRemovedWithAllThatStandsInIt() {
    AnAgreement.Written one = ordinary().writtenBy(REGION);
    one.measure(0, "2026-01-01", "2026-02-01", Map.of());
    one.with("commitments", Map.of("party", one.parties().get(0), "text", Map.of("fr", "x")));
    Api.as(REGION).header("If-Match", "*").delete(one.path()).then().statusCode(204);
    one.read().then().statusCode(404);
    AnAgreement.Written sent = ordinary().writtenBy(REGION).submitted();
    Api.as(REGION).header("If-Match", "*").delete(sent.path()).then().statusCode(409);
  }

  private static Map<String, Object> axis(String code) {
    return Map.of("code", code, "titles", Map.of("fr", "Axe"));
  }

  private static Map<String, Object> line(String funder, String amount, String currency) {
    return Map.of(
        "line",
        "L1",
        "funder",
        AnInstitution.demo(funder).id(),
        "year",
        2026,
        "amount",
        Map.of("amount", amount, "currency", currency));
  }
}
