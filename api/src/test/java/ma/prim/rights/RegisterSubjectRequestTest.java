package ma.prim.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RegisterSubjectRequestTest {
  private static final String OFFICER = "agent.nador";
  private static final String LIST = "/v1/regions/oriental/subject-requests";

  @ParameterizedTest
  @CsvSource({
    "objection, , required",
    "access, study, invalid",
  })
  void onlyAnObjectionNamesItsPurpose(String kind, String purpose, String code) {
    ASubjectRequest request = ASubjectRequest.of(kind);
    if (purpose != null) {
      request.with("purpose", purpose);
    }
    request
        .handedInBy(OFFICER, APerson.anybody().registeredBy(OFFICER))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/purpose"))
        .body("errors.code", contains(code));
  }

  @Test
  void theClockDoesNotStartTomorrow() {
    ASubjectRequest.of("access")
        .with("receivedOn", "2091-01-01")
        .handedInBy(OFFICER, APerson.anybody().registeredBy(OFFICER))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/receivedOn"));
  }

  @Test
  void ofAPersonWhomTheCellDoesNotKnowNothingIsRegistered() {
    ASubjectRequest.of("access")
        .handedInBy("agent.oujda", APerson.anybody().registeredBy(OFFICER))
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
  }

  /** Ten clear days begin the day after and end the day before; a month is the calendar's. */
  @ParameterizedTest
  @CsvSource({
    "access, 2026-01-31, 2026-02-28",
    "rectification, 2026-03-02, 2026-03-13",
  })
  void theLawSaysWhenItIsAnswered(String kind, String received, String answerBy) {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Response answer =
        ASubjectRequest.of(kind)
            .with("receivedOn", received)
            .with("details", "Avec deux z")
            .handedInBy(OFFICER, person);
    answer
        .then()
        .statusCode(201)
        .body("status", equalTo("open"))
        .body("answerBy", equalTo(answerBy))
        .body("overdue", equalTo(true))
        .body("details", equalTo("Avec deux z"))
        .body("cell", equalTo("nador"))
        .body("actions", contains("withdraw"));
    assertThat(person.recorded().typesOf(person.subject())).endsWith("subject-requests.received");
    assertThat(person.recorded().entryOf(answer).people()).containsExactly(person.id());
  }

  @Test
  void theListIsNarrowedAndEachCellSeesItsOwn() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    String late =
        ASubjectRequest.of("access")
            .with("receivedOn", "2026-01-31")
            .receivedBy(OFFICER, person)
            .id();
    String fresh = ASubjectRequest.of("rectification").receivedBy(OFFICER, person).id();
    String of = LIST + "?person=" + person.id();
    for (String reader : List.of(OFFICER, "manager.nador", "protection.oriental")) {
      Api.as(reader).get(of).then().body("items.id", containsInAnyOrder(late, fresh));
    }
    Api.as("agent.oujda").get(of).then().body("items", empty());
    Api.as(OFFICER).get(of + "&overdue=true").then().body("items.id", contains(late));
    Api.as(OFFICER).get(of + "&overdue=false").then().body("items.id", contains(fresh));
    Api.as(OFFICER).get(of + "&kind=rectification").then().body("items.id", contains(fresh));
    Api.as(OFFICER).get(of + "&status=granted").then().body("items", empty());
    Api.as(OFFICER).get(of + "&sort=-answerBy").then().body("items.id", contains(fresh, late));
    Response read = Api.as(OFFICER).get(of);
    assertThat(person.recorded().entryOf(read).people()).containsExactly(person.id());
    List<String> one = Statements.of(Api.as(OFFICER).get(of + "&limit=1"));
    assertThat(Statements.of(read)).hasSameSizeAs(one);
  }

  @Test
  void anObjectionShowsOnThePersonFromThen() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ASubjectRequest.objection("contact").receivedBy(OFFICER, person);
    ASubjectRequest.Received study = ASubjectRequest.objection("study").receivedBy(OFFICER, person);
    ASubjectRequest.objection("study").receivedBy(OFFICER, person);
    person.readBy("manager.nador").then().body("objections", contains("contact", "study"));
    study.decided("refused").then().statusCode(200);
    person.readBy(OFFICER).then().body("objections", contains("contact", "study"));
    Api.as("admin.oriental")
        .get(Addresses.inRegion("oriental", "/subject-requests"))
        .then()
        .statusCode(403);
    assertThat(LocalDate.parse(Api.as(OFFICER).get(study.path()).path("answerBy")))
        .isAfter(LocalDate.parse(Api.as(OFFICER).get(study.path()).path("receivedOn")));
  }
}
