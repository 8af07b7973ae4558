package ma.prim.integration.webhooks.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ma.prim.integration.feed.CloudEvent;
import ma.prim.integration.webhooks.DeliveryFailure;
import ma.prim.integration.webhooks.Endpoint;
import ma.prim.integration.webhooks.address.AddressRefused;
import ma.prim.integration.webhooks.address.CheckAddress;
import ma.prim.integration.webhooks.address.Target;
import ma.prim.tenancy.Region;

/**
 * One attempt: the address is checked, the event written and signed by every secret that holds, the
 * answer judged.
 */
@Singleton
class AttemptDelivery {
  private static final String USER_AGENT = "PRIM-Webhooks/1";
  private static final String CLOUD_EVENT = "application/cloudevents+json; charset=utf-8";
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int CLIENT_ERROR = 400;
  private static final int GONE = 410;

  private final CheckAddress check;
  private final Messenger messenger;
  private final ObjectMapper json;
  private final InstantSource clock;

  AttemptDelivery(CheckAddress check, Messenger messenger, ObjectMapper json, InstantSource clock) {
    this.check = check;
    this.messenger = messenger;
    this.json = json;
    this.clock = clock;
  }

  /** Whatever happens is an outcome. */
  Outcome of(Region region, Endpoint endpoint, Due due) throws InterruptedException {
    Instant at = clock.instant();
    long begun = System.nanoTime();
    Messenger.Answer answer = answer(region, endpoint, due, at);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    return new Outcome(
        due,
        at,
        millis,
        answer.status() == 0 ? null : answer.status(),
        answer.failure() == null ? judge(answer.status()) : answer.failure(),
        RetryAfter.read(answer.retryAfter(), clock.instant()));
  }

  /** One that did not come to the point of sending. */
  Outcome failed(Due due, DeliveryFailure why) {
    return new Outcome(due, clock.instant(), 0, null, why, null);
  }

  private Messenger.Answer answer(Region region, Endpoint endpoint, Due due, Instant now)
      throws InterruptedException {
    if (due.event() == null) {
      return Messenger.Answer.none(DeliveryFailure.EVENT_FORGOTTEN);
    }
    try {
      Target target = check.check(endpoint.url(), region.config().webhooks());
      String body = json.writeValueAsString(CloudEvent.toInstitution(region.slug(), due.event()));
      return messenger.send(target, headers(endpoint, due, body, now), body);
    } catch (UnknownHostException unknown) {
      return Messenger.Answer.none(DeliveryFailure.NAME_NOT_FOUND);
    } catch (AddressRefused refused) {
      return Messenger.Answer.none(DeliveryFailure.ADDRESS_REFUSED);
    } catch (JsonProcessingException
        | EmptyWebhookSecretException
        | WebhookSigningException impossible) {
      throw new IllegalStateException("a message cannot be written", impossible);
    }
  }

  private static Map<String, String> headers(Endpoint endpoint, Due due, String body, Instant now)
      throws EmptyWebhookSecretException, WebhookSigningException {
    String id = due.event().id().toString();
    long seconds = now.getEpochSecond();
    List<String> signatures = new ArrayList<>();
    for (String secret : endpoint.signing(now)) {
      signatures.add(new Webhook(secret).sign(id, seconds, body));
    }
    return Map.of(
        "Content-Type",
        CLOUD_EVENT,
        "User-Agent",
        USER_AGENT,
        Webhook.UNBRANDED_MSG_ID_KEY,
        id,
        Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
        Long.toString(seconds),
        Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
        String.join(" ", signatures));
  }

  private static DeliveryFailure judge(int status) {
    if (status >= OK && status < REDIRECT) {
      return null;
    }
    if (status >= REDIRECT && status < CLIENT_ERROR) {
      return DeliveryFailure.REDIRECT;
    }
    return status == GONE ? DeliveryFailure.GONE : DeliveryFailure.STATUS;
  }
}
