package ma.prim.cases.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.AnOpening;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** What the protection officer does with the openings of cases, and who else sees them. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReviewOpeningTest {
  private static final String OFFICER = "agent.figuig";
  private static final String COORDINATOR = "coordinator.ma-fig";
  private static final String PROTECTION = "protection.oriental";
  private static final Map<String, String> JUSTIFIED =
      Map.of("verdict", "justified", "note", "The cell confirms");

  @Test
  void anOfficerWhoIsExcludedFromTheCaseReadsNothingOfItsOpening() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy("agent.figuig"))
            .with("excludedOfficers", List.of(AnOfficer.subject("manager.figuig")))
            .openedBy("agent.figuig");
    AnOpening opening = AnOpening.by("coordinator.ma-fig").because("His brother").of(matter);
    Api.as("manager.figuig").get(opening.path()).then().statusCode(404);
    Api.as("manager.figuig")
        .get(Addresses.inRegion("oriental", "/openings?case=" + matter.id()))
        .then()
        .statusCode(200)
        .body("items", empty());
    Api.as("protection.oriental").get(opening.path()).then().statusCode(200);
  }

  @Test
  void theOrderOfRefusalsIsKept() {
    AnOpening opening = AnOpening.by(COORDINATOR).of(ACase.openedBySomebodyAt(OFFICER));
    for (String other : new String[] {COORDINATOR, "manager.figuig", OFFICER}) {
      opening.told("end", null, other, "\"0\"").then().statusCode(403);
      opening.told("review", JUSTIFIED, other, "\"0\"").then().statusCode(403);
    }
    opening.told("end", null, PROTECTION, null).then().statusCode(428);
    opening.told("review", Map.of("verdict", "fine")).then().statusCode(400);
    opening
        .told("review", Map.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/verdict"));
    new AnOpening("oriental", UUID.randomUUID().toString(), "x")
        .told("end", null, PROTECTION, "\"0\"")
        .then()
        .statusCode(404);
    opening.told("end", null, PROTECTION, "\"7\"").then().statusCode(412);
    opening.told("review", JUSTIFIED).then().statusCode(409).body("allowed", contains("end"));
  }

  @Test
  void itIsEndedAtOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AnOpening opening = AnOpening.by(COORDINATOR).of(matter);
    matter.readBy(COORDINATOR).then().body("person", notNullValue());
    opening
        .told("end", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("to_review"))
        .body("endedBy", notNullValue())
        .body("actions", contains("review"));
    matter.readBy(COORDINATOR).then().statusCode(200).body("person", nullValue());
    opening.told("end", null).then().statusCode(409).body("allowed", contains("review"));
  }

  @Test
  void whatIsOverIsJudgedOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AnOpening opening = AnOpening.by(COORDINATOR).because("A threat").of(matter);
    opening.pass();
    opening
        .told("review", JUSTIFIED)
        .then()
        .statusCode(200)
        .body("status", equalTo("reviewed"))
        .body("verdict", equalTo("justified"))
        .body("note", equalTo("The cell confirms"))
        .body("reason", equalTo("A threat"))
        .body("actions", empty());
    opening.told("review", JUSTIFIED).then().statusCode(409);
    assertThat(Recorded.in("oriental").typesOf(opening.subject()))
        .containsExactly("openings.opened", "openings.reviewed");
  }

  @Test
  void theListIsNarrowedByStateAndCase() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AnOpening running = AnOpening.by(COORDINATOR).of(matter);
    AnOpening over = AnOpening.by("coordinator.oriental").of(matter);
    over.pass();
    list(PROTECTION, "?status=running&case=" + matter.id())
        .then()
        .body("items.id", contains(running.id()));
    list(PROTECTION, "?status=to_review&case=" + matter.id())
        .then()
        .body("items.id", contains(over.id()));
    over.told("review", JUSTIFIED).then().statusCode(200);
    list(PROTECTION, "?status=reviewed&case=" + matter.id())
        .then()
        .body("items.id", contains(over.id()));
    list(PROTECTION, "?case=" + matter.id())
        .then()
        .body("items.id", contains(over.id(), running.id()));
    list(PROTECTION, "?status=lost").then().statusCode(400);
  }

  @Test
  void managersSeeThoseOfTheirCellAndCoordinatorsThoseBelow() {
    AnOpening opening = AnOpening.by(COORDINATOR).of(ACase.openedBySomebodyAt(OFFICER));
    for (String reader : new String[] {"manager.figuig", COORDINATOR, "coordinator.oriental"}) {
      opening.readBy(reader).then().statusCode(200).body("actions", empty());
      list(reader, "").then().body("items.id", hasItem(opening.id()));
    }
    opening.readBy("manager.oujda").then().statusCode(404);
    opening.readBy("coordinator.ma-ouj").then().statusCode(404);
    opening.readBy(OFFICER).then().statusCode(403);
    list("manager.oujda", "").then().body("items.id", not(hasItem(opening.id())));
  }

  private static Response list(String reader, String query) {
    return Api.as(reader).get(Addresses.inRegion("oriental", "/openings" + query));
  }
}
