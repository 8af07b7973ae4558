package ma.prim.institutions.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;

/** The machines that call for an institution. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListClientsTest {

  @Test
  void whatIsNotKnownIsRefused() {
    AnInstitution one = AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad");
    Api.as("admin.oriental").get(one.path() + "/clients?sort=secret").then().statusCode(400);
    Api.as("admin.oriental")
        .get("/v1/regions/oriental/institutions/" + UUID.randomUUID() + "/clients")
        .then()
        .statusCode(404);
    list(one, 10).then().body("items", empty());
  }

  @Test
  void eachInstitutionHasItsOwnAlsoRevokedOnes() {
    AnInstitution one = AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad");
    AnInstitution other = AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad");
    APartnerClient.Made ofOne = APartnerClient.of(one).made();
    APartnerClient.Made ofBoth = APartnerClient.of(one).andFor(other).made();
    ofOne.told("revoke", null).then().statusCode(200);
    list(one, 10)
        .then()
        .body("items.id", contains(ofBoth.id(), ofOne.id()))
        .body("items.status", contains("active", "revoked"));
    list(other, 10)
        .then()
        .body("items.id", contains(ofBoth.id()))
        .body("items[0].institutions", hasItem(other.id()))
        .body("items.id", not(hasItem(ofOne.id())));
  }

  @Test
  void aPageTakesTheSameStatementsHoweverManyAreOnIt() {
    AnInstitution one = AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad");
    for (int i = 0; i < 4; i++) {
      APartnerClient.of(one).made();
    }
    List<String> few = Statements.of(list(one, 1));
    assertThat(Statements.of(list(one, 4))).hasSameSizeAs(few);
    assertThat(few).hasSizeLessThan(6);
  }

  private static Response list(AnInstitution institution, int limit) {
    Response answer = Api.as("admin.oriental").get(institution.path() + "/clients?limit=" + limit);
    answer.then().statusCode(200);
    return answer;
  }
}
