package ma.prim.institutions.clients;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** What a machine may, and for whom, changes while it runs. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ChangeClientTest {
  private static final AnInstitution NADOR = AnInstitution.demo("anapec-nador");
  private static final AnInstitution OFPPT = AnInstitution.demo("ofppt-oujda");
  private static final String ME = "/v1/regions/oriental/me";

  @Test
  void whatIsWrongIsRefused() {
    APartnerClient.Made made = APartnerClient.of(NADOR).made();
    made.changed(Map.of("scopes", List.of())).then().statusCode(400);
    made.changed(Map.of("scopes", List.of("cases:read"))).then().statusCode(400);
    made.changed(Map.of("institutions", List.of())).then().statusCode(400);
    made.changed(Map.of("institutions", List.of(UUID.randomUUID())))
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
    made.changed(Map.of("status", "revoked")).then().statusCode(400);
    made.told("revoke", null).then().statusCode(200);
    made.changed(Map.of("name", "x")).then().statusCode(409);
  }

  @Test
  void aScopeIsGoneWithTheNextRequest() {
    APartnerClient.Made made = APartnerClient.of(NADOR).may("referrals:read", "events:read").made();
    String token = made.token();
    Api.withToken(token)
        .get(ME)
        .then()
        .body("client.scopes", containsInAnyOrder("events:read", "referrals:read"));
    made.changed(Map.of("scopes", List.of("events:read"))).then().statusCode(200);
    Api.withToken(token).get(ME).then().body("client.scopes", contains("events:read"));
  }

  @Test
  void anInstitutionComesWithTheNextTokenAndGoesWithTheNextRequest() {
    APartnerClient.Made made = APartnerClient.of(NADOR).made();
    String before = made.token();
    made.changed(Map.of("institutions", List.of(NADOR.id(), OFPPT.id())))
        .then()
        .statusCode(200)
        .body("institutions", containsInAnyOrder(NADOR.id(), OFPPT.id()));
    Api.withToken(before).get(ME).then().body("institutions.id", contains(NADOR.id()));
    String after = made.token();
    Api.withToken(after)
        .get(ME)
        .then()
        .body("institutions.id", containsInAnyOrder(NADOR.id(), OFPPT.id()));
    made.changed(Map.of("institutions", List.of(NADOR.id()))).then().statusCode(200);
    Api.withToken(after).get(ME).then().body("institutions.id", contains(NADOR.id()));
    Api.withToken(after).get(OFPPT.path()).then().statusCode(404);
  }

  @Test
  void noScopeOpensWhatPartnersMayNot() {
    APartnerClient.Made made =
        APartnerClient.of(NADOR)
            .may("referrals:read", "referrals:answer", "events:read", "webhooks:manage")
            .made();
    Api.withToken(made.token())
        .get(NADOR.path() + "/history")
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", containsString("insufficient_scope"))
        .body("code", equalTo("forbidden"));
    Api.withToken(made.token()).get(NADOR.path() + "/clients").then().statusCode(403);
  }
}
