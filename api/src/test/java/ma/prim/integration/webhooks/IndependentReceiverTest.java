package ma.prim.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APartner;
import ma.prim.testing.AReceiver;
import ma.prim.testing.AReceiver.Message;
import ma.prim.testing.AWebhook;
import ma.prim.testing.AnEvent;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What we send is taken by a receiver that knows nothing of us, and nothing else is. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@Timeout(240)
class IndependentReceiverTest {
  private static final long TOO_OLD_SECONDS = 600;

  private UUID institution;

  @BeforeEach
  void begin() {
    institution = APartner.institution();
  }

  @Test
  void takesOursAndRefusesWhatIsChangedOrOld() throws Exception {
    try (AReceiver copies = AReceiver.started()) {
      AWebhook.Made webhook = AWebhook.of(institution).at(copies.url()).made();
      try (NodeReceiver receiver = NodeReceiver.with(webhook.secret(), 0)) {
        Message message = copies.await(AnEvent.toldTo(institution), 1).getFirst();
        assertThat(forward(receiver, message, message.body(), message.header("webhook-timestamp")))
            .isEqualTo(204);
        receiver.await("good " + message.id());

        String tampered = message.body().replace("requested", "completed");
        assertThat(tampered).isNotEqualTo(message.body());
        assertThat(forward(receiver, message, tampered, message.header("webhook-timestamp")))
            .isEqualTo(400);

        long old = InstantSource.system().instant().getEpochSecond() - TOO_OLD_SECONDS;
        String signature = new Webhook(webhook.secret()).sign(message.id(), old, message.body());
        assertThat(send(receiver, message.id(), old + "", signature, message.body()))
            .as("signed well, but ten minutes ago")
            .isEqualTo(400);
        assertThat(forward(receiver, message, message.body(), old + ""))
            .as("another time than was signed")
            .isEqualTo(400);
      }
    }
  }

  @Test
  void theFormerSecretServesUntilItHasTheNewOne() {
    AWebhook.Made webhook = AWebhook.of(institution).made();
    int port;
    try (NodeReceiver receiver = NodeReceiver.with(webhook.secret(), 0)) {
      port = receiver.port();
      readdress(webhook, receiver.url());
      String event = webhook.told("ping", null).path("event");
      receiver.await("good " + event);
      String second = webhook.told("rotate-secret", Map.of("overlapHours", 1)).path("secret");
      event = webhook.told("ping", null).path("event");
      receiver.await("good " + event);
      receiver.close();
      try (NodeReceiver renewed = NodeReceiver.with(second, port)) {
        event = webhook.told("ping", null).path("event");
        renewed.await("good " + event);
      }
    }
    try (NodeReceiver stranger =
        NodeReceiver.with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", port)) {
      String event = webhook.told("ping", null).path("event");
      stranger.await("bad " + event);
    }
  }

  private static void readdress(AWebhook.Made webhook, String url) {
    ma.prim.testing.Api.as("admin.oriental")
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("url", url))
        .patch(webhook.path())
        .then()
        .statusCode(200);
  }

  private static int forward(NodeReceiver receiver, Message message, String body, String time)
      throws Exception {
    return send(receiver, message.id(), time, message.header("webhook-signature"), body);
  }

  private static int send(
      NodeReceiver receiver, String id, String time, String signature, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(receiver.url()))
            .header("webhook-id", id)
            .header("webhook-timestamp", time)
            .header("webhook-signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
