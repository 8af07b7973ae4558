package ma.prim.users;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.prim.http.Ids;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Realms;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class InviteUserTest {
  @Test
  void isWrittenDownWithoutTheName() {
    Response invited = AUser.invite("manager.nador", AUser.body(AGENT_NADOR));
    Recorded recorded = Recorded.in("oriental");
    Assertions.assertThat(recorded.entriesOf(invited))
        .extracting(Recorded.Entry::operation, Recorded.Entry::outcome, Recorded.Entry::resource)
        .containsExactlyInAnyOrder(
            Assertions.tuple("inviteUser", "done", "users/" + invited.path("id")),
            Assertions.tuple("inviteUser", "done", "users/" + invited.path("id")));
    Assertions.assertThat(recorded.eventsOf("users/" + invited.path("id")))
        .extracting(Recorded.Event::type)
        .containsExactly("users.invited", "grants.granted");
    Assertions.assertThat(recorded.eventsOf("users/" + invited.path("id")).toString())
        .doesNotContain("Ilham", "Bennani", (String) invited.path("username"));
  }

  private static final Map<String, Object> AGENT_NADOR = Map.of("role", "agent", "cell", "nador");

  @Test
  void everythingThatIsWrongIsTold() {
    AUser.invite(
            "admin.oriental",
            Map.of("username", "A B", "email", "nowhere", "grants", List.of(), "password", "x"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/username"))
        .body("errors.pointer", hasItem("/givenName"))
        .body("errors.pointer", hasItem("/email"))
        .body("errors.pointer", hasItem("/grants"))
        .body("errors.pointer", hasItem("/password"));
  }

  @Test
  void aManagerInvitesAgentsOfTheOwnCellOnly() {
    refused("manager.nador", Map.of("role", "manager", "cell", "nador")).statusCode(403);
    refused("manager.nador", Map.of("role", "admin")).statusCode(403);
    refused("manager.nador", Map.of("role", "coordinator", "province", "MA-NAD")).statusCode(403);
  }

  @Test
  void anotherCellIsAnsweredAsNoCell() {
    String foreign =
        refused("manager.nador", Map.of("role", "agent", "cell", "oujda"))
            .statusCode(400)
            .body("errors[0].pointer", equalTo("/grants/0/cell"))
            .extract()
            .path("errors[0].code");
    refused("manager.nador", Map.of("role", "agent", "cell", "atlantis"))
        .statusCode(400)
        .body("errors[0].code", equalTo(foreign));
  }

  @Test
  void aRoleIsHeldWhereItExists() {
    refused("admin.oriental", Map.of("role", "agent")).statusCode(400);
    refused("admin.oriental", Map.of("role", "head", "province", "MA-NAD")).statusCode(400);
    refused("admin.oriental", Map.of("role", "admin", "cell", "nador")).statusCode(400);
    refused("admin.oriental", Map.of("role", "partner")).statusCode(400);
    refused("admin.oriental", Map.of("role", "coordinator", "province", "MA-AGD")).statusCode(400);
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    refused(
            "admin.oriental",
            Map.of("role", "agent", "cell", "nador", "from", "2026-08-01", "to", "2026-07-31"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/grants/0/to"))
        .body("errors[0].code", equalTo("before_from"));
  }

  @Test
  void aUserNameIsTakenOnce() {
    Map<String, Object> body = AUser.body(AGENT_NADOR);
    AUser.invite("admin.oriental", body).then().statusCode(201);
    AUser.invite("admin.oriental", body).then().statusCode(409);
  }

  /** Keycloak knows the name, the region does not yet. */
  @Test
  void aUserNameOfTheRealmIsTaken() {
    Map<String, Object> body = AUser.body(AGENT_NADOR);
    var account = new org.keycloak.representations.idm.UserRepresentation();
    account.setUsername((String) body.get("username"));
    Realms.admin("oriental").users().create(account).close();
    AUser.invite("admin.oriental", body).then().statusCode(409);
  }

  @Test
  void aManagerInvitesAnAgent() {
    Map<String, Object> body = AUser.body(AGENT_NADOR);
    Response answer = AUser.invite("manager.nador", body);
    answer
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/regions/oriental/users/"))
        .header("ETag", notNullValue())
        .body("username", equalTo(body.get("username")))
        .body("active", equalTo(true))
        .body("grants", hasSize(1))
        .body("grants[0].holds", equalTo(true))
        .body("actions", hasItem("disable"));
    Api.as("manager.nador").get(answer.header("Location")).then().statusCode(200);
  }

  @Test
  void thePasswordForTheFirstSignInIsShownOnce() {
    String key = "invited-" + Ids.next();
    Map<String, Object> body = AUser.body(AGENT_NADOR);
    Response first = inviteWithKey(key, body);
    first.then().statusCode(201).body("firstPassword", notNullValue());
    inviteWithKey(key, body)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body("id", equalTo(first.path("id")))
        .body("$", not(hasKey("firstPassword")));
    Api.as("manager.nador")
        .get(first.header("Location"))
        .then()
        .body("$", not(hasKey("firstPassword")));
  }

  /**
   * Somebody removed the account in Keycloak: the name is free, and its former owner stays known.
   */
  @Test
  void aNameThatTheRealmHasFreedIsGivenAgain() {
    AUser former = AUser.agentOf("nador");
    Realms.admin("oriental").users().get(former.id()).remove();
    Map<String, Object> body = new HashMap<>(AUser.body(AGENT_NADOR));
    body.put("username", former.username());

    String id = AUser.invite("manager.nador", body).then().statusCode(201).extract().path("id");

    Assertions.assertThat(id).isNotEqualTo(former.id());
    Api.as("manager.nador")
        .get(former.path())
        .then()
        .statusCode(200)
        .body("active", equalTo(false))
        .body("actions", not(hasItem("enable")));
    Api.as("manager.nador")
        .header("If-Match", "*")
        .post(former.path() + "/enable")
        .then()
        .statusCode(409);
  }

  @Test
  void whoWasMadeAnewInKeycloakSignsInAsSomebodyNew() {
    AUser former = AUser.agentOf("nador");
    former.asThemselves().get("/v1/regions/oriental/me").then().statusCode(200);
    Realms.admin("oriental").users().get(former.id()).remove();
    String subject = Realms.addUser("oriental", former.username(), "/cells/nador/agent");

    Api.withToken(Tokens.fresh(former.username(), "oriental"))
        .get("/v1/regions/oriental/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(subject))
        .body("cells.id", equalTo(List.of("nador")));
  }

  private static Response inviteWithKey(String key, Map<String, Object> body) {
    return Api.as("manager.nador")
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/v1/regions/oriental/users");
  }

  @Test
  void whoIsInvitedWorksInTheCell() {
    AUser.agentOf("nador")
        .asThemselves()
        .get("/v1/regions/oriental/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("Ilham Bennani"))
        .body("cells.id", equalTo(List.of("nador")));
  }

  @Test
  void aUserWithTwoRolesHasEachAtItsPlaceOnly() {
    AUser user = AUser.with(AGENT_NADOR, Map.of("role", "manager", "cell", "driouch"));
    String token = user.token();
    officers(token, "nador").statusCode(200);
    officers(token, "driouch").statusCode(200);
    officers(token, "oujda").statusCode(404);
    // Manager in Driouch, so users there; but not those of Nador, where the role is agent.
    String nador = AUser.agentOf("nador").path();
    String driouch = AUser.agentOf("driouch").path();
    Api.withToken(token).get(driouch).then().statusCode(200);
    Api.withToken(token).get(nador).then().statusCode(404);
  }

  @Test
  void aRefusedInvitationLeavesNoAccount() {
    Map<String, Object> body = AUser.body(AGENT_NADOR, Map.of("role", "agent", "cell", "atlantis"));
    AUser.invite("admin.oriental", body).then().statusCode(400);
    Assertions.assertThat(
            Realms.admin("oriental").users().searchByUsername((String) body.get("username"), true))
        .isEmpty();
  }

  private static io.restassured.response.ValidatableResponse officers(String token, String cell) {
    return Api.withToken(token).get("/v1/regions/oriental/cells/" + cell + "/officers").then();
  }

  private static io.restassured.response.ValidatableResponse refused(
      String as, Map<String, Object> grant) {
    return AUser.invite(as, AUser.body(grant)).then();
  }
}
