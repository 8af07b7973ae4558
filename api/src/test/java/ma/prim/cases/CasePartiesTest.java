package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CasePartiesTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    ACase.openedBySomebodyAt(OFFICER)
        .given("parties", Map.of("part", "friend", "mandate", Map.of("reference", "12")), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/person", "/part", "/mandate/kind"));
  }

  @Test
  void aPersonOfAnotherCellIsRefusedLikeOneWhoIsNobody() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String stranger = APerson.anybody().registeredBy("agent.oujda").id();
    for (String person : List.of(stranger, UUID.randomUUID().toString())) {
      matter
          .given("parties", Map.of("person", person, "part", "heir"), OFFICER)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/person"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @Test
  void aPersonHasEachPartOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Map<String, Object> heir = heir();
    matter.with("parties", heir, OFFICER);
    matter.given("parties", heir, OFFICER).then().statusCode(409).body("code", equalTo("conflict"));
    matter
        .given("parties", Map.of("person", heir.get("person"), "part", "applicant"), OFFICER)
        .then()
        .statusCode(201);
  }

  @Test
  void aPersonHasEachPartOnceHoweverManyTryAtOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Map<String, Object> heir = heir();
    List<Integer> answers =
        AtOnce.times(8, () -> matter.given("parties", heir, OFFICER).statusCode());
    assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
  }

  @Test
  void aPartyComesWithItsMandate() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String person = APerson.called("Omar", "Tahiri").registeredBy(OFFICER).id();
    Map<String, Object> mandate =
        Map.of(
            "kind", "power_of_attorney",
            "reference", "2026/114",
            "issuer", "Consulat d'Amsterdam",
            "until", "2031-01-01");
    Response added =
        matter.given(
            "parties",
            Map.of("person", person, "part", "representative", "mandate", mandate),
            OFFICER);
    added.then().statusCode(201).body("mandate", equalTo(mandate));
    Api.as(OFFICER)
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .body("person", equalTo(person))
        .body("part", equalTo("representative"))
        .body("mandate", equalTo(mandate));
    Api.as(OFFICER).get(matter.path() + "/parties").then().body("items.person", contains(person));
    assertThat(matter.recorded().entryOf(added).operation()).isEqualTo("addCaseParty");
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "parties.added");
  }

  @Test
  void removedItIsGoneAndThePersonStays() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Map<String, Object> heir = heir();
    String party = matter.with("parties", heir, OFFICER);
    remove(matter, party, null, OFFICER).then().statusCode(428);
    remove(matter, party, "\"9\"", OFFICER).then().statusCode(412);
    remove(matter, party, "\"0\"", "agent.oujda").then().statusCode(404);
    String etag = Api.as(OFFICER).get(matter.path() + "/parties/" + party).path("etag");

    Response removed = remove(matter, party, etag, OFFICER);

    removed.then().statusCode(204);
    remove(matter, party, etag, OFFICER).then().statusCode(404);
    Api.as(OFFICER).get(matter.path() + "/parties/" + party).then().statusCode(404);
    Api.as(OFFICER).get("/v1/regions/oriental/people/" + heir.get("person")).then().statusCode(200);
    assertThat(matter.recorded().entryOf(removed).operation()).isEqualTo("removeCaseParty");
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "parties.added", "parties.removed");
    matter.with("parties", heir, OFFICER);
  }

  private static Map<String, Object> heir() {
    return Map.of(
        "person", APerson.called("Nadia", "Tahiri").registeredBy(OFFICER).id(), "part", "heir");
  }

  private static Response remove(ACase.Opened matter, String party, String etag, String officer) {
    var request = Api.as(officer);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.delete(matter.path() + "/parties/" + party);
  }
}
