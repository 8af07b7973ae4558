package ma.prim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Who reads a case reads its documents, and nobody else. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DocumentsFollowTheCaseTest {
  @Test
  void theNewCellReadsAllAndTheFormerCellWhatItAdded() {
    String officer = "agent.nador";
    ACase.Opened matter = ACase.openedBySomebodyAt(officer);
    String first = ADocument.pdf("one").addedTo(matter, officer);
    matter.offeredTo("driouch", "manager.nador").then().statusCode(200);
    matter.after("accept-transfer", null, "manager.driouch");

    String path = matter.path() + "/documents/";
    Api.as("agent.driouch").get(path + first + "/content").then().statusCode(200);
    String second = ADocument.pdf("two").addedTo(matter, "agent.driouch");
    Api.as("agent.driouch").get(path).then().body("items.id", contains(first, second));

    Api.as(officer).get(path).then().statusCode(200).body("items.id", contains(first));
    Api.as(officer).get(path + first + "/content").then().statusCode(200);
    Api.as(officer).get(path + second).then().statusCode(404);
    Api.as(officer).get(path + second + "/content").then().statusCode(404);
    ADocument.pdf().sentTo(matter, officer).then().statusCode(403);
    Api.as(officer).header("If-Match", "*").delete(path + first).then().statusCode(403);
  }

  @Test
  void aRestrictedCaseShowsItsDocumentsToNoColleague() {
    String officer = "agent.berkane";
    String colleague = AnOfficer.agentOf("berkane").invited();
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(officer)).need("PRO.GBV").openedBy(officer);
    String document = ADocument.pdf().addedTo(matter, officer);
    String path = matter.path() + "/documents";
    for (String read : new String[] {"", "/" + document, "/" + document + "/content"}) {
      Api.as(colleague).get(path + read).then().statusCode(403);
      Api.as("manager.berkane").get(path + read).then().statusCode(200);
    }
    ADocument.pdf().sentTo(matter, colleague).then().statusCode(403);
    matter
        .given("uploads", Map.of("name", "x.pdf", "length", 10), colleague)
        .then()
        .statusCode(403);
    Api.as(colleague)
        .header("If-Match", "*")
        .delete(path + "/" + document + "?reason=misfiled")
        .then()
        .statusCode(403);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from event where parent = ? and not restricted",
                    matter.subject()))
        .isZero();
  }

  @Test
  void coordinatorsReadNone() {
    ACase.Opened matter = ACase.openedBySomebodyAt("agent.nador");
    String document = ADocument.pdf().addedTo(matter, "agent.nador");
    Api.as("coordinator.ma-nad")
        .get(matter.path() + "/documents/" + document + "/content")
        .then()
        .statusCode(403);
  }

  @Test
  void aListTakesTheSameStatementsWithOneAsWithTen() {
    ACase.Opened matter = ACase.openedBySomebodyAt("agent.nador");
    ADocument.pdf().addedTo(matter, "agent.nador");
    Response one = Api.as("agent.nador").get(matter.path() + "/documents");
    for (int i = 0; i < 9; i++) {
      ADocument.pdf().addedTo(matter, "agent.nador");
    }
    Response ten = Api.as("agent.nador").get(matter.path() + "/documents");
    ten.then().body("items.name", hasItem("scan.pdf"));
    assertThat(Statements.of(ten)).hasSameSizeAs(Statements.of(one));
  }
}
