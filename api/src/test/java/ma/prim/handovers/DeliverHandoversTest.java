package ma.prim.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.testing.AHandover;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written for another region arrives there, in order, and is not kept here. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DeliverHandoversTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ORIENTAL = "oriental";
  private static final String SOUSS = "souss-massa";

  @Inject Notebook notebook;
  @Inject InRegion inRegion;
  @Inject SealedJson json;
  @Inject SendHandover sendHandover;

  private final UUID thread = UUID.randomUUID();

  @BeforeEach
  void theRegionsMeetForTheFirstTime() {
    Sender.strangers();
  }

  @Test
  void messagesOfOneMatterArriveInTheirOrder() {
    for (int number = 1; number <= 5; number++) {
      Sender.writes(ORIENTAL, SOUSS, thread, Notebook.NOTE, "note " + number);
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(notebook.said(thread))
                .containsExactly("note 1", "note 2", "note 3", "note 4", "note 5"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(count("status = 'DELIVERED'")).isEqualTo(5));
    assertThat(count("sealed is not null")).isZero();
  }

  @Test
  void bothSidesAnswerEachOther() {
    Sender.writes(ORIENTAL, SOUSS, thread, Notebook.NOTE, "question");
    await().atMost(PATIENCE).until(() -> notebook.said(thread).contains("question"));
    Sender.writes(SOUSS, ORIENTAL, thread, Notebook.NOTE, "answer");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(notebook.said(thread)).containsExactly("question", "answer"));
  }

  @Test
  void whatWaitsIsSealedInTheDatabase() {
    Sender.writes(ORIENTAL, "atlantis", thread, Notebook.NOTE, "canary-in-the-outbox");
    Map<String, Object> row =
        Stored.in(ORIENTAL).row("select id, sealed from handover where thread = ?", thread);
    assertThat(new String((byte[]) row.get("sealed"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("canary");
    String context = "handovers/" + row.get("id");
    HandoverContent content =
        inRegion.call(
            Sender.region(ORIENTAL),
            CellScope.REGION,
            "test",
            () -> json.open((byte[]) row.get("sealed"), HandoverContent.class, context));
    assertThat(content.body().path("text").asText()).isEqualTo("canary-in-the-outbox");
  }

  @Test
  void whatCannotBeDeliveredIsTriedAgainThenGivenUpAndSentAgainByHand() {
    Sender.writes(ORIENTAL, "atlantis", thread, Notebook.NOTE, "x");
    String path = path();
    await().atMost(PATIENCE).until(() -> get(path).<Integer>path("attempts") > 1);
    get(path)
        .then()
        .body("status", equalTo("waiting"))
        .body("lastProblem", equalTo("unknown_peer"))
        .body("kind", equalTo(Notebook.NOTE))
        .body("sealed", nullValue());
    change("give_up_at = utc_timestamp(6)");
    await().atMost(PATIENCE).until(() -> get(path).path("status").equals("dead_lettered"));
    assertThat(Recorded.in(ORIENTAL).eventsOf(subject()))
        .extracting(Recorded.Event::type)
        .contains("handovers.dead_lettered");
    String id = path.substring(path.lastIndexOf('/') + 1);
    for (String reader :
        List.of("manager.nador", "coordinator.ma-nad", "coordinator.oriental", "admin.oriental")) {
      assertThat(told(reader)).as(reader).contains("handovers/" + id);
    }
    for (String reader : List.of("agent.nador", "manager.oujda", "coordinator.ma-ouj")) {
      assertThat(told(reader)).as(reader).doesNotContain("handovers/" + id);
    }

    String etag = get(path).path("etag");
    Api.as("agent.nador").header("If-Match", etag).post(path + "/retry").then().statusCode(403);
    Api.as("manager.oujda").header("If-Match", etag).post(path + "/retry").then().statusCode(404);
    Api.as("manager.nador").post(path + "/retry").then().statusCode(428);
    Api.as("manager.nador")
        .header("If-Match", etag)
        .post(path + "/retry")
        .then()
        .statusCode(200)
        .body("status", equalTo("waiting"));
    Api.as("manager.nador").header("If-Match", etag).post(path + "/retry").then().statusCode(412);
    assertThat(Recorded.in(ORIENTAL).eventsOf(subject()))
        .extracting(Recorded.Event::type)
        .contains("handovers.retried");
  }

  @Test
  void whatIsDeliveredIsNotSentAgain() {
    Sender.writes(ORIENTAL, SOUSS, thread, Notebook.NOTE, "x");
    await().atMost(PATIENCE).until(() -> get(path()).path("status").equals("delivered"));
    String etag = get(path()).path("etag");
    Api.as("manager.nador")
        .header("If-Match", etag)
        .post(path() + "/retry")
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"));
  }

  /** Whoever was given up holds up what follows it, and nothing else. */
  @Test
  void aMatterThatIsStuckHoldsUpNoOther() {
    AHandover stuck = AHandover.of("nador");
    UUID matter = UUID.fromString(stuck.thread());
    Stored.in(ORIENTAL)
        .change(
            "insert into handover_thread (id, last_sent, last_received) values (?, 1, 0)",
            HandoverThread.idOf(SOUSS, matter));
    Sender.writes(ORIENTAL, SOUSS, matter, Notebook.NOTE, "behind");
    Sender.writes(ORIENTAL, SOUSS, thread, Notebook.NOTE, "beside");
    await().atMost(PATIENCE).until(() -> notebook.said(thread).contains("beside"));
    assertThat(notebook.said(matter)).isEmpty();
    String etag = get(stuck.path()).path("etag");
    Api.as("coordinator.oriental")
        .header("If-Match", etag)
        .post(stuck.path() + "/retry")
        .then()
        .statusCode(200);
    await().atMost(PATIENCE).until(() -> notebook.said(matter).contains("behind"));
  }

  @Test
  void whatMustNotBeSaidAnyMoreKeepsItsPlaceAndSaysNothing() {
    AHandover stuck = AHandover.of("nador");
    UUID matter = UUID.fromString(stuck.thread());
    Stored.in(ORIENTAL)
        .change(
            "insert into handover_thread (id, last_sent, last_received) values (?, 1, 0)",
            HandoverThread.idOf(SOUSS, matter));
    Sender.writes(ORIENTAL, SOUSS, matter, Notebook.NOTE, "secret");
    inRegion.run(
        Sender.region(ORIENTAL),
        CellScope.REGION,
        "test",
        () -> sendHandover.silence(SOUSS, matter));
    Sender.writes(ORIENTAL, SOUSS, matter, Notebook.NOTE, "cancelled");
    assertThat(
            Stored.in(ORIENTAL)
                .number(
                    "select count(*) from handover where thread = ? and sealed is not null",
                    matter))
        .isOne();
    Api.as("admin.oriental")
        .header("If-Match", "*")
        .post(stuck.path() + "/retry")
        .then()
        .statusCode(200);
    await().atMost(PATIENCE).until(() -> !notebook.said(matter).isEmpty());
    assertThat(notebook.said(matter)).containsExactly("cancelled");
  }

  /** The first seal is for a key that is gone when it arrives. */
  @Test
  void aRotationOfKeysIsFollowed() {
    Sender.writes(ORIENTAL, SOUSS, thread, Notebook.NOTE, "before");
    await().atMost(PATIENCE).until(() -> notebook.said(thread).contains("before"));
    for (String region : new String[] {SOUSS, ORIENTAL, SOUSS, ORIENTAL}) {
      String admin = "admin." + region;
      Api.as(admin).post("/v1/regions/" + region + "/keys/handover/rotate").then().statusCode(200);
    }
    Sender.writes(ORIENTAL, SOUSS, thread, Notebook.NOTE, "after");
    Sender.writes(SOUSS, ORIENTAL, thread, Notebook.NOTE, "back");
    await().atMost(PATIENCE).until(() -> notebook.said(thread).size() == 3);
    assertThat(notebook.said(thread)).containsExactlyInAnyOrder("before", "after", "back");
  }

  private long count(String what) {
    return Stored.in(ORIENTAL)
        .number("select count(*) from handover where thread = ? and " + what, thread);
  }

  private void change(String what) {
    Stored.in(ORIENTAL).change("update handover set " + what + " where thread = ?", thread);
  }

  private String id() {
    return Stored.in(ORIENTAL)
        .row("select id from handover where thread = ?", thread)
        .get("id")
        .toString();
  }

  private String subject() {
    return "handovers/" + id();
  }

  private String path() {
    return "/v1/regions/oriental/handovers/" + id();
  }

  private static Response get(String path) {
    return Api.as("manager.nador").get(path);
  }

  /** What a user is told was given up. */
  private static List<String> told(String reader) {
    return Api.as(reader)
        .get("/v1/regions/oriental/notifications?limit=100")
        .path("items.findAll { it.kind == 'handover_given_up' }.subject");
  }
}
