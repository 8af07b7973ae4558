package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The administrator invites people of a partner. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class InvitePartnerTest {
  private static final String USERS = "/v1/regions/oriental/users";

  @Test
  void theRoleIsHeldAtAnInstitutionThatIsThere() {
    invite("admin.oriental", Map.of("role", "partner"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/grants/0/role"));
    invite("admin.oriental", Map.of("role", "partner", "institution", UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/grants/0/institution"));
    String closed = AnInstitution.demo("entraide-figuig").id();
    invite("admin.oriental", Map.of("role", "partner", "institution", closed))
        .then()
        .statusCode(400);
    String open = AnInstitution.demo("anapec-nador").id();
    invite("admin.oriental", Map.of("role", "agent", "institution", open)).then().statusCode(400);
    invite("admin.oriental", Map.of("role", "partner", "institution", open, "cell", "nador"))
        .then()
        .statusCode(400);
    invite("manager.nador", Map.of("role", "partner", "institution", open)).then().statusCode(400);
  }

  /** The realm has no group of the institution until then. */
  @Test
  void whoIsInvitedActsForTheInstitution() {
    AnInstitution fresh = AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad");
    String username = "partner.test-" + UUID.randomUUID();
    Response answer =
        invite("admin.oriental", username, Map.of("role", "partner", "institution", fresh.id()));
    answer.then().statusCode(201).body("grants.institution", contains(fresh.id()));
    String token = Tokens.fresh(username, "oriental");
    Api.withToken(token)
        .get("/v1/regions/oriental/me")
        .then()
        .body("roles.role", contains("partner"))
        .body("institutions.id", contains(fresh.id()));
    Api.withToken(token).get(fresh.path()).then().statusCode(200);
    Api.withToken(token).get(AnInstitution.demo("anapec-nador").path()).then().statusCode(404);
    assertThat(fresh.recorded().eventsOf("users/" + answer.path("id")))
        .anySatisfy(event -> assertThat(event.details()).contains(fresh.id()));
    Api.as("admin.oriental")
        .get(USERS + "?role=partner&username=" + username)
        .then()
        .body("items.username", hasItem(containsString("partner.test-")));
  }

  private static Response invite(String by, Map<String, ?> grant) {
    return invite(by, "partner.test-" + UUID.randomUUID(), grant);
  }

  private static Response invite(String by, String username, Map<String, ?> grant) {
    return Api.as(by)
        .contentType("application/json")
        .body(
            Map.of(
                "username",
                username,
                "givenName",
                "Imane",
                "familyName",
                "Ziani",
                "grants",
                List.of(grant)))
        .post(USERS);
  }
}
