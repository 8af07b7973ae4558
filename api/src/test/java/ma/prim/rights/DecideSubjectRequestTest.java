package ma.prim.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DecideSubjectRequestTest {
  private static final String OFFICER = "agent.nador";
  private static final String PROTECTION = "protection.oriental";

  private APerson.Registered person;

  @BeforeEach
  void register() {
    person = APerson.anybody().registeredBy(OFFICER);
  }

  @Test
  void thePersonIsToldSomething() {
    ASubjectRequest.of("access")
        .receivedBy(OFFICER, person)
        .told("decide", Map.of("outcome", "refused", "answer", " "), PROTECTION)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/answer"));
  }

  @Test
  void theVersionIsNeededAndMustBeTheRightOne() {
    ASubjectRequest.Received request = ASubjectRequest.of("access").receivedBy(OFFICER, person);
    var decide =
        Api.as(PROTECTION)
            .contentType("application/json")
            .body(Map.of("outcome", "granted", "answer", "x"));
    decide.post(request.path() + "/decide").then().statusCode(428);
    decide.header("If-Match", "\"7\"").post(request.path() + "/decide").then().statusCode(412);
  }

  @Test
  void whatIsDecidedIsDecidedOnce() {
    ASubjectRequest.Received request =
        ASubjectRequest.of("rectification")
            .with("details", "Avec deux z")
            .receivedBy(OFFICER, person);
    Response decided = request.decided("granted");
    decided
        .then()
        .statusCode(200)
        .body("status", equalTo("granted"))
        .body("details", equalTo("Avec deux z"))
        .body("answer", equalTo("So be it"))
        .body("endedBy", equalTo(AnOfficer.subject(PROTECTION)))
        .body("actions", empty());
    request.decided("refused").then().statusCode(409);
    request.told("withdraw", null, OFFICER).then().statusCode(409);
    assertThat(person.recorded().typesOf(person.subject())).endsWith("subject-requests.decided");
    assertThat(person.recorded().entryOf(decided).operation()).isEqualTo("decideSubjectRequest");
  }

  @Test
  void aGrantedObjectionHoldsAndAWithdrawnOneDoesNot() {
    ASubjectRequest.objection("contact").receivedBy(OFFICER, person).decided("granted");
    person.readBy(OFFICER).then().body("objections", contains("contact"));
    APerson.Registered another = APerson.anybody().registeredBy(OFFICER);
    ASubjectRequest.objection("contact")
        .receivedBy(OFFICER, another)
        .told("withdraw", null, "manager.nador")
        .then()
        .statusCode(200)
        .body("status", equalTo("withdrawn"));
    another.readBy(OFFICER).then().body("objections", nullValue());
  }
}
