package ma.prim.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The region's partners: all of them for whoever has a place there, their own for partners. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListInstitutionsTest {
  private static final String LIST = "/v1/regions/oriental/institutions";
  private static final AnInstitution AGENCY = AnInstitution.demo("anapec-oriental");
  private static final AnInstitution NADOR = AnInstitution.demo("anapec-nador");
  private static final AnInstitution OUJDA = AnInstitution.demo("anapec-oujda");
  private static final AnInstitution OFPPT = AnInstitution.demo("ofppt-oujda");

  @ParameterizedTest
  @ValueSource(strings = {"?status=lost", "?sort=capacity", "?parent=x", "?colour=blue"})
  void whatIsNotKnownIsRefused(String query) {
    Api.as("agent.nador").get(LIST + query).then().statusCode(400);
  }

  @Test
  void itIsNarrowedByWhatIsServedAndWhere() {
    list("agent.nador", "?type=ANAPEC")
        .then()
        .body("items.type", everyItem(is("ANAPEC")))
        .body("items.id", hasItem(NADOR.id()));
    list("agent.nador", "?need=EMP.SEARCH")
        .then()
        .body("items.id", hasItem(NADOR.id()))
        // By the family.
        .body("items.id", hasItem(AGENCY.id()))
        .body("items.id", not(hasItem(OFPPT.id())));
    list("agent.nador", "?province=MA-JRA").then().body("items.id", hasItem(OFPPT.id()));
    list("agent.nador", "?commune=driouch")
        .then()
        .body("items.id", hasItem(AnInstitution.demo("sante-nador").id()))
        // With the province.
        .body("items.id", hasItem(AnInstitution.demo("association-accueil-nador").id()))
        .body("items.id", not(hasItem(NADOR.id())));
    list("agent.nador", "?parent=" + AGENCY.id())
        .then()
        .body("items.id", containsInAnyOrder(NADOR.id(), OUJDA.id()));
    list("agent.nador", "?status=suspended")
        .then()
        .body("items.status", everyItem(is("suspended")));
    list("agent.taliouine", "").then().body("items.id", not(hasItem(NADOR.id())));
  }

  @Test
  void aPartnerSeesItsOwnAndWhatHangsUnderIt() {
    list("partner.anapec-nador", "").then().body("items.id", containsInAnyOrder(NADOR.id()));
    list("partner.anapec-oriental", "")
        .then()
        .body("items.id", containsInAnyOrder(AGENCY.id(), NADOR.id(), OUJDA.id()));
    NADOR.readBy("partner.anapec-oriental").then().statusCode(200);
    AGENCY.readBy("partner.anapec-nador").then().statusCode(404);
    OFPPT.readBy("partner.anapec-nador").then().statusCode(404);
    list("partner.anapec-nador", "?type=OFPPT").then().body("items", empty());
    list("partner.anapec-nador", "?count=true").then().body("count.value", is(1));
  }

  @Test
  void aPartnersMachineSeesWhatItActsFor() {
    APartnerClient both = APartnerClient.of(NADOR).andFor(OFPPT);
    both.as().get(LIST).then().body("items.id", containsInAnyOrder(NADOR.id(), OFPPT.id()));
    both.as().get(AGENCY.path()).then().statusCode(404);
  }

  @Test
  void internalContactPointsAreForOffices() {
    assertThat(internal("agent.oujda", NADOR)).containsExactly(false, true);
    assertThat(internal("partner.anapec-nador", NADOR)).containsExactly(false, true);
    assertThat(internal("partner.anapec-oriental", NADOR)).containsExactly(false);
    assertThat(internal("trainer.oriental", NADOR)).containsExactly(false);
  }

  @Test
  void aPageTakesTheSameStatementsHoweverManyAreOnIt() {
    assertThat(Statements.of(list("agent.nador", "?limit=10")))
        .hasSameSizeAs(Statements.of(list("agent.nador", "?limit=1")))
        .hasSizeLessThan(3);
  }

  private static List<Boolean> internal(String reader, AnInstitution institution) {
    return institution.readBy(reader).path("contactPoints.internal");
  }

  private static Response list(String caller, String query) {
    String region = caller.endsWith("taliouine") ? "souss-massa" : "oriental";
    String more =
        query.isEmpty() ? "?limit=100" : query.contains("limit") ? query : query + "&limit=100";
    Response answer = Api.as(caller).get("/v1/regions/" + region + "/institutions" + more);
    answer.then().statusCode(200);
    return answer;
  }
}
