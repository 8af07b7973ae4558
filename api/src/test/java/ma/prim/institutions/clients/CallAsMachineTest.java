package ma.prim.institutions.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RealmKey;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Machines of partners: made by the administrator, known at each request, out when revoked. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CallAsMachineTest {
  private static final AnInstitution NADOR = AnInstitution.demo("anapec-nador");
  private static final String ME = "/v1/regions/oriental/me";

  @Test
  void whatIsWrongIsSaidAtOnce() {
    Api.as("admin.oriental")
        .contentType("application/json")
        .body(Map.of("name", " ", "scopes", List.of("cases:read"), "institutions", List.of("x")))
        .post(NADOR.path() + "/clients")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/scopes/0", "/institutions/0"));
    APartnerClient.of(NADOR).may().asked().then().statusCode(400);
    APartnerClient.of(NADOR)
        .andFor(AnInstitution.of("oriental", UUID.randomUUID().toString()))
        .asked()
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
    APartnerClient.of(AnInstitution.of("oriental", UUID.randomUUID().toString()))
        .asked()
        .then()
        .statusCode(404);
    APartnerClient.of("entraide-figuig").asked().then().statusCode(409);
  }

  @Test
  void theSecretIsShownOnce() {
    String key = UUID.randomUUID().toString();
    Response first = create(key);
    first
        .then()
        .statusCode(201)
        .body("secret.clientId", startsWith("partner-"))
        .body(
            "secret.tokenEndpoint",
            containsString("/realms/oriental/protocol/openid-connect/token"));
    String secret = first.path("secret.clientSecret");
    assertThat(secret).hasSizeGreaterThan(40);
    Response again = create(key);
    again.then().statusCode(201).header("Idempotent-Replayed", "true").body("secret", nullValue());
    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    Api.as("admin.oriental")
        .get(first.header("Location"))
        .then()
        .statusCode(200)
        .body("secret", nullValue())
        .body("credentials.clientId", contains(first.<String>path("secret.clientId")))
        .body("actions", containsInAnyOrder("revoke", "rotate", "update"));
    Api.as("admin.oriental")
        .get(NADOR.path() + "/clients?limit=100")
        .then()
        .statusCode(200)
        .body("items.secret", everyItem(nullValue()));
    assertThat(stored()).doesNotContain(secret);
    assertThat(Recorded.in("oriental").entryOf(first).operation()).isEqualTo("createClient");
  }

  @Test
  void itIsKnownByItsOwnIdWithItsScopesAndInstitutions() {
    APartnerClient machine = APartnerClient.of(NADOR).may("events:read", "referrals:read");
    machine
        .as()
        .get(ME)
        .then()
        .statusCode(200)
        .body("id", equalTo(machine.made().id()))
        .body("username", equalTo(machine.made().clientId()))
        .body("roles.role", contains("partner"))
        .body("roles.institution", contains(NADOR.id()))
        .body("cells", empty())
        .body("institutions.id", contains(NADOR.id()))
        .body("institutions[0].names.fr", containsString("ANAPEC Nador"))
        .body("client.clientId", equalTo(machine.made().clientId()))
        .body("client.scopes", contains("events:read", "referrals:read"))
        .body("operations", hasItems("getMe", "getInstitution", "rotateClient"))
        .body("operations", not(hasItem("createClient")));
  }

  @Test
  void whatItsScopesDoNotAllowIsRefusedByName() {
    APartnerClient machine = APartnerClient.of(NADOR).may("events:read");
    Api.withToken(machine.token()).get("/v1/regions/oriental/institutions").then().statusCode(200);
    Api.withToken(machine.token())
        .get("/v1/regions/oriental/cases")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void theScopeThatItLacksIsNamed() {
    String token = APartnerClient.of(NADOR).may("events:read").token();
    Api.withToken(token)
        .get("/v1/regions/oriental/referrals")
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", containsString("error=\"insufficient_scope\""))
        .header("WWW-Authenticate", containsString("scope=\"referrals:read\""))
        .body("code", equalTo("insufficient_scope"));
    Api.withToken(token).get("/v1/regions/oriental/events?limit=1").then().statusCode(200);
  }

  /** As its machine: what a partner asks for is never done twice. */
  @Test
  void aPersonOfAPartnerSendsOneToo() {
    Api.as("partner.anapec-nador")
        .post("/v1/regions/oriental/notifications/read")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency_key_required"));
  }

  @Test
  void itSendsAnIdempotencyKeyWithEveryPost() {
    APartnerClient machine = APartnerClient.of(NADOR);
    machine
        .as()
        .post("/v1/regions/oriental/notifications/read")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency_key_required"));
  }

  @Test
  void itHasTheRateOfPartners() {
    APartnerClient.of(NADOR)
        .as()
        .get(ME)
        .then()
        .header("RateLimit-Policy", startsWith("\"partner\""));
  }

  @Test
  void itIsNothingInAnotherRegion() {
    APartnerClient machine = APartnerClient.of(NADOR);
    machine.as().get("/v1/regions/souss-massa/me").then().statusCode(404);
    machine.as().get("/v1/regions/souss-massa/institutions").then().statusCode(404);
  }

  @Test
  void revokedItIsOutWithItsNextRequest() {
    APartnerClient machine = APartnerClient.of(NADOR);
    String token = machine.token();
    Api.withToken(token).get(ME).then().statusCode(200);
    machine
        .made()
        .told("revoke", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("revoked"))
        .body("credentials", empty())
        .body("actions", empty());
    Api.withToken(token)
        .get(ME)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("invalid_token"));
    Api.withToken(token).get("/v1/regions/oriental/cells").then().statusCode(401);
    org.assertj.core.api.Assertions.assertThatThrownBy(machine::token)
        .hasMessageContaining("invalid_client");
    machine.made().told("revoke", null).then().statusCode(409);
    assertThat(Recorded.in("oriental").typesOf("clients/" + machine.made().id()))
        .containsExactly("clients.created", "clients.revoked");
  }

  @Test
  void aServiceAccountThatTheRegionDoesNotKnowIsNobody() {
    RealmKey key = RealmKey.of("oriental");
    Map<String, Object> claims = key.goodClaims();
    claims.put("sub", UUID.randomUUID().toString());
    claims.put("azp", "partner-" + UUID.randomUUID());
    claims.put("preferred_username", "service-account-" + claims.get("azp"));
    claims.put("groups", List.of("/institutions/" + NADOR.id() + "/partner", "/region/admin"));
    Api.withToken(key.sign(claims)).get(ME).then().statusCode(401);
  }

  @Test
  void whatItsTokenClaimsBeyondTheRecordsIsNothing() {
    APartnerClient.Made made = APartnerClient.of(NADOR).made();
    RealmKey key = RealmKey.of("oriental");
    Map<String, Object> claims = key.goodClaims();
    claims.put("azp", made.clientId());
    claims.put("preferred_username", "service-account-" + made.clientId());
    claims.put(
        "groups",
        List.of(
            "/institutions/" + NADOR.id() + "/partner",
            "/institutions/" + AnInstitution.demo("ofppt-oujda").id() + "/partner",
            "/region/admin",
            "/cells/nador/manager"));
    Api.withToken(key.sign(claims))
        .get(ME)
        .then()
        .statusCode(200)
        .body("roles", hasSize(1))
        .body("roles.institution", contains(NADOR.id()));
  }

  @Test
  void aClientIsFoundUnderEachOfItsInstitutionsAndNoOther() {
    AnInstitution ofppt = AnInstitution.demo("ofppt-oujda");
    APartnerClient.Made made = APartnerClient.of(NADOR).andFor(ofppt).made();
    for (AnInstitution one : List.of(NADOR, ofppt)) {
      Api.as("admin.oriental").get(one.path() + "/clients/" + made.id()).then().statusCode(200);
    }
    Api.as("admin.oriental")
        .get(AnInstitution.demo("cri-oriental").path() + "/clients/" + made.id())
        .then()
        .statusCode(404);
  }

  private static Response create(String key) {
    return Api.as("admin.oriental")
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(Map.of("name", "SI emploi", "scopes", List.of("referrals:read")))
        .post(NADOR.path() + "/clients");
  }

  /** Everything that the database says of clients and of what was answered about them. */
  private static String stored() {
    Stored stored = Stored.in("oriental");
    return stored.rows("select * from partner_client").toString()
        + stored.rows("select * from partner_credential")
        + stored.rows("select details from audit_entry where operation = 'createClient'")
        + stored.rows("select * from event where resource = 'clients'");
  }
}
