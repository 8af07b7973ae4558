package ma.prim.agreements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import ma.prim.testing.AReferral;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.RegionFiles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens to referrals when the agreement that binds an institution is no longer in force. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class LapsedAgreementTest {
  private static final String COORDINATOR = "coordinator.oriental";
  private static final String AGENT = "agent.nador";
  private static final String WARN = "\nagreements: {lapsed: warn}\n";

  private static AnInstitution bound() {
    return AnInstitution.in("MA-NAD").with("needsAgreement", true).addedBy("coordinator.ma-nad");
  }

  private static AnAgreement.Written inForce(AnInstitution institution) {
    return AnAgreement.between("anapec-oriental")
        .party(institution.id(), "implementing")
        .with("to", "2090-12-31")
        .activeBy(COORDINATOR);
  }

  @Test
  void sendingIsBlockedWhereTheRegionSaysNothing() {
    AnInstitution institution = bound();
    AnAgreement.Written one = inForce(institution);
    AReferral.by(AGENT).toInstitution(institution).sent();
    AReferral.Sent draft = AReferral.by(AGENT).toInstitution(institution).draft();
    one.after("terminate", Map.of("reason", "x"));
    institution.readBy(AGENT).then().body("lapsed", equalTo("block"));
    AReferral.by(AGENT)
        .toInstitution(institution)
        .with("send", true)
        .handedIn()
        .then()
        .statusCode(409)
        .body("code", equalTo("receiver_unavailable"))
        .body("errors.code", contains("without_agreement"));
    draft.readBy(AGENT).then().body("status", equalTo("draft"));
  }

  @Test
  void sendingIsWarnedOfWhereTheRegionSaysSo() {
    AnInstitution institution = bound();
    inForce(institution).after("suspend", Map.of("reason", "x"));
    institution.readBy(AGENT).then().body("lapsed", equalTo("block"));
    RegionFiles.edit("oriental", text -> text + WARN);
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> institution.readBy(AGENT).then().body("lapsed", equalTo("warn")));
      AReferral.by(AGENT)
          .toInstitution(institution)
          .with("send", true)
          .handedIn()
          .then()
          .statusCode(201)
          .body("status", equalTo("requested"));
    } finally {
      RegionFiles.edit("oriental", text -> text.replace(WARN, ""));
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> institution.readBy(AGENT).then().body("lapsed", equalTo("block")));
    }
  }
}
