package ma.prim.institutions.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import ma.prim.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A secret is replaced while the one before goes on for a time. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RotateClientTest {
  private static final AnInstitution NADOR = AnInstitution.demo("anapec-nador");
  private static final String ME = "/v1/regions/oriental/me";

  @Inject EndCredentials job;
  @Inject Regions regions;

  @Test
  void anotherMachineAndAnotherPartnerFindNothing() {
    APartnerClient.Made one = APartnerClient.of(NADOR).made();
    rotate(APartnerClient.of(NADOR).token(), one, Map.of()).then().statusCode(404);
    rotate(Tokens.of("partner.ofppt-oujda"), one, Map.of()).then().statusCode(404);
    rotate(Tokens.of("agent.nador"), one, Map.of()).then().statusCode(403);
    APartnerClient.Made ofTwo =
        APartnerClient.of(NADOR).andFor(AnInstitution.demo("ofppt-oujda")).made();
    rotate(Tokens.of("partner.anapec-nador"), ofTwo, Map.of()).then().statusCode(404);
    one.told("rotate", Map.of("overlapHours", 721)).then().statusCode(400);
    one.told("rotate", Map.of("overlapHours", -1)).then().statusCode(400);
  }

  @Test
  void bothAreGoodForTheOverlap() {
    APartnerClient.Made before = APartnerClient.of(NADOR).made();
    String old = before.token();
    Response answer = before.told("rotate", Map.of("overlapHours", 1));
    answer
        .then()
        .statusCode(200)
        .body("id", equalTo(before.id()))
        .body("credentials", hasSize(2))
        .body("credentials[0].clientId", equalTo(before.clientId()))
        .body("credentials[0].expiresAt", notNullValue())
        .body("credentials[1].expiresAt", nullValue());
    Instant end = Instant.parse(answer.path("credentials[0].expiresAt"));
    assertThat(end).isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
    APartnerClient.Made after = before.replacedBy(answer);
    for (String token : List.of(old, before.token(), after.token())) {
      Api.withToken(token).get(ME).then().statusCode(200).body("id", equalTo(before.id()));
    }
    assertThat(Recorded.in("oriental").typesOf("clients/" + before.id()))
        .containsExactly("clients.created", "clients.rotated");
  }

  @Test
  void whatHasEndedIsRefusedAndForgottenByTheRealm() throws Exception {
    APartnerClient.Made before = APartnerClient.of(NADOR).made();
    String old = before.token();
    APartnerClient.Made after = before.replacedBy(before.told("rotate", Map.of("overlapHours", 1)));
    Stored.in("oriental")
        .change(
            "update partner_credential set expires_at = '2001-01-01' where realm_client = ?",
            before.clientId());
    // As another copy of the service would see it.
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Api.withToken(old).get(ME).statusCode() == 401);
    Api.withToken(after.token()).get(ME).then().statusCode(200);
    job.run(regions.available("oriental"));
    assertThatThrownBy(before::token).hasMessageContaining("invalid_client");
    Api.withToken(after.token()).get(ME).then().statusCode(200);
  }

  @Test
  void withoutOverlapTheOldOneIsOutAtOnce() {
    APartnerClient.Made before = APartnerClient.of(NADOR).made();
    String old = before.token();
    Response answer = before.told("rotate", Map.of("overlapHours", 0));
    answer.then().body("credentials", hasSize(1));
    Api.withToken(old).get(ME).then().statusCode(401);
    Api.withToken(before.replacedBy(answer).token()).get(ME).then().statusCode(200);
  }

  @Test
  void aMachineRotatesItselfWhateverItsScope() {
    APartnerClient.Made before = APartnerClient.of(NADOR).may("webhooks:manage").made();
    Response answer = rotate(before.token(), before, Map.of());
    APartnerClient.Made after = before.replacedBy(answer);
    assertThat(after.clientId()).isNotEqualTo(before.clientId());
    Api.withToken(after.token()).get(ME).then().body("client.scopes", contains("webhooks:manage"));
    Api.withToken(after.token())
        .get(before.path())
        .then()
        .statusCode(200)
        .body("secret", nullValue())
        .body("actions", contains("rotate"));
  }

  @Test
  void aPersonOfThePartnerRotatesToo() {
    APartnerClient.Made before = APartnerClient.of(NADOR).made();
    rotate(Tokens.of("partner.anapec-nador"), before, Map.of()).then().statusCode(200);
  }

  @Test
  void neverMoreThanThreeAreGood() {
    APartnerClient.Made first = APartnerClient.of(NADOR).made();
    String oldest = first.token();
    for (int i = 0; i < 3; i++) {
      first.told("rotate", Map.of()).then().statusCode(200);
    }
    Api.as("admin.oriental").get(first.path()).then().body("credentials", hasSize(3));
    Api.withToken(oldest).get(ME).then().statusCode(401);
  }

  @Test
  void aRevokedOneIsNotRotated() {
    APartnerClient.Made made = APartnerClient.of(NADOR).made();
    made.told("revoke", null).then().statusCode(200);
    made.told("rotate", Map.of()).then().statusCode(409);
  }

  private static Response rotate(String token, APartnerClient.Made made, Map<String, ?> body) {
    return Api.withToken(token)
        .header("If-Match", "*")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post(made.path() + "/rotate");
  }
}
