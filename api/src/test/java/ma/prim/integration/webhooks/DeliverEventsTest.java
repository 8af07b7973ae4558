package ma.prim.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ma.prim.http.Ids;
import ma.prim.tenancy.Regions;
import ma.prim.testing.APartner;
import ma.prim.testing.AReceiver;
import ma.prim.testing.AReceiver.Answer;
import ma.prim.testing.AReceiver.Message;
import ma.prim.testing.AWebhook;
import ma.prim.testing.AnEvent;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a partner's server is sent, and what becomes of it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class DeliverEventsTest {
  private UUID institution;
  private AReceiver receiver;
  @Inject ObjectMapper json;

  @BeforeEach
  void begin() {
    institution = APartner.institution();
    receiver = AReceiver.started();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void theMessageIsSignedAndTheSameAsInTheFeed() throws Exception {
    AWebhook.Made webhook = webhook();
    String subject = AnEvent.toldTo(institution);
    Message message = receiver.await(subject, 1).getFirst();
    assertThat(message.isSignedWith(webhook.secret())).isTrue();
    assertThat(message.header("content-type")).startsWith("application/cloudevents+json");
    assertThat(message.id()).isEqualTo(message.event().path("id").textValue());
    assertThat(message.event().path("data").has("parent")).isFalse();
    String position = message.event().path("position").textValue();
    String feed =
        APartner.of(institution)
            .get("/v1/regions/oriental/events?after=" + (Long.parseLong(position) - 1))
            .asString();
    assertThat(message.event()).isEqualTo(json.readTree(feed).path("items").path(0));
    webhook.awaitDelivery(subject, "delivered");
  }

  @Test
  void onlyWhatIsWantedAndNothingOfAnother() {
    webhook("ma.prim.referrals.accepted");
    AnEvent.toldTo(APartner.institution(), Ids.next(), "accepted");
    AnEvent.toldTo(institution, Ids.next(), "requested");
    String wanted = AnEvent.toldTo(institution, Ids.next(), "accepted");
    receiver.await(wanted, 1);
    assertThat(receiver.messages()).extracting(Message::subject).containsExactly(wanted);
  }

  @Test
  void aPingArrivesWhateverIsWanted() {
    AWebhook.Made webhook = webhook("ma.prim.referrals.accepted");
    String event = webhook.told("ping", null).then().statusCode(200).extract().path("event");
    Message message = receiver.await("webhooks/" + webhook.id(), 1).getFirst();
    assertThat(message.id()).isEqualTo(event);
    assertThat(message.type()).isEqualTo("ma.prim.webhooks.pinged");
    webhook.awaitDelivery("webhooks/" + webhook.id(), "delivered");
    webhook.get("/deliveries?event=" + event).then().body("items.size()", equalTo(1));
  }

  @Test
  void duringARotationBothSecretsSignAndAfterwardsOne() {
    AWebhook.Made webhook = webhook();
    String second = webhook.told("rotate-secret", Map.of("overlapHours", 1)).path("secret");
    Message message = receiver.await(AnEvent.toldTo(institution), 1).getFirst();
    assertThat(message.isSignedWith(webhook.secret())).isTrue();
    assertThat(message.isSignedWith(second)).isTrue();
    String third = webhook.told("rotate-secret", Map.of("overlapHours", 0)).path("secret");
    Message later = receiver.await(AnEvent.toldTo(institution), 1).getFirst();
    assertThat(later.isSignedWith(third)).isTrue();
    assertThat(later.isSignedWith(second)).isFalse();
    assertThat(later.isSignedWith(webhook.secret())).isFalse();
  }

  @Test
  void whatFailsIsTriedAgainUnderTheSameId() {
    AtomicInteger asked = new AtomicInteger();
    receiver.answering(any -> Answer.of(asked.incrementAndGet() == 1 ? 500 : 200));
    AWebhook.Made webhook = webhook();
    String subject = AnEvent.toldTo(institution);
    Awaitility.await().until(() -> attempts(webhook, subject) == 1);
    assertThat(webhook.delivery(subject))
        .containsEntry("status", "pending")
        .containsEntry("failure", "status")
        .containsEntry("responseStatus", 500);
    due(webhook);
    List<Message> messages = receiver.await(subject, 2);
    assertThat(messages).extracting(Message::id).containsOnly(messages.getFirst().id());
    assertThat(webhook.awaitDelivery(subject, "delivered")).containsEntry("attempts", 2);
    webhook
        .get("/health")
        .then()
        .body("delivered", equalTo(1))
        .body("failed", equalTo(1))
        .body("successRate", equalTo(0.5f))
        .body("failingSince", equalTo(null))
        .body("lastFailure", equalTo("status"))
        .body("lastFailureStatus", equalTo(500));
  }

  /** It is looked at each time: what a name led to when it was registered proves nothing. */
  @Test
  void anAddressThatMayNotBeCalledAnyMoreIsNotCalled() {
    AWebhook.Made webhook = webhook();
    String file = RegionFiles.text("oriental");
    RegionFiles.edit(
        "oriental", text -> text.replace("allowedHosts: [localhost]", "allowedHosts: []"));
    try {
      awaitAllowed(false);
      String subject = AnEvent.toldTo(institution);
      Awaitility.await().until(() -> attempts(webhook, subject) == 1);
      assertThat(webhook.delivery(subject))
          .containsEntry("status", "pending")
          .containsEntry("failure", "address_refused");
      assertThat(receiver.messages()).isEmpty();
    } finally {
      RegionFiles.write("oriental", file);
      awaitAllowed(true);
    }
  }

  private void awaitAllowed(boolean allowed) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            regions
                    .find("oriental")
                    .orElseThrow()
                    .config()
                    .webhooks()
                    .allowedHosts()
                    .contains("localhost")
                == allowed);
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (AReceiver other = AReceiver.started()) {
      receiver.answering(any -> Answer.of(307).with("Location", other.url()));
      AWebhook.Made webhook = webhook();
      String subject = AnEvent.toldTo(institution);
      receiver.await(subject, 1);
      Awaitility.await().until(() -> attempts(webhook, subject) == 1);
      assertThat(webhook.delivery(subject))
          .containsEntry("status", "pending")
          .containsEntry("failure", "redirect");
      assertThat(other.messages()).isEmpty();
    }
  }

  @Test
  void whoAsksToBeLeftAloneIs() {
    receiver.answering(any -> Answer.of(503).with("Retry-After", "3600"));
    AWebhook.Made webhook = webhook();
    String subject = AnEvent.toldTo(institution);
    Awaitility.await().until(() -> attempts(webhook, subject) == 1);
    long wait =
        Stored.in("oriental")
            .number(
                "select timestampdiff(second, last_attempt_at, due_at) from webhook_delivery"
                    + " where subject = ?",
                subject);
    assertThat(wait).isBetween(3590L, 3700L);
    String second = AnEvent.toldTo(institution);
    webhook.awaitDelivery(second, "pending");
    String elsewhere = AnEvent.toldTo(institution);
    webhook.awaitDelivery(elsewhere, "pending");
    assertThat(receiver.messages()).as("nothing else is sent meanwhile").hasSize(1);
  }

  @Test
  void whoIsGoneIsLeftForGoodAndItsPeopleAreTold() {
    receiver.answering(410);
    AWebhook.Made webhook = webhook();
    String subject = AnEvent.toldTo(institution);
    assertThat(webhook.awaitDelivery(subject, "dead")).containsEntry("failure", "gone");
    Awaitility.await().until(() -> "disabled".equals(webhook.get("").path("status")));
    webhook.get("").then().body("reason", equalTo("gone"));
    String later = AnEvent.toldTo(institution);
    assertThat(told("admin.oriental", webhook)).contains("webhook_disabled");
    awaitLookedAt();
    receiver.answering(204);
    webhook.told("resume", null).then().statusCode(200);
    String again = AnEvent.toldTo(institution);
    receiver.await(again, 1);
    assertThat(receiver.about(later)).as("what happened meanwhile is asked for").isEmpty();
  }

  /**
   * Events are looked at in their order: once another partner has one, those before it are past.
   */
  private static void awaitLookedAt() {
    UUID another = APartner.institution();
    try (AReceiver witness = AReceiver.started()) {
      AWebhook.of(another).at(witness.url()).made();
      witness.await(AnEvent.toldTo(another), 1);
    }
  }

  @Test
  void eventsAboutOneThingComeInTheirOrder() {
    AtomicInteger failing = new AtomicInteger(1);
    UUID referral = Ids.next();
    receiver.answering(message ->
        Answer.of(
            message.subject().endsWith(referral.toString()) && failing.getAndDecrement() > 0
                ? 500
                : 200));
    AWebhook.Made webhook = webhook();
    String subject = AnEvent.toldTo(institution, referral, "requested");
    for (String change : List.of("accepted", "in_progress", "completed")) {
      AnEvent.toldTo(institution, referral, change);
    }
    String other = AnEvent.toldTo(institution);
    receiver.await(other, 1);
    Awaitility.await().until(() -> failing.get() <= 0);
    assertThat(receiver.about(subject)).as("the others wait for the first").hasSize(1);
    due(webhook);
    assertThat(receiver.await(subject, 5))
        .extracting(Message::type)
        .containsExactly(
            "ma.prim.referrals.requested",
            "ma.prim.referrals.requested",
            "ma.prim.referrals.accepted",
            "ma.prim.referrals.in_progress",
            "ma.prim.referrals.completed");
  }

  @Test
  void oneThatHangsHoldsUpNobodyElse() {
    UUID slow = APartner.institution();
    try (AReceiver hanging = AReceiver.started()) {
      hanging.answering(any -> Answer.of(204).after(Duration.ofSeconds(30)));
      AWebhook.Made held = AWebhook.of(slow).at(hanging.url()).made();
      webhook();
      List<String> stuck = Stream.generate(() -> AnEvent.toldTo(slow)).limit(20).toList();
      Awaitility.await().until(() -> hanging.messages().size() >= 5);
      assertThat(hanging.messages().size()).as("a few at once").isLessThanOrEqualTo(8);
      long begun = System.nanoTime();
      List<String> mine = Stream.generate(() -> AnEvent.toldTo(institution)).limit(20).toList();
      mine.forEach(subject -> receiver.await(subject, 1));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> stuck.stream().anyMatch(subject -> attempts(held, subject) == 1));
      assertThat(stuck)
          .anySatisfy(
              subject -> assertThat(held.delivery(subject)).containsEntry("failure", "timeout"));
    }
  }

  @Test
  void aDeadLetterIsListedAndResent() {
    AWebhook.Made webhook = webhook();
    receiver.answering(500);
    String subject = AnEvent.toldTo(institution);
    for (int failures = 1; failures <= 11; failures++) {
      int number = failures;
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> attempts(webhook, subject) == number);
      due(webhook);
    }
    Map<String, Object> dead = webhook.awaitDelivery(subject, "dead");
    assertThat((List<?>) dead.get("log")).hasSize(11);
    webhook.get("/deliveries?status=dead").then().body("items.size()", equalTo(1));
    receiver.answering(204);
    for (int i = 0; i < 2; i++) {
      webhook
          .told("deliveries/" + dead.get("id") + "/replay", null)
          .then()
          .statusCode(200)
          .body("queued", equalTo(1));
    }
    assertThat(webhook.awaitDelivery(subject, "delivered").get("replays")).isIn(1, 2);
    assertThat(receiver.about(subject))
        .extracting(Message::id)
        .containsOnly(receiver.about(subject).getFirst().id());
  }

  @Test
  void whatHappenedBeforeIsAskedForByTime() {
    List<String> before = Stream.generate(() -> AnEvent.toldTo(institution)).limit(3).toList();
    AnEvent.toldTo(APartner.institution());
    AWebhook.Made webhook = webhook();
    webhook.told("replay", Map.of()).then().statusCode(400);
    webhook
        .told("replay", Map.of("event", UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown_reference"));
    Map<String, Object> span = Map.of("from", "2026-01-01T00:00:00Z");
    webhook.told("replay", span).then().statusCode(200).body("queued", equalTo(3));
    before.forEach(subject -> webhook.awaitDelivery(subject, "delivered"));
    webhook.told("replay", span).then().statusCode(200).body("queued", equalTo(0));
    webhook
        .told("replay", Map.of("from", "2026-01-01T00:00:00Z", "scope", "all"))
        .then()
        .body("queued", equalTo(3));
    before.forEach(subject -> assertThat(receiver.await(subject, 2)).hasSize(2));
  }

  @Test
  void whatWaitsWhileItIsPausedIsSentWhenItIsResumed() {
    AWebhook.Made webhook = webhook();
    webhook.told("pause", null).then().statusCode(200);
    String subject = AnEvent.toldTo(institution);
    webhook.awaitDelivery(subject, "pending");
    assertThat(receiver.about(subject)).isEmpty();
    webhook.told("resume", null).then().statusCode(200);
    receiver.await(subject, 1);
  }

  @Inject @io.quarkus.arc.All List<ma.prim.tenancy.jobs.RegionJob> jobs;
  @Inject Regions regions;

  @Test
  void afterDaysOfFailuresItIsPausedAndWhomItConcernsIsTold() throws Exception {
    receiver.answering(500);
    AWebhook.Made webhook = webhook();
    String subject = AnEvent.toldTo(institution);
    Awaitility.await().until(() -> attempts(webhook, subject) == 1);
    webhook.get("/health").then().body("pausesAt", notNullValue());
    Stored.in("oriental")
        .change(
            "update webhook_lane set failing_since = failing_since - interval 121 hour"
                + " where webhook = ?",
            UUID.fromString(webhook.id()));
    for (ma.prim.tenancy.jobs.RegionJob job : jobs) {
      if (job.name().equals("pause-failing-webhooks")) {
        job.run(regions.available("oriental"));
      }
    }
    webhook.get("").then().body("status", equalTo("paused")).body("reason", equalTo("failing"));
    assertThat(told("admin.oriental", webhook)).contains("webhook_paused");
  }

  private AWebhook.Made webhook(String... types) {
    // Not what happens to the institution itself.
    String[] wanted = types.length == 0 ? new String[] {"ma.prim.referrals.*"} : types;
    return AWebhook.of(institution).at(receiver.url()).wanting(wanted).made();
  }

  private static int attempts(AWebhook.Made webhook, String subject) {
    Map<String, Object> delivery = webhook.delivery(subject);
    return delivery == null ? 0 : (int) delivery.get("attempts");
  }

  /** The time of the next attempt has come. */
  private static void due(AWebhook.Made webhook) {
    Stored.in("oriental")
        .change(
            "update webhook_delivery set due_at = utc_timestamp(6) where webhook = ? and status ="
                + " 'PENDING'",
            UUID.fromString(webhook.id()));
  }

  private static List<Object> told(String username, AWebhook.Made webhook) {
    return new ArrayList<>(
        ma.prim.testing.ANotification.of(username).kindsAbout("webhooks/" + webhook.id()));
  }
}
