package ma.prim.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Coordinators change, suspend, resume and close the partners of their territory. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ChangeInstitutionTest {
  private static final String PROVINCE = "coordinator.ma-nad";
  private static final String REGION = "coordinator.oriental";

  @Test
  void aChangeNeedsTheVersionThatWasRead() {
    AnInstitution one = AnInstitution.in("MA-NAD").addedBy(PROVINCE);
    Api.as(PROVINCE)
        .contentType("application/merge-patch+json")
        .body(Map.of("capacity", 3))
        .patch(one.path())
        .then()
        .statusCode(428);
    Api.as(PROVINCE)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"99\"")
        .body(Map.of("capacity", 3))
        .patch(one.path())
        .then()
        .statusCode(412);
  }

  @Test
  void forOthersThereIsNoneToChange() {
    AnInstitution ofOujda = AnInstitution.in("MA-OUJ").addedBy(REGION);
    ofOujda.changed(Map.of("capacity", 3), PROVINCE).then().statusCode(404);
    ofOujda.told("close", Map.of("reason", "x"), PROVINCE).then().statusCode(404);
    AnInstitution ofBoth = AnInstitution.in("MA-NAD", "MA-OUJ").addedBy(REGION);
    ofBoth.changed(Map.of("capacity", 3), PROVINCE).then().statusCode(404);
    ofBoth.changed(Map.of("capacity", 3), "manager.nador").then().statusCode(403);
  }

  @Test
  void itsTerritoryCannotBeMovedAway() {
    AnInstitution one = AnInstitution.in("MA-NAD").addedBy(PROVINCE);
    one.changed(Map.of("provinces", List.of("MA-OUJ")), PROVINCE)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/provinces/0"));
    one.changed(Map.of("provinces", List.of("MA-OUJ")), REGION).then().statusCode(200);
    one.changed(Map.of("capacity", 3), PROVINCE).then().statusCode(404);
  }

  @Test
  void whatIsNullIsRemovedAndTheRestStays() {
    AnInstitution one =
        AnInstitution.in("MA-NAD")
            .with("capacity", 3)
            .with("needs", List.of("SOC"))
            .addedBy(PROVINCE);
    Map<String, Object> patch = new HashMap<>();
    patch.put("capacity", null);
    patch.put("eligibility", Map.of("fr", "Sur rendez-vous"));
    one.changed(patch, PROVINCE)
        .then()
        .statusCode(200)
        .body("capacity", nullValue())
        .body("eligibility", hasEntry("fr", "Sur rendez-vous"))
        .body("needs", contains("SOC"));
    Api.as("agent.nador")
        .get("/v1/regions/oriental/institutions?need=SOC.CASH&limit=100")
        .then()
        .statusCode(200);
    assertThat(one.recorded().typesOf(one.subject()))
        .containsExactly("institutions.created", "institutions.updated");
  }

  @Test
  void aBranchNeverHangsUnderItself() {
    AnInstitution agency = AnInstitution.in("MA-NAD").addedBy(REGION);
    AnInstitution branch = AnInstitution.in("MA-NAD").with("parent", agency.id()).addedBy(REGION);
    AnInstitution desk = AnInstitution.in("MA-NAD").with("parent", branch.id()).addedBy(REGION);
    for (AnInstitution one : List.of(agency, branch, desk)) {
      agency
          .changed(Map.of("parent", one.id()), REGION)
          .then()
          .statusCode(400)
          .body("errors.code", contains("under_itself"));
    }
    AnInstitution window = AnInstitution.in("MA-NAD").with("parent", desk.id()).addedBy(REGION);
    AnInstitution.in("MA-NAD")
        .with("parent", window.id())
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body("errors.code", contains("too_deep"));
    AnInstitution above = AnInstitution.in("MA-NAD").addedBy(REGION);
    agency
        .changed(Map.of("parent", above.id()), REGION)
        .then()
        .statusCode(400)
        .body("errors.code", contains("too_deep"));
  }

  @Test
  void itIsSuspendedResumedAndClosedForGood() {
    AnInstitution one = AnInstitution.in("MA-NAD").addedBy(PROVINCE);
    one.told("resume", null, PROVINCE)
        .then()
        .statusCode(409)
        .body("allowed", contains("suspend", "close"));
    one.told("suspend", Map.of("reason", "Travaux", "until", "2001-01-01"), PROVINCE)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/until"));
    one.told("suspend", Map.of("reason", "Travaux", "until", "2099-01-01"), PROVINCE)
        .then()
        .statusCode(200)
        .body("status", equalTo("suspended"))
        .body("statusReason", equalTo("Travaux"))
        .body("suspendedUntil", equalTo("2099-01-01"));
    one.told("suspend", Map.of("reason", "Travaux"), PROVINCE).then().statusCode(409);
    one.told("resume", null, PROVINCE)
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("statusReason", nullValue())
        .body("suspendedUntil", nullValue());
    one.told("close", Map.of(), PROVINCE).then().statusCode(400);
    one.told("close", Map.of("reason", "Fin"), PROVINCE).then().body("status", equalTo("closed"));
    one.told("resume", null, PROVINCE).then().statusCode(409);
    one.changed(Map.of("capacity", 3), PROVINCE).then().statusCode(409);
    one.readBy("agent.nador").then().statusCode(200);
    AnInstitution.in("MA-NAD")
        .with("parent", one.id())
        .handedInBy(PROVINCE)
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
    assertThat(one.recorded().typesOf(one.subject()))
        .containsExactly(
            "institutions.created",
            "institutions.suspended",
            "institutions.resumed",
            "institutions.closed");
  }
}
