package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.prim.testing.ACase;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state machine of a case, written down by hand from the domain's description. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CaseVerbsTest {
  private static final String MANAGER = "manager.nador";
  private static final String RECEIVER = "manager.oujda";

  /** For each state (row), the state that each verb (column) leads to; a dash is a refusal. */
  private static final String TABLE =
      """
                  assess     plan   start   assign      hold     resume  close   reopen  cancel     transfer
      intake      assessment plan   active  intake      on_hold  -       closed  -       cancelled  transferred
      assessment  -          plan   active  assessment  on_hold  -       closed  -       cancelled  transferred
      plan        -          -      active  plan        on_hold  -       closed  -       cancelled  transferred
      active      -          -      -       active      on_hold  -       closed  -       cancelled  transferred
      on_hold     -          -      -       on_hold     -        active  closed  -       cancelled  transferred
      closed      -          -      -       -           -        -       -       active  -          -
      cancelled   -          -      -       -           -        -       -       -       -          -
      transferred -          -      -       -           -        -       -       -       -          -
      """;

  /** What a refusal names as possible: the verbs of the state, whoever may call them. */
  private static final Map<String, List<String>> POSSIBLE =
      Map.of(
          "intake",
              List.of("assess", "plan", "start", "assign", "hold", "close", "cancel", "transfer"),
          "assessment", List.of("plan", "start", "assign", "hold", "close", "cancel", "transfer"),
          "plan", List.of("start", "assign", "hold", "close", "cancel", "transfer"),
          "active", List.of("assign", "hold", "close", "cancel", "transfer"),
          "on_hold", List.of("assign", "resume", "close", "cancel", "transfer"),
          "closed", List.of("reopen"),
          "cancelled", List.of(),
          "transferred", List.of("accept-transfer", "decline-transfer"));

  private static final Map<String, String> EVENTS =
      Map.of(
          "assess", "cases.assessed",
          "plan", "cases.planned",
          "start", "cases.started",
          "assign", "cases.assigned",
          "hold", "cases.held",
          "resume", "cases.resumed",
          "close", "cases.closed",
          "reopen", "cases.reopened",
          "cancel", "cases.cancelled",
          "transfer", "cases.transferred");

  static Stream<Arguments> table() {
    List<String> lines = TABLE.lines().toList();
    List<String> verbs = words(lines.getFirst());
    return lines.stream()
        .skip(1)
        .map(CaseVerbsTest::words)
        .flatMap(row ->
            Stream.iterate(0, column -> column < verbs.size(), column -> column + 1)
                .map(column ->
                    Arguments.of(row.getFirst(), verbs.get(column), row.get(column + 1))));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("table")
  void eachVerbFromEachState(String from, String verb, String to) {
    ACase.Opened matter = inState(from);
    String before = matter.etag();
    int happened = matter.recorded().eventsOf(matter.subject()).size();

    Response answer = matter.told(verb, body(verb), MANAGER);

    if (to.equals("-")) {
      answer
          .then()
          .statusCode(409)
          .body("code", equalTo("invalid_transition"))
          .body("allowed", equalTo(POSSIBLE.get(from)));
      assertThat(matter.etag()).isEqualTo(before);
      assertThat(matter.stored("status")).isEqualTo(from.toUpperCase());
      assertThat(matter.recorded().eventsOf(matter.subject())).hasSize(happened);
      assertThat(matter.recorded().entryOf(answer).outcome()).isEqualTo("refused");
      return;
    }
    answer.then().statusCode(200).body("status", equalTo(to)).body("etag", equalTo(matter.etag()));
    assertThat(matter.etag()).isNotEqualTo(before);
    assertThat(matter.stored("status")).isEqualTo(to.toUpperCase());
    assertThat(matter.recorded().eventsOf(matter.subject()))
        .hasSize(happened + 1)
        .last()
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo(EVENTS.get(verb));
          assertThat(event.status()).isEqualTo(to);
          assertThat(event.cell()).isEqualTo("nador");
        });
    assertThat(matter.recorded().entryOf(answer))
        .satisfies(entry -> {
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo(matter.subject());
          assertThat(entry.actor()).isEqualTo(AnOfficer.subject(MANAGER));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "plan", "active", "on_hold"})
  void theStateBeforeTheOfferComesBack(String state) {
    ACase.Opened accepted = inState(state);
    accepted.after("transfer", body("transfer"), MANAGER);
    accepted
        .told("accept-transfer", null, RECEIVER)
        .then()
        .statusCode(200)
        .body("status", equalTo(state))
        .body("cell", equalTo("oujda"));

    ACase.Opened declined = inState(state);
    declined.after("transfer", body("transfer"), MANAGER);
    declined.after("decline-transfer", Map.of("reason", "Not ours"), RECEIVER);
    declined.readBy(MANAGER).then().body("status", equalTo(state)).body("cell", equalTo("nador"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"intake", "assessment", "plan", "active", "on_hold", "closed", "cancelled"})
  void whatWasNotOfferedCannotBeAnswered(String state) {
    ACase.Opened matter = inState(state);
    for (String verb : List.of("accept-transfer", "decline-transfer")) {
      matter
          .told(verb, body(verb), MANAGER)
          .then()
          .statusCode(409)
          .body("code", equalTo("invalid_transition"))
          .body("allowed", equalTo(POSSIBLE.get(state)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept-transfer", "decline-transfer"})
  void whoOffersDoesNotAnswer(String verb) {
    inState("transferred").told(verb, body(verb), MANAGER).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed", "cancelled", "transferred"})
  void nothingIsWrittenIntoACaseThatIsNotOpen(String state) {
    ACase.Opened matter = inState(state);
    matter
        .patchedBy(MANAGER, Map.of("summary", "x"))
        .then()
        .statusCode(409)
        .body("allowed", equalTo(POSSIBLE.get(state)));
    matter
        .given("notes", Map.of("text", "x"), MANAGER)
        .then()
        .statusCode(409)
        .body("allowed", equalTo(POSSIBLE.get(state)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess",
        "plan",
        "start",
        "assign",
        "hold",
        "resume",
        "close",
        "reopen",
        "cancel",
        "transfer",
        "accept-transfer",
        "decline-transfer"
      })
  void everyVerbNeedsTheVersionAndTheRightOne(String verb) {
    ACase.Opened matter = ACase.openedBySomebodyAt("agent.nador");
    var request = Api.as(MANAGER);
    if (body(verb) != null) {
      request.contentType("application/json").body(body(verb));
    }
    request.post(matter.path() + "/" + verb).then().statusCode(428);

    var stale = Api.as(MANAGER).header("If-Match", "\"99\"");
    if (body(verb) != null) {
      stale.contentType("application/json").body(body(verb));
    }
    stale
        .post(matter.path() + "/" + verb)
        .then()
        .statusCode(412)
        .body("code", equalTo("stale_version"));
    assertThat(matter.stored("status")).isEqualTo("INTAKE");
  }

  @ParameterizedTest
  @CsvSource({
    "assign, /assignee",
    "hold, /reason",
    "close, /closureReason",
    "reopen, /reason",
    "cancel, /reason",
    "decline-transfer, /reason"
  })
  void whatAVerbMustSayIsAskedForBeforeTheStateIsLookedAt(String verb, String pointer) {
    ACase.Opened matter = ACase.openedBySomebodyAt("agent.nador");
    matter
        .told(verb, Map.of(), MANAGER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains("required"));
  }

  @Test
  void anUnknownVerbIsNoAddress() {
    ACase.openedBySomebodyAt("agent.nador").told("archive", null, MANAGER).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "assign, agent.nador",
    "reopen, agent.nador",
    "transfer, agent.nador",
    "accept-transfer, agent.oujda",
    "decline-transfer, agent.oujda",
    "close, head.nador",
    "close, coordinator.ma-nad",
    "close, admin.oriental"
  })
  void whoseRoleDoesNotAllowAVerbIsRefused(String verb, String caller) {
    ACase.openedBySomebodyAt("agent.nador")
        .told(verb, body(verb), caller)
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", org.hamcrest.Matchers.containsString("insufficient_scope"));
  }

  private static ACase.Opened inState(String state) {
    ACase.Opened matter = ACase.openedBySomebodyAt("agent.nador");
    return switch (state) {
      case "assessment" -> matter.after("assess", null, MANAGER);
      case "plan" -> matter.after("plan", null, MANAGER);
      case "active" -> matter.after("start", null, MANAGER);
      case "on_hold" -> matter.after("hold", body("hold"), MANAGER);
      case "closed" -> matter.after("close", body("close"), MANAGER);
      case "cancelled" -> matter.after("cancel", body("cancel"), MANAGER);
      case "transferred" -> matter.after("transfer", body("transfer"), MANAGER);
      default -> matter;
    };
  }

  private static Object body(String verb) {
    Map<String, Object> bodies = new HashMap<>();
    bodies.put("assign", Map.of("assignee", AnOfficer.subject(MANAGER)));
    bodies.put("hold", Map.of("reason", "Waits for the consulate"));
    bodies.put("close", Map.of("closureReason", "resolved"));
    bodies.put("reopen", Map.of("reason", "She came back"));
    bodies.put("cancel", Map.of("reason", "Opened twice"));
    bodies.put("transfer", Map.of("cell", "oujda", "reason", "She moved there"));
    bodies.put("decline-transfer", Map.of("reason", "Not ours"));
    return bodies.get(verb);
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.strip().split("\\s+"));
  }
}
