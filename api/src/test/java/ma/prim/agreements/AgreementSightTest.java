package ma.prim.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Who sees an agreement, and how much of it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AgreementSightTest {
  private static final String REGION = "coordinator.oriental";
  private static final String FOREIGN = "partner.entraide-berkane";

  private static AnAgreement.Written active() {
    return AnAgreement.between("anapec-oriental", "anapec-nador")
        .with("internalNote", "Internalcanary")
        .with(
            "committee",
            Map.of(
                "titles", Map.of("fr", "Comité de suivi"),
                "members", List.of(Map.of("name", "Membercanary", "function", "Chef de service"))))
        .activeBy(REGION);
  }

  @Test
  void cellsSeeThatThereIsOneAndNothingOfIt() {
    AnAgreement.Written one = active();
    for (String officer : List.of("agent.nador", "manager.oujda")) {
      one.readBy(officer)
          .then()
          .statusCode(200)
          .body("status", equalTo("active"))
          .body("inForce", equalTo(true))
          .body("parties.institution.size()", equalTo(2))
          .body("$", not(hasKey("budget")))
          .body("$", not(hasKey("committee")))
          .body("$", not(hasKey("signing")));
      Api.as(officer).get(one.path() + "/parties").then().statusCode(403);
    }
    for (String nobody :
        List.of("head.nador", "trainer.oriental", "admin.oriental", "protection.oriental")) {
      one.readBy(nobody).then().statusCode(403);
    }
  }

  @Test
  void observersSeeNoNamesAndNoNotes() {
    AnAgreement.Written one = active();
    String party =
        Api.as(REGION).header("If-Match", "*").get(one.path() + "/parties").path("items[0].id");
    assertThat(party).isNotNull();
    String seen =
        one.readBy("observer.oriental").asString()
            + Api.as("observer.oriental").get(one.path() + "/parties").asString();
    assertThat(seen).contains("Comité de suivi").doesNotContain("canary");
    assertThat(one.readBy("partner.anapec-nador").asString())
        .contains("Membercanary")
        .doesNotContain("Internalcanary");
    assertThat(one.read().asString()).contains("Internalcanary", "Membercanary");
    Api.as("observer.oriental").get(one.path() + "/documents").then().statusCode(403);
    assertThat(
            Stored.in("oriental")
                .rows(
                    "select cast(titles as char) a, cast(summary as char) b from agreement where id = ?",
                    UUID.fromString(one.id()))
                .toString())
        .doesNotContain("canary");
  }

  @Test
  void toAnotherPartnerNothingOfItExists() {
    AnAgreement.Written one = active();
    String measure = one.measure(1, "2026-01-01", "2026-02-01", Map.of());
    String commitment =
        AnAgreement.between("anapec-oriental", "anapec-nador").writtenBy(REGION).id();
    SoftAssertions all = new SoftAssertions();
    for (String path :
        List.of(
            "",
            "/parties",
            "/parties/" + one.parties().getFirst(),
            "/signatures",
            "/commitments",
            "/measures",
            "/measures/" + measure,
            "/measures/" + measure + "/reports",
            "/disbursements",
            "/documents",
            "/amendments",
            "/finances",
            "/paper")) {
      Response real = Api.as(FOREIGN).get(one.path() + path);
      String random = UUID.randomUUID().toString();
      Response none = Api.as(FOREIGN).get(one.path().replace(one.id(), random) + path);
      all.assertThat(real.statusCode()).as(path).isEqualTo(404);
      all.assertThat(same(real, one.id())).as(path).isEqualTo(same(none, random));
    }
    for (String verb :
        List.of("/measures/" + measure + "/report", "/commitments/" + commitment + "/report")) {
      all.assertThat(
              Api.as(FOREIGN)
                  .header("If-Match", "*")
                  .header("Idempotency-Key", UUID.randomUUID())
                  .contentType(ContentType.JSON)
                  .body(
                      verb.contains("measures")
                          ? Map.of("progress", 1)
                          : Map.of("fulfilment", "partly"))
                  .post(one.path() + verb)
                  .statusCode())
          .isEqualTo(404);
    }
    for (String list :
        List.of(
            "/agreements?limit=100",
            "/agreements/calendar?limit=100",
            "/agreements/timeline",
            "/agreement-notices?limit=100")) {
      all.assertThat(Api.as(FOREIGN).get("/v1/regions/oriental" + list).asString())
          .as(list)
          .doesNotContain(one.id());
    }
    all.assertThat(
            Api.as(FOREIGN)
                .get("/v1/regions/oriental/agreements/calendar?agreement=" + one.id())
                .<List<?>>path("items"))
        .isEmpty();
    all.assertAll();
  }

  @Test
  void institutionsKnowTheAgreementThatBindsThem() {
    AnInstitution association =
        AnInstitution.in("MA-NAD").with("needsAgreement", true).addedBy("coordinator.ma-nad");
    association
        .readBy("agent.nador")
        .then()
        .body("agreement", nullValue())
        .body("lapsed", equalTo("block"));
    AnAgreement.Written one =
        AnAgreement.between("anapec-oriental")
            .party(association.id(), "implementing")
            .with("to", "2090-12-31")
            .activeBy(REGION);
    association
        .readBy("agent.nador")
        .then()
        .body("agreement.id", equalTo(one.id()))
        .body("agreement.until", equalTo("2090-12-31"))
        .body("lapsed", nullValue());
    one.after("suspend", Map.of("reason", "x"));
    association.readBy("agent.nador").then().body("agreement", nullValue());
  }

  @Test
  void aListTakesTheSameStatementsWithOneAsWithMany() {
    active();
    List<String> one = statements("observer.oriental", 1);
    List<String> header = statements("agent.nador", 1);
    for (int i = 0; i < 9; i++) {
      active();
    }
    assertThat(statements("observer.oriental", 10)).hasSameSizeAs(one);
    assertThat(statements("agent.nador", 10)).hasSameSizeAs(header);
    AnAgreement.Written last = active();
    Api.as("agent.nador")
        .get("/v1/regions/oriental/agreements?inForce=true&limit=1&include=institutions")
        .then()
        .body("items.id", contains(last.id()))
        .body("included", hasKey(AnInstitution.demo("anapec-nador").id()));
  }

  private static List<String> statements(String reader, int rows) {
    Response page =
        Api.as(reader).get("/v1/regions/oriental/agreements?include=institutions&limit=" + rows);
    assertThat(page.<List<?>>path("items")).hasSize(rows);
    return Statements.of(page);
  }

  private static String same(Response answer, String id) {
    return answer.asString().replace(id, "ID").replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
