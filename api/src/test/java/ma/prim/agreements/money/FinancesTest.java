package ma.prim.agreements.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Committed, paid and left: exact, by currency, at every level. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class FinancesTest {
  private static final String REGION = "coordinator.oriental";

  @Test
  void everyLevelCountsWhatIsBelowAndCurrenciesStayApart() {
    AnAgreement.Written framework =
        AnAgreement.framework("anapec-oriental", "anapec-nador").activeBy(REGION);
    AnAgreement.Written below =
        AnAgreement.between("anapec-oriental", "ofppt-oujda")
            .with("parent", framework.id())
            .with(
                "budget",
                List.of(
                    line("L1", 2026, "0.10", "MAD"),
                    line("L2", 2026, "0.20", "MAD"),
                    line("L1", 2027, "999999999999.99", "MAD"),
                    line("L3", 2026, "1000000", "JPY"),
                    line("L4", 2026, "12.345", "TND")))
            .activeBy(REGION);
    AnAgreement.Written draft =
        AnAgreement.between("anapec-oriental", "ofppt-oujda")
            .with("parent", framework.id())
            .with("budget", List.of(line("L1", 2026, "5000.00", "MAD")))
            .writtenBy(REGION);
    String planned = plan(below, "L1", "0.30");
    plan(below, "L1", "7.00");
    pay(
            below,
            planned,
            Map.of(
                "paidOn",
                "2026-02-01",
                "reference",
                "OV-1",
                "paid",
                Map.of("amount", "0.25", "currency", "MAD")))
        .then()
        .statusCode(200)
        .body("status", equalTo("done"))
        .body("paid.amount", equalTo("0.25"));
    Response sums = Api.as(REGION).get(framework.path() + "/finances");
    sums.then()
        .statusCode(200)
        .body("totals.currency", contains("JPY", "MAD", "TND"))
        .body("totals.committed.amount", contains("1000000", "1000000000000.29", "12.345"))
        .body("totals[1].planned.amount", equalTo("7.00"))
        .body("totals[1].paid.amount", equalTo("0.25"))
        .body("totals[1].left.amount", equalTo("1000000000000.04"))
        .body("byYear.year", contains(2026, 2027))
        .body("byFunder", hasSize(1))
        .body("levels", hasSize(3))
        .body("levels.find { it.agreement == '" + draft.id() + "' }.counted", equalTo(false));
    Api.as("partner.ofppt-oujda")
        .get(below.path() + "/finances")
        .then()
        .body("levels.agreement", contains(below.id()));
    assertThat(
            Stored.in("oriental")
                .row(
                    "select column_type from information_schema.columns where table_schema ="
                        + " database() and table_name = 'agreement_budget_line' and column_name = 'amount'")
                .toString())
        .contains("decimal");
  }

  @Test
  void aPaymentIsMadeOnceAndShown() {
    AnAgreement.Written one =
        AnAgreement.between("anapec-oriental", "ofppt-oujda")
            .with("budget", List.of(line("L1", 2026, "100.00", "MAD")))
            .activeBy(REGION);
    one.given("disbursements", disbursement("L9", "0.00"), REGION)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/line", "/planned/amount"));
    String planned = plan(one, "L1", "60.00");
    pay(one, planned, Map.of("paidOn", "2999-01-01"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/paidOn", "/evidence"));
    pay(
            one,
            planned,
            Map.of(
                "paidOn",
                "2026-01-05",
                "reference",
                "x",
                "paid",
                Map.of("amount", "1.00", "currency", "EUR")))
        .then()
        .statusCode(400)
        .body("errors.code", contains("other_currency"));
    pay(one, planned, Map.of("paidOn", "2026-01-05", "evidence", List.of(UUID.randomUUID())))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/evidence/0"));
    pay(one, planned, Map.of("paidOn", "2026-01-05", "reference", "OV-2")).then().statusCode(200);
    pay(one, planned, Map.of("paidOn", "2026-01-05", "reference", "OV-2")).then().statusCode(409);
    Api.as("agent.nador").get(one.path() + "/disbursements").then().statusCode(403);
    assertThat(one.recorded().typesOf(one.subject()))
        .contains("disbursements.planned", "disbursements.done");
  }

  private static String plan(AnAgreement.Written one, String line, String amount) {
    return one.with("disbursements", disbursement(line, amount));
  }

  private static Map<String, Object> disbursement(String line, String amount) {
    return Map.of(
        "funder",
        AnInstitution.demo("anapec-oriental").id(),
        "line",
        line,
        "plannedOn",
        "2026-01-31",
        "planned",
        Map.of("amount", amount, "currency", "MAD"));
  }

  private static Response pay(AnAgreement.Written one, String id, Object body) {
    return Api.as(REGION)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(body)
        .post(one.path() + "/disbursements/" + id + "/pay");
  }

  private static Map<String, Object> line(String line, int year, String amount, String currency) {
    return new java.util.HashMap<>(
        Map.of(
            "line",
            line,
            "funder",
            AnInstitution.demo("anapec-oriental").id(),
            "year",
            year,
            "amount",
            Map.of("amount", amount, "currency", currency)));
  }
}
