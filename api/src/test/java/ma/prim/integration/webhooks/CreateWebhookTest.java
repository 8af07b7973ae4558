package ma.prim.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ma.prim.testing.APartner;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AWebhook;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CreateWebhookTest {
  private static final String URL = "http://localhost:9/hooks?key=Geheimschluessel";

  private UUID institution;

  @BeforeEach
  void begin() {
    institution = APartner.institution();
  }

  @Test
  void isForPartnersAndTheAdministrator() {
    AWebhook webhook = AWebhook.of(institution);
    webhook.askedBy(Api.anonymous()).then().statusCode(401);
    for (String other :
        List.of("agent.nador", "manager.nador", "coordinator.oriental", "protection.oriental")) {
      webhook.askedBy(Api.as(other)).then().statusCode(403);
    }
    webhook.askedBy(Api.as("admin.souss-massa")).then().statusCode(404);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    AWebhook.of(institution)
        .with("url", "")
        .with("eventTypes", List.of("cases.*", "ma.prim.*.closed"))
        .with("description", "x".repeat(401))
        .with("secret", "whsec_mine")
        .askedBy(Api.as("admin.oriental"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/url"))
        .body("errors.pointer", hasItem("/eventTypes/0"))
        .body("errors.pointer", hasItem("/eventTypes/1"))
        .body("errors.pointer", hasItem("/description"))
        .body("errors.pointer", hasItem("/secret"));
  }

  @Test
  void addressesInsideAreRefusedLikeThoseThatAreNotThere() {
    for (String url :
        List.of(
            "http://hooks.example.org/x",
            "https://127.0.0.1/x",
            "https://[::1]/x",
            "https://169.254.169.254/latest/meta-data",
            "https://10.1.2.3:8443/x",
            "https://user@localhost/x",
            "https://no-such-host.invalid/x",
            "ftp://localhost/x")) {
      AWebhook.of(institution)
          .at(url)
          .askedBy(Api.as("admin.oriental"))
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/url"))
          .body("errors[0].code", equalTo("address_refused"));
    }
  }

  @Test
  void theAdministratorSaysForWhomAPartnerNeedNot() {
    AWebhook.of(institution)
        .without("institution")
        .askedBy(Api.as("admin.oriental"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/institution"));
    AWebhook.of(institution)
        .without("institution")
        .askedBy(APartner.of(institution))
        .then()
        .statusCode(201)
        .body("institution", equalTo(institution.toString()));
  }

  @Test
  void theAdministratorNamesOneThatThereIs() {
    AWebhook.of(UUID.randomUUID())
        .askedBy(Api.as("admin.oriental"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/institution"))
        .body("errors[0].code", equalTo("unknown_reference"));
  }

  @Test
  void aMachineNeedsTheScope() {
    AnInstitution owner = AnInstitution.of("oriental", institution.toString());
    AWebhook webhook = AWebhook.of(institution).without("institution");
    String key = UUID.randomUUID().toString();
    webhook
        .askedBy(APartnerClient.of(owner).may("events:read").as().header("Idempotency-Key", key))
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", containsString("webhooks:manage"));
    webhook
        .askedBy(
            APartnerClient.of(owner).may("webhooks:manage").as().header("Idempotency-Key", key))
        .then()
        .statusCode(201)
        .body("institution", equalTo(institution.toString()));
  }

  @Test
  void aPartnerMakesNoneForAnother() {
    UUID theirs = APartner.institution();
    for (UUID other : List.of(theirs, UUID.randomUUID())) {
      AWebhook.of(other)
          .askedBy(APartner.of(institution))
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/institution"))
          .body("errors[0].code", equalTo("unknown_reference"));
    }
  }

  @Test
  void theSecretIsShownOnceAndKeptSealedWithTheAddress() {
    Response made = AWebhook.of(institution).at(URL).askedBy(APartner.of(institution));
    made.then()
        .statusCode(201)
        .header("Location", startsWith("http"))
        .body("secret", startsWith("whsec_"))
        .body("status", equalTo("active"))
        .body("eventTypes", equalTo(List.of("*")));
    String id = made.path("id");
    Api.as("admin.oriental")
        .get(made.header("Location"))
        .then()
        .statusCode(200)
        .body("url", equalTo(URL))
        .body("secret", nullValue());
    var row = Stored.in("oriental").row("select * from webhook where id = ?", UUID.fromString(id));
    String stored = new String((byte[]) row.get("sealed"), StandardCharsets.ISO_8859_1) + row;
    assertThat(stored).doesNotContain("Geheim", "whsec_", "localhost");
    assertThat(Recorded.in("oriental").typesOf("webhooks/" + id))
        .containsExactly("webhooks.created");
    assertThat(Recorded.in("oriental").entryOf(made).outcome()).isEqualTo("done");
  }

  @Test
  void theSameAgainIsOneAndWithoutTheSecret() {
    String key = UUID.randomUUID().toString();
    AWebhook webhook = AWebhook.of(institution);
    Response first = webhook.askedBy(APartner.of(key, institution));
    Response again = webhook.askedBy(APartner.of(key, institution));
    again
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body("id", equalTo(first.path("id")))
        .body("secret", nullValue());
  }

  @Test
  void anInstitutionHasSoManyAtMost() {
    for (int i = 0; i < CreateWebhook.MOST; i++) {
      AWebhook.of(institution).made();
    }
    AWebhook.of(institution).askedBy(Api.as("admin.oriental")).then().statusCode(409);
  }
}
