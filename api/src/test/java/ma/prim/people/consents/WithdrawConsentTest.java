package ma.prim.people.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AConsent;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class WithdrawConsentTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void theVersionIsNeededAndMustBeTheRightOne() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.Recorded consent = AConsent.to("oujda").recordedBy(OFFICER, person);
    var request = Api.as(OFFICER).contentType("application/json").body("{}");
    request.post(consent.path() + "/withdraw").then().statusCode(428);
    request.header("If-Match", "\"7\"").post(consent.path() + "/withdraw").then().statusCode(412);
    request
        .header("If-Match", "*")
        .post(person.path() + "/consents/" + UUID.randomUUID() + "/withdraw")
        .then()
        .statusCode(404);
  }

  @Test
  void itIsWithdrawnOnceAndStaysReadable() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.Recorded consent = AConsent.to("oujda").recordedBy(OFFICER, person);
    Response withdrawn = consent.told("withdraw", Map.of("reason", "She moved"), "manager.nador");
    withdrawn
        .then()
        .statusCode(200)
        .body("status", equalTo("withdrawn"))
        .body("withdrawn.by", equalTo(AnOfficer.subject("manager.nador")))
        .body("withdrawn.reason", equalTo("She moved"))
        .body("recipients[0].code", equalTo("oujda"))
        .body("etag", equalTo("\"1\""))
        .body("actions", empty());
    consent
        .told("withdraw", Map.of(), OFFICER)
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"));
    assertThat(person.recorded().typesOf(person.subject()))
        .containsExactly("people.registered", "consents.recorded", "consents.withdrawn");
    assertThat(person.recorded().entryOf(withdrawn).operation()).isEqualTo("withdrawConsent");
  }
}
