package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The state machine: what each side may do in each state, by hand from the page of the domain. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReferralVerbsTest {
  private static final String SENDER = "agent.nador";
  private static final String RECEIVER = "agent.figuig";

  private static final Map<String, Object> BODIES =
      Map.ofEntries(
          Map.entry("accept", Map.of()),
          Map.entry("reject", Map.of("reason", "not_competent")),
          Map.entry("request-information", Map.of("text", "x")),
          Map.entry("provide-information", Map.of("text", "x")),
          Map.entry("hold", Map.of("reason", "x")),
          Map.entry("schedule", Map.of("at", "2099-03-12T09:30:00Z", "place", "x")),
          Map.entry("complete", Map.of("outcome", "served")),
          Map.entry("fail", Map.of("reason", "no_show")),
          Map.entry("cancel", Map.of("reason", "not_needed")),
          Map.entry("enter-in-error", Map.of("reason", "x")),
          Map.entry("feedback", Map.of("satisfaction", 4)),
          Map.entry("reference", Map.of("partnerReference", "X-1")));

  private static final Map<String, Set<String>> BY_SENDER = new TreeMap<>();
  private static final Map<String, Set<String>> BY_RECEIVER = new TreeMap<>();

  static {
    String error = "enter-in-error";
    BY_SENDER.put("draft", Set.of("send", "cancel"));
    BY_SENDER.put("requested", Set.of("cancel", error));
    BY_SENDER.put("information_requested", Set.of("provide-information", "cancel", error));
    BY_SENDER.put("accepted", Set.of("cancel", error));
    BY_SENDER.put("in_progress", Set.of("cancel", error));
    BY_SENDER.put("on_hold", Set.of("cancel", error));
    BY_SENDER.put("rejected", Set.of(error));
    BY_SENDER.put("completed", Set.of("feedback", error));
    BY_SENDER.put("failed", Set.of("feedback", error));
    BY_SENDER.put("cancelled", Set.of(error));
    BY_SENDER.put("entered_in_error", Set.of());
    BY_RECEIVER.put("requested", Set.of("accept", "reject", "request-information", "reference"));
    BY_RECEIVER.put("information_requested", Set.of("reference"));
    Set<String> serving = Set.of("schedule", "complete", "fail", "cancel", "reference");
    BY_RECEIVER.put("accepted", plus(serving, "start"));
    BY_RECEIVER.put("in_progress", plus(serving, "hold"));
    BY_RECEIVER.put("on_hold", plus(serving, "resume"));
    BY_RECEIVER.put("rejected", Set.of());
    BY_RECEIVER.put("completed", Set.of("reference"));
    BY_RECEIVER.put("failed", Set.of("reference"));
    BY_RECEIVER.put("cancelled", Set.of());
    BY_RECEIVER.put("entered_in_error", Set.of());
  }

  private static final Map<String, Supplier<AReferral.Sent>> IN_STATE =
      Map.ofEntries(
          Map.entry("draft", () -> referral().draft()),
          Map.entry("requested", () -> referral().sent()),
          Map.entry("information_requested", () -> referral().sent().asked()),
          Map.entry("accepted", () -> referral().sent().accepted()),
          Map.entry("in_progress", () -> referral().sent().started()),
          Map.entry("on_hold", () -> referral().sent().held()),
          Map.entry("rejected", () -> referral().sent().rejected()),
          Map.entry("completed", () -> referral().sent().completed()),
          Map.entry(
              "failed",
              () ->
                  referral()
                      .sent()
                      .accepted()
                      .after("fail", Map.of("reason", "no_show"), RECEIVER)),
          Map.entry(
              "cancelled",
              () -> referral().sent().after("cancel", Map.of("reason", "not_needed"), SENDER)),
          Map.entry(
              "entered_in_error",
              () -> referral().sent().after("enter-in-error", Map.of("reason", "x"), SENDER)));

  private static final List<String> VERBS =
      List.of(
          "send",
          "accept",
          "reject",
          "request-information",
          "provide-information",
          "start",
          "hold",
          "resume",
          "schedule",
          "complete",
          "fail",
          "cancel",
          "enter-in-error",
          "feedback",
          "reference");

  /** What only the other side may. */
  private static final Set<String> SENDERS =
      Set.of("send", "provide-information", "enter-in-error", "feedback");

  private static AReferral referral() {
    return AReferral.by(SENDER).to("figuig");
  }

  @Test
  void whatIsNotInTheTableIsRefusedAndWhatIsIsOffered() {
    SoftAssertions all = new SoftAssertions();
    IN_STATE.forEach((state, make) -> {
      AReferral.Sent referral = make.get();
      check(all, referral, state, SENDER, BY_SENDER.get(state));
      if (!state.equals("draft")) {
        check(all, referral, state, RECEIVER, BY_RECEIVER.get(state));
      }
    });
    all.assertAll();
  }

  private static void check(
      SoftAssertions all, AReferral.Sent referral, String state, String who, Set<String> expected) {
    Response read = referral.readBy(who);
    Set<String> offered = new java.util.TreeSet<>(read.<List<String>>path("actions"));
    offered.removeAll(Set.of("message", "update"));
    all.assertThat(read.<String>path("status")).isEqualTo(state);
    all.assertThat(offered).as(state + " by " + who).isEqualTo(new java.util.TreeSet<>(expected));
    for (String verb : VERBS) {
      if (expected.contains(verb)) {
        continue;
      }
      boolean others = SENDERS.contains(verb) != who.equals(SENDER) && !verb.equals("cancel");
      Response refused = referral.told(verb, BODIES.get(verb), who);
      boolean repeated =
          verb.equals("cancel") && state.equals("cancelled") && who.equals(SENDER)
              || verb.equals("enter-in-error") && state.equals("entered_in_error")
              || verb.equals("reject") && state.equals("rejected") && who.equals(RECEIVER)
              || verb.equals("complete") && state.equals("completed") && who.equals(RECEIVER)
              || verb.equals("fail") && state.equals("failed") && who.equals(RECEIVER)
              || verb.equals("hold") && state.equals("on_hold") && who.equals(RECEIVER)
              || verb.equals("start") && state.equals("in_progress") && who.equals(RECEIVER)
              || verb.equals("accept") && state.equals("accepted") && who.equals(RECEIVER)
              || verb.equals("request-information")
                  && state.equals("information_requested")
                  && who.equals(RECEIVER)
              || verb.equals("send") && state.equals("requested") && who.equals(SENDER);
      int status = others ? 403 : repeated ? 200 : 409;
      all.assertThat(refused.statusCode())
          .as("%s in %s by %s: %s", verb, state, who, refused.asString())
          .isEqualTo(status);
    }
  }

  @Test
  void theOrderOfRefusalsIsKept() {
    AReferral.Sent sent = referral().sent();
    sent.told("accept", Map.of(), "head.figuig").then().statusCode(403);
    sent.told("accept", Map.of(), RECEIVER, null).then().statusCode(428);
    sent.told("accept", Map.of("partnerReference", ""), RECEIVER).then().statusCode(400);
    sent.told("reject", Map.of("reason", "no_show"), RECEIVER)
        .then()
        .statusCode(400)
        .body("errors.pointer[0]", equalTo("/reason"));
    sent.told("accept", Map.of(), "agent.oujda").then().statusCode(404);
    sent.told("accept", Map.of(), SENDER).then().statusCode(403);
    sent.told("accept", Map.of(), RECEIVER, "\"7\"").then().statusCode(412);
    sent.told("start", null, RECEIVER).then().statusCode(409).body("state", equalTo("requested"));
  }

  @Test
  void whoRepeatsAVerbIsAnsweredAgainWhateverTheTag() {
    AReferral.Sent sent = referral().sent();
    String etag = sent.etag();
    sent.told("accept", Map.of(), RECEIVER, etag).then().statusCode(200);
    sent.told("accept", Map.of(), RECEIVER, etag)
        .then()
        .statusCode(200)
        .body("status", equalTo("accepted"))
        .body("shared", notNullValue());
    sent.told("accept", Map.of(), "manager.figuig", etag).then().statusCode(412);
    sent.told("accept", Map.of(), "manager.figuig").then().statusCode(409);
    assertThat(sent.recorded().typesOf(sent.subject()))
        .filteredOn(type -> type.equals("referrals.accepted"))
        .hasSize(2);
  }

  @Test
  void theLoopIsClosed() {
    AReferral.Sent sent = referral().sent();
    sent.asked();
    sent.readBy(SENDER)
        .then()
        .body("nextActor", equalTo("sender"))
        .body("clock", equalTo("inform"));
    sent.after("provide-information", Map.of("text", "In Nador"), SENDER);
    sent.after("accept", Map.of("partnerReference", "FIG-77"), RECEIVER);
    sent.after("start", null, RECEIVER);
    sent.after("schedule", Map.of("at", "2099-03-12T09:30:00Z", "place", "Desk 2"), RECEIVER);
    sent.after("hold", Map.of("reason", "Waits"), RECEIVER);
    sent.readBy(SENDER).then().body("clockStoppedAt", notNullValue());
    sent.after("resume", null, RECEIVER);
    sent.after("complete", Map.of("outcome", "served", "evidence", "Act 12"), RECEIVER);
    Response told = sent.readBy(SENDER);
    told.then()
        .body("status", equalTo("completed"))
        .body("outcome", equalTo("served"))
        .body("evidence", equalTo("Act 12"))
        .body("appointment.place", equalTo("Desk 2"))
        .body("partnerReference", equalTo("FIG-77"))
        .body("nextActor", equalTo("nobody"))
        .body("clock", nullValue());
    sent.after("feedback", Map.of("satisfaction", 5, "comment", "Well received"), SENDER);
    sent.readBy(SENDER).then().body("feedback.satisfaction", equalTo(5));
    sent.readBy(RECEIVER).then().body("feedback", nullValue());
    List<Recorded.Event> events = sent.recorded().eventsOf(sent.subject());
    assertThat(events)
        .filteredOn(event -> "figuig".equals(event.cell()))
        .allSatisfy(event -> assertThat(event.parent()).isNull())
        .extracting(Recorded.Event::type)
        .containsExactly(
            "referrals.sent",
            "referrals.information_requested",
            "referrals.information_provided",
            "referrals.accepted",
            "referrals.started",
            "referrals.scheduled",
            "referrals.held",
            "referrals.resumed",
            "referrals.completed");
    assertThat(events)
        .filteredOn(event -> "nador".equals(event.cell()))
        .allSatisfy(event -> assertThat(event.parent()).isEqualTo("cases/" + sent.matter().id()))
        .hasSize(11);
    Api.as(SENDER)
        .get(sent.matter().path() + "/timeline?limit=100")
        .then()
        .body("items.findAll { it.resource == 'referrals' }.size()", equalTo(11));
  }

  @Test
  void anAppointmentIsToCome() {
    Map<String, Object> past = new HashMap<>(Map.of("at", "2020-03-12T09:30:00Z", "place", "x"));
    AReferral.Sent sent = referral().sent().accepted();
    sent.told("schedule", past, RECEIVER).then().statusCode(400);
    sent.told("hold", Map.of("reason", "x", "until", "2020-01-01"), RECEIVER)
        .then()
        .statusCode(400);
  }

  @Test
  void whatIsCancelledOrAMistakeShowsItsReceiverNothing() {
    AReferral.Sent cancelled = referral().sent().accepted();
    cancelled.after("cancel", Map.of("reason", "not_needed", "note", "Found work"), SENDER);
    cancelled
        .readBy(RECEIVER)
        .then()
        .statusCode(200)
        .body("status", equalTo("cancelled"))
        .body("shared", nullValue())
        .body("preview", nullValue());
    AReferral.Sent mistaken = referral().sent().completed();
    mistaken.after("enter-in-error", Map.of("reason", "Another person"), SENDER);
    mistaken
        .readBy(RECEIVER)
        .then()
        .statusCode(200)
        .body("withheld", equalTo(true))
        .body("shared", nullValue());
  }

  @Test
  void aKeyIsAnsweredOnceAndNotShownWhatIsWithheld() {
    AReferral.Sent sent = referral().sent();
    String key = UUID.randomUUID().toString();
    String etag = sent.etag();
    accept(sent, key, etag).then().statusCode(200).body("shared", notNullValue());
    accept(sent, key, etag).then().statusCode(200).header("Idempotent-Replayed", equalTo("true"));
    sent.after("enter-in-error", Map.of("reason", "x"), SENDER);
    accept(sent, key, etag).then().statusCode(404);
  }

  private static Response accept(AReferral.Sent sent, String key, String etag) {
    return Api.as(RECEIVER)
        .header("Idempotency-Key", key)
        .header("If-Match", etag)
        .contentType("application/json")
        .body(Map.of())
        .post(sent.path() + "/accept");
  }

  private static Set<String> plus(Set<String> some, String more) {
    Set<String> all = new java.util.TreeSet<>(some);
    all.add(more);
    return all;
  }
}
