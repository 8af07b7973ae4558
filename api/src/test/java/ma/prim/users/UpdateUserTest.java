package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.Realms;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class UpdateUserTest {
  @Test
  void needsTheVersionThatWasRead() {
    AUser user = AUser.agentOf("nador");
    request("manager.nador", Map.of("givenName", "Aya")).patch(user.path()).then().statusCode(428);
    patch("manager.nador", user, user.etag(), Map.of("givenName", "Aya")).then().statusCode(200);
    patch("manager.nador", user, user.etag(), Map.of("givenName", "Nora")).then().statusCode(412);
    Api.as("manager.nador").get(user.path()).then().body("givenName", equalTo("Aya"));
  }

  @Test
  void onlyAMergePatchIsTaken() {
    AUser user = AUser.agentOf("nador");
    Api.as("manager.nador")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("givenName", "Aya"))
        .patch(user.path())
        .then()
        .statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "username", "active", "createdAt", "grants", "substitutes", "boss"})
  void whatIsNotTheOwnersToSayIsRefused(String field) {
    AUser user = AUser.agentOf("nador");
    patch("admin.oriental", user, "*", Map.of(field, "x"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field));
  }

  @Test
  void everythingThatIsWrongIsTold() {
    AUser user = AUser.agentOf("nador");
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("givenName", " ");
    wrong.put("familyName", null);
    wrong.put("email", "nowhere");
    wrong.put("language", "xx");
    patch("admin.oriental", user, "*", wrong)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/givenName", "/familyName", "/email", "/language"));
  }

  @Test
  void aManagerChangesOnlyWhoServesTheOwnCellAlone() {
    patch("manager.nador", AUser.agentOf("oujda"), "*", Map.of("givenName", "Aya"))
        .then()
        .statusCode(404);
    AUser manager = AUser.with(Map.of("role", "manager", "cell", "nador"));
    patch("manager.nador", manager, "*", Map.of("givenName", "Aya")).then().statusCode(403);
  }

  @Test
  void nobodyChangesTheirOwnAccount() {
    AUser admin = AUser.with(Map.of("role", "admin"));
    admin
        .asThemselves()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("givenName", "Aya"))
        .patch(admin.path())
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsAbsentStaysAndNullRemoves() {
    AUser user = AUser.agentOf("nador");
    String address = user.username() + "@example.org";
    patch("manager.nador", user, "*", Map.of("email", address, "language", "ar"))
        .then()
        .statusCode(200)
        .body("familyName", equalTo("Bennani"))
        .body("email", equalTo(address))
        .body("language", equalTo("ar"));
    Map<String, Object> without = new HashMap<>();
    without.put("email", null);
    without.put("language", null);
    Response after = patch("manager.nador", user, "*", without);
    after.then().statusCode(200).body("$", not(hasKey("email"))).body("$", not(hasKey("language")));

    UserRepresentation account = Realms.admin("oriental").users().get(user.id()).toRepresentation();
    assertThat(account.getEmail()).isNull();
    assertThat(account.getAttributes())
        .satisfiesAnyOf(
            attributes -> assertThat(attributes).isNull(),
            attributes -> assertThat(attributes).doesNotContainKey("locale"));
  }

  @Test
  void theAccountFollows() {
    AUser user = AUser.agentOf("nador");
    String address = user.username() + "@example.org";
    Map<String, Object> body =
        Map.of("givenName", "Zoé", "familyName", "أمين", "email", address, "language", "fr");
    patch("manager.nador", user, user.etag(), body).then().statusCode(200);

    UserRepresentation account = Realms.admin("oriental").users().get(user.id()).toRepresentation();
    assertThat(account.getFirstName()).isEqualTo("Zoé");
    assertThat(account.getLastName()).isEqualTo("أمين");
    assertThat(account.getEmail()).isEqualTo(address);
    assertThat(account.getAttributes()).containsEntry("locale", List.of("fr"));
    user.asThemselves()
        .get("/v1/regions/oriental/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("Zoé أمين"))
        .body("roles.cell", contains("nador"));
  }

  /** The realm knows the address: neither the region's row nor the account changes. */
  @Test
  void anAddressThatAnotherHasIsAConflict() {
    AUser one = AUser.agentOf("nador");
    AUser other = AUser.agentOf("nador");
    String address = one.username() + "@example.org";
    patch("manager.nador", one, "*", Map.of("email", address)).then().statusCode(200);
    patch("manager.nador", other, "*", Map.of("email", address, "givenName", "Aya"))
        .then()
        .statusCode(409);
    Api.as("manager.nador")
        .get(other.path())
        .then()
        .body("givenName", equalTo("Ilham"))
        .body("etag", equalTo(other.etag()));
  }

  @Test
  void isWrittenDown() {
    AUser user = AUser.agentOf("nador");
    Response done = patch("manager.nador", user, "*", Map.of("givenName", "Canaryname"));
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.entryOf(done))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("updateUser");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo("users/" + user.id());
          assertThat(entry.actor()).isEqualTo(AnOfficer.subject("manager.nador"));
          assertThat(entry.toString()).doesNotContain("Canaryname");
        });
    assertThat(recorded.typesOf("users/" + user.id()))
        .containsExactly("users.invited", "grants.granted", "users.updated");

    Response refused = patch("manager.nador", user, "\"99\"", Map.of("givenName", "x"));
    assertThat(recorded.entryOf(refused).outcome()).isEqualTo("refused");
  }

  private static Response patch(String as, AUser user, String etag, Map<String, Object> body) {
    return request(as, body).header("If-Match", etag).patch(user.path());
  }

  private static io.restassured.specification.RequestSpecification request(
      String as, Map<String, Object> body) {
    return Api.as(as).contentType("application/merge-patch+json").body(body);
  }
}
