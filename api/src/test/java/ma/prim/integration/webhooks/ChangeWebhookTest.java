package ma.prim.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APartner;
import ma.prim.testing.AWebhook;
import ma.prim.testing.AnEvent;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ChangeWebhookTest {
  private static final String PATCH = "application/merge-patch+json";

  private UUID institution;
  private UUID another;

  @BeforeEach
  void begin() {
    institution = APartner.institution();
    another = APartner.institution();
  }

  @Test
  void toAnotherPartnerItDoesNotExist() {
    AWebhook.Made webhook = AWebhook.of(institution).made();
    String nobodys = AWebhook.PATH + "/" + UUID.randomUUID();
    for (String rest : List.of("", "/health", "/deliveries")) {
      APartner.of(institution).get(webhook.path() + rest).then().statusCode(200);
      APartner.of(another).get(webhook.path() + rest).then().statusCode(404);
      APartner.of(another).get(nobodys + rest).then().statusCode(404);
    }
    for (String verb : List.of("pause", "resume", "ping")) {
      APartner.of(another)
          .header("If-Match", "*")
          .post(webhook.path() + "/" + verb)
          .then()
          .statusCode(404);
    }
    APartner.of(another).header("If-Match", "*").delete(webhook.path()).then().statusCode(404);
    APartner.of(another)
        .get(AWebhook.PATH)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(webhook.id())));
    APartner.of(another)
        .get(AWebhook.PATH + "?institution=" + institution)
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of()));
  }

  @Test
  void theListNeedsTheSameStatementsForOneAndForMany() {
    AWebhook.of(institution).made();
    APartner.of(institution).get(AWebhook.PATH); // once, everybody is new
    int one = Statements.of(APartner.of(institution).get(AWebhook.PATH)).size();
    AWebhook.of(institution).made();
    AWebhook.of(institution).made();
    var three = APartner.of(institution).get(AWebhook.PATH);
    three.then().body("items.size()", equalTo(3));
    assertThat(Statements.of(three)).hasSize(one);
  }

  @Test
  void isChangedAgainstItsVersionOnly() {
    AWebhook.Made webhook = AWebhook.of(institution).made();
    var body = Map.of("eventTypes", List.of("ma.prim.referrals.accepted"));
    APartner.of(institution)
        .contentType(PATCH)
        .body(body)
        .patch(webhook.path())
        .then()
        .statusCode(428);
    APartner.of(institution)
        .contentType(PATCH)
        .header("If-Match", "\"7\"")
        .body(body)
        .patch(webhook.path())
        .then()
        .statusCode(412);
    APartner.of(institution)
        .contentType(PATCH)
        .header("If-Match", webhook.get("").header("ETag"))
        .body(body)
        .patch(webhook.path())
        .then()
        .statusCode(200)
        .body("eventTypes", equalTo(List.of("ma.prim.referrals.accepted")));
    APartner.of(institution)
        .contentType(PATCH)
        .header("If-Match", "*")
        .body(Map.of("url", "https://10.0.0.1/"))
        .patch(webhook.path())
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("address_refused"));
  }

  @Test
  void isPausedAndResumedInTurn() {
    AWebhook.Made webhook = AWebhook.of(institution).made();
    webhook.told("resume", null).then().statusCode(409).body("allowed", hasItem("pause"));
    webhook
        .told("pause", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("paused"))
        .body("reason", equalTo("requested"));
    webhook.told("pause", null).then().statusCode(409).body("allowed", hasItem("resume"));
    webhook.told("ping", null).then().statusCode(409);
    webhook.told("resume", null).then().statusCode(200).body("status", equalTo("active"));
    assertThat(Recorded.in("oriental").typesOf("webhooks/" + webhook.id()))
        .containsExactly("webhooks.created", "webhooks.paused", "webhooks.resumed");
  }

  @Test
  void anotherSecretIsShownOnceAndTheFormerSignsForAWhile() {
    AWebhook.Made webhook = AWebhook.of(institution).made();
    webhook.told("rotate-secret", Map.of("overlapHours", 169)).then().statusCode(400);
    webhook
        .told("rotate-secret", Map.of())
        .then()
        .statusCode(200)
        .body("secret", not(equalTo(webhook.secret())))
        .body("formerSecretUntil", notNullValue());
    webhook.get("").then().body("secret", equalTo(null));
  }

  @Test
  void isRemovedWithItsLog() {
    AWebhook.Made webhook = AWebhook.of(institution).made();
    webhook.awaitDelivery(AnEvent.toldTo(institution), "pending");
    Api.as("admin.oriental").delete(webhook.path()).then().statusCode(428);
    Api.as("admin.oriental").header("If-Match", "*").delete(webhook.path()).then().statusCode(204);
    Api.as("admin.oriental").header("If-Match", "*").delete(webhook.path()).then().statusCode(404);
    webhook.get("/deliveries").then().statusCode(404);
  }
}
