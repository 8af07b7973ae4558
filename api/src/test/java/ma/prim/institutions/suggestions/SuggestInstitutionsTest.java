package ma.prim.institutions.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;

/** For a case: who of the partners serves it here. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class SuggestInstitutionsTest {
  private static final String COORDINATOR = "coordinator.oriental";

  @Test
  void whoDoesNotReadTheCaseIsToldNothing() {
    ACase.Opened matter = opened("EMP.SEARCH");
    Api.as("agent.oujda").get(path(matter)).then().statusCode(404);
    Api.as("coordinator.ma-nad").get(path(matter)).then().statusCode(403);
    Api.as("partner.anapec-nador").get(path(matter)).then().statusCode(403);
    Api.as("agent.nador").get(path(matter) + "?need=NOTHING").then().statusCode(400);
    Api.as("agent.nador").get(path(matter) + "?colour=blue").then().statusCode(400);
  }

  @Test
  void ofARestrictedCaseColleaguesAreToldNothing() {
    // Restricted by its need; in the charge of who has opened it.
    ACase.Opened matter = opened("PRO.GBV");
    Api.as("agent.nador").get(path(matter)).then().statusCode(200);
    String colleague = ma.prim.testing.AnOfficer.agentOf("nador").invited();
    Api.as(colleague).get(path(matter)).then().statusCode(403);
  }

  @Test
  void thoseWhoServeTheNeedHereComeFirstWithReasons() {
    ACase.Opened matter = opened("EMP.SEARCH");
    String nador = AnInstitution.demo("anapec-nador").id();
    String agency = AnInstitution.demo("anapec-oriental").id();
    String oujda = AnInstitution.demo("anapec-oujda").id();
    Response answer = Api.as("agent.nador").get(path(matter));
    answer
        .then()
        .statusCode(200)
        .body("items.id", hasItems(nador, agency, oujda))
        .body("items.id", not(hasItem(AnInstitution.demo("ofppt-oujda").id())))
        .body(of(nador, "suitable"), is(true))
        .body(of(nador, "reasonsFor"), hasItems("serves_need", "serves_province", "has_capacity"))
        .body(
            of(nador, "reasonsFor"),
            // other tests make agreements with it
            anyOf(hasItem("no_agreement_needed"), hasItem("agreement_in_force")))
        .body(of(nador, "capacityLeft"), equalTo(40))
        .body(of(agency, "reasonsFor"), hasItem("serves_family"))
        .body(of(oujda, "suitable"), is(false))
        .body(of(oujda, "reasonsAgainst"), hasItems("outside_territory", "suspended"));
    List<String> ids = answer.path("items.id");
    assertThat(ids.indexOf(nador)).isLessThan(ids.indexOf(agency));
    assertThat(ids.indexOf(agency)).isLessThan(ids.indexOf(oujda));
    assertThat(Recorded.in("oriental").entryOf(answer).cases()).containsExactly(matter.id());
  }

  @Test
  void whoNeedsAnAgreementAndHasNoneIsShownWithThat() {
    ACase.Opened matter = opened("SOC.HOUSING");
    String association = AnInstitution.demo("association-accueil-nador").id();
    Api.as("agent.nador")
        .get(path(matter))
        .then()
        .body(of(association, "reasonsAgainst"), contains("no_agreement"));
  }

  @Test
  void itIsAskedForAnotherNeedOfTheCase() {
    ACase.Opened matter = opened("EMP.SEARCH");
    Api.as("agent.nador")
        .get(path(matter) + "?need=HEA.PRIMARY")
        .then()
        .body("items.id", hasItem(AnInstitution.demo("sante-nador").id()))
        .body("items.id", not(hasItem(AnInstitution.demo("anapec-nador").id())));
  }

  @Test
  void whatIsClosedIsLeftOut() {
    AnInstitution one =
        AnInstitution.in("MA-NAD").with("needs", List.of("SKI")).addedBy(COORDINATOR);
    ACase.Opened matter = opened("SKI");
    Api.as("agent.nador").get(path(matter)).then().body("items.id", hasItem(one.id()));
    one.told("close", Map.of("reason", "Fin"), COORDINATOR).then().statusCode(200);
    Api.as("agent.nador").get(path(matter)).then().body("items.id", not(hasItem(one.id())));
  }

  @Test
  void itTakesTheSameStatementsHoweverManyServe() {
    AnInstitution.in("MA-NAD").with("needs", List.of("CUS.AGE60")).addedBy(COORDINATOR);
    ACase.Opened matter = opened("CUS.AGE60");
    List<String> few = Statements.of(Api.as("agent.nador").get(path(matter)));
    for (int i = 0; i < 10; i++) {
      AnInstitution.in("MA-NAD").with("needs", List.of("CUS.AGE60")).addedBy(COORDINATOR);
    }
    assertThat(Statements.of(Api.as("agent.nador").get(path(matter)))).hasSameSizeAs(few);
  }

  private static ACase.Opened opened(String need) {
    return ACase.of(APerson.called("Hanane", "Proposition").registeredBy("agent.nador"))
        .with("need", need)
        .openedBy("agent.nador");
  }

  private static String path(ACase.Opened matter) {
    return matter.path() + "/suggested-institutions";
  }

  private static String of(String id, String field) {
    return "items.find { it.id == '" + id + "' }." + field;
  }
}
