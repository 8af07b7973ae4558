package ma.prim.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services, each with one region and able to read that one's database only, hand over to each
 * other whatever happens to either of them or to the network between them.
 */
class TwoRegionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String SENDER = "agent.nador";
  private static final String RECEIVER = "agent.taliouine";
  private static final String PIECES = "select count(*) from received_document_part";

  @TempDir static Path folder;

  private static OneRegion oriental;
  private static OneRegion souss;

  @BeforeAll
  static void start() throws Exception {
    oriental = OneRegion.of("oriental", Files.createDirectory(folder.resolve("oriental")));
    souss = OneRegion.of("souss-massa", Files.createDirectory(folder.resolve("souss-massa")));
    oriental.knowing(souss).start();
    souss.knowing(oriental).start();
    oriental.awaitReady();
    souss.awaitReady();
  }

  @AfterAll
  static void stop() {
    oriental.close();
    souss.close();
  }

  /** The point of it all: neither could look over even if it wanted to. */
  @Test
  void neitherMayReadTheOthersDatabase() throws SQLException {
    for (OneRegion[] pair :
        List.of(new OneRegion[] {oriental, souss}, new OneRegion[] {souss, oriental})) {
      try (Connection connection = pair[0].database();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(
                () -> statement.executeQuery("select * from " + pair[1].name() + ".referral"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("denied");
      }
    }
  }

  @Test
  void fromTheRequestToTheOutcome() throws Exception {
    String sent = refer();
    String received = awaitArrived(sent);
    souss.as(RECEIVER).get(souss.path("/referrals/" + received)).then().statusCode(200);
    Response preview = souss.as(RECEIVER).get(souss.path("/referrals/" + received));
    assertThat(preview.<String>path("fromRegion")).isEqualTo("oriental");
    assertThat(preview.<Object>path("shared")).isNull();
    assertThat(preview.<String>path("otherNumber")).startsWith("NAD-R-");

    told(souss, RECEIVER, received, "request-information", Map.of("text", "Depuis quand ?"));
    awaitStatus(oriental, SENDER, sent, "information_requested");
    assertThat(messages(oriental, SENDER, sent)).containsExactly("Depuis quand ?");
    told(oriental, SENDER, sent, "provide-information", Map.of("text", "Depuis mars"));
    awaitStatus(souss, RECEIVER, received, "requested");
    told(souss, RECEIVER, received, "accept", Map.of());
    awaitStatus(oriental, SENDER, sent, "accepted");
    Response whole = souss.as(RECEIVER).get(souss.path("/referrals/" + received));
    assertThat(whole.<String>path("shared.names.latin.family")).isEqualTo("Ouali");
    assertThat(whole.<Object>path("case")).isNull();
    assertThat(whole.<Object>path("person")).isNull();
    told(
        souss,
        RECEIVER,
        received,
        "schedule",
        Map.of("at", "2099-03-12T09:30:00Z", "place", "Taliouine"));
    told(souss, RECEIVER, received, "complete", Map.of("outcome", "served"));
    awaitStatus(oriental, SENDER, sent, "completed");
    Response done = oriental.as(SENDER).get(oriental.path("/referrals/" + sent));
    assertThat(done.<String>path("outcome")).isEqualTo("served");
    assertThat(done.<String>path("appointment.place")).isEqualTo("Taliouine");
    assertThat(done.<String>path("otherNumber")).startsWith("TAL-R-");
  }

  @Test
  void theOthersServiceIsAwayForAWhile() throws Exception {
    souss.network().shut();
    String sent = refer();
    await()
        .atMost(PATIENCE)
        .until(() -> handover(oriental, sent).<Integer>path("items[0].attempts") > 1);
    assertThat(handover(oriental, sent).<String>path("items[0].lastProblem"))
        .isEqualTo("unreachable");
    assertThat(handover(oriental, sent).<String>path("items[0].status")).isEqualTo("waiting");
    souss.network().open();
    assertExactlyOne(sent);
  }

  @Test
  void anAnswerIsLostAndTheMessageComesAgain() throws Exception {
    // From now on each knows the other's keys, which are asked for by the same road.
    assertExactlyOne(refer());
    String sent;
    try (Closeable lost = souss.network().loseAnswers()) {
      sent = refer();
      awaitArrived(sent);
      await()
          .atMost(PATIENCE)
          .until(() -> handover(oriental, sent).<Integer>path("items[0].attempts") > 1);
    }
    assertExactlyOne(sent);
  }

  @Test
  void theSenderIsKilledBeforeItCouldSend() throws Exception {
    souss.network().shut();
    String sent = refer();
    oriental.kill();
    souss.network().open();
    oriental.restart();
    assertExactlyOne(sent);
  }

  @Test
  void theSenderIsKilledBeforeItHasTheAnswer() throws Exception {
    String sent;
    try (Closeable lost = souss.network().loseAnswers()) {
      sent = refer();
      awaitArrived(sent);
      oriental.kill();
    }
    oriental.restart();
    assertExactlyOne(sent);
  }

  @Test
  void theReceiverIsKilledInTheMiddleOfTakingIt() throws Exception {
    String sent;
    try (Connection other = souss.database();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock tables event write");
      sent = refer();
      await().atMost(PATIENCE).until(() -> waitsWithItsEvent(other));
      souss.kill();
      statement.execute("unlock tables");
    }
    assertThat(
            souss.number(
                "select count(*) from handover where direction = 'RECEIVED'"
                    + " and thread = "
                    + hex(sent)))
        .isZero();
    souss.restart();
    assertExactlyOne(sent);
  }

  @Test
  void theReceiverIsKilledAfterTakingItAndBeforeItsAnswerArrives() throws Exception {
    String sent;
    try (Closeable lost = souss.network().loseAnswers()) {
      sent = refer();
      awaitArrived(sent);
      souss.kill();
    }
    souss.restart();
    assertExactlyOne(sent);
  }

  @Test
  void theReceiverIsKilledBeforeItCouldTellThatItAccepted() throws Exception {
    String sent = refer();
    String received = awaitArrived(sent);
    oriental.network().shut();
    told(souss, RECEIVER, received, "accept", Map.of());
    souss.kill();
    oriental.network().open();
    souss.restart();
    awaitStatus(oriental, SENDER, sent, "accepted");
    assertExactlyOne(sent);
  }

  /** Both act while neither can hear the other. */
  @Test
  void whatCrossesComesToTheSameOnBothSides() throws Exception {
    String served = refer();
    String given = awaitArrived(served);
    String wanted = refer();
    String asked = awaitArrived(wanted);
    told(souss, RECEIVER, given, "accept", Map.of());
    awaitStatus(oriental, SENDER, served, "accepted");
    oriental.network().shut();
    souss.network().shut();
    told(souss, RECEIVER, given, "complete", Map.of("outcome", "served"));
    told(oriental, SENDER, served, "cancel", Map.of("reason", "not_needed"));
    told(souss, RECEIVER, asked, "accept", Map.of());
    told(oriental, SENDER, wanted, "cancel", Map.of("reason", "not_needed"));
    oriental.network().open();
    souss.network().open();
    awaitStatus(oriental, SENDER, served, "completed");
    awaitStatus(souss, RECEIVER, asked, "cancelled");
    awaitAllDelivered();
    awaitStatus(souss, RECEIVER, given, "completed");
    awaitStatus(oriental, SENDER, wanted, "cancelled");
  }

  @Test
  void withdrawnConsentTakesBackWhatWasShared() throws Exception {
    Given given = prepare();
    String sent = refer(given);
    String received = awaitArrived(sent);
    told(souss, RECEIVER, received, "accept", Map.of());
    awaitStatus(oriental, SENDER, sent, "accepted");
    withdraw(given);
    awaitStatus(souss, RECEIVER, received, "cancelled");
    Response after = souss.as(RECEIVER).get(souss.path("/referrals/" + received));
    assertThat(after.<Boolean>path("withheld")).isTrue();
    assertThat(after.<Object>path("shared")).isNull();
    assertThat(
            souss.number(
                "select count(*) from referral where shared is not null and thread = " + hex(sent)))
        .isZero();
  }

  /** Cut in the middle, killed in the middle: in the end it is there once, whole. */
  @Test
  void aDocumentFollowsTheAcceptanceWhateverHappensOnTheWay() throws Exception {
    byte[] file = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 1_500_000);
    for (int i = 9; i < file.length; i++) {
      file[i] = (byte) ('a' + i % 26);
    }
    Given given = prepare();
    Response added =
        oriental
            .as(SENDER)
            .contentType("application/pdf")
            .header("Content-Disposition", "attachment; filename=\"scan.pdf\"")
            .body(file)
            .post(oriental.path("/cases/" + given.matter + "/documents"));
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    String document = added.path("id");
    String sent =
        refer(
            given, Map.of("sharedDocuments", List.of(Map.of("document", document, "as", "Acte"))));
    String received = awaitArrived(sent);
    String there = souss.path("/referrals/" + received + "/documents/" + document);
    try (Closeable lost = souss.network().loseAnswers()) {
      told(souss, RECEIVER, received, "accept", Map.of());
      await()
          .atMost(PATIENCE)
          .until(() -> souss.number("select count(*) from received_document") > 0);
      oriental.kill();
    }
    assertThat(souss.as(RECEIVER).get(there).path("code").toString())
        .isEqualTo("document_underway");
    oriental.restart();
    await().atMost(PATIENCE).until(() -> souss.number(PIECES) >= 2);
    souss.kill();
    souss.restart();
    await().atMost(PATIENCE).until(() -> souss.as(RECEIVER).get(there).statusCode() == 200);
    assertThat(souss.as(RECEIVER).get(there).asByteArray()).isEqualTo(file);
    awaitAllDelivered();
    assertThat(souss.number("select count(*) from received_document")).isOne();
    withdraw(given);
    awaitStatus(souss, RECEIVER, received, "cancelled");
    assertThat(souss.as(RECEIVER).get(there).statusCode()).isEqualTo(404);
    assertThat(souss.number("select count(*) from received_document")).isZero();
  }

  private record Given(String person, String consent, String matter) {}

  private static Given prepare() {
    String person =
        created(
            "/people",
            Map.of(
                "group",
                "mre",
                "names",
                Map.of("latin", Map.of("given", "Aya", "family", "Ouali"))));
    String consent =
        created(
            "/people/" + person + "/consents",
            Map.of(
                "purpose",
                "other_region",
                "recipients",
                List.of(Map.of("kind", "region", "code", "souss-massa")),
                "fields",
                List.of("names", "need"),
                "documents",
                List.of("Acte"),
                "how",
                "oral",
                "language",
                "ary"));
    String matter =
        created("/cases", Map.of("person", person, "need", "ADM.CIVIL", "channel", "walk_in"));
    return new Given(person, consent, matter);
  }

  private static void withdraw(Given given) {
    oriental
        .as(SENDER)
        .body(Map.of())
        .post(oriental.path("/people/" + given.person + "/consents/" + given.consent + "/withdraw"))
        .then()
        .statusCode(200);
  }

  private static String refer() {
    return refer(prepare());
  }

  private static String refer(Given given) {
    return refer(given, Map.of());
  }

  private static String refer(Given given, Map<String, ?> besides) {
    Map<String, Object> fields = new HashMap<>(besides);
    fields.put("case", given.matter);
    fields.put("to", Map.of("kind", "region", "region", "souss-massa", "cell", "taliouine"));
    fields.put("reason", "Acte de naissance à Taliouine");
    fields.put("send", true);
    return created("/referrals", fields);
  }

  private static String created(String path, Map<String, ?> body) {
    Response answer = oriental.as(SENDER).body(body).post(oriental.path(path));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private static void told(
      OneRegion region, String by, String id, String verb, Map<String, ?> body) {
    Response answer = region.as(by).body(body).post(region.path("/referrals/" + id + "/" + verb));
    assertThat(answer.statusCode()).as(verb + ": " + answer.asString()).isEqualTo(200);
  }

  private static List<String> messages(OneRegion region, String by, String id) {
    return region.as(by).get(region.path("/referrals/" + id + "/messages")).path("items.text");
  }

  private static Response handover(OneRegion region, String referral) {
    return region
        .as(SENDER)
        .get(region.path("/handovers?direction=sent&sort=createdAt&referral=" + referral));
  }

  /** The receiver's own id of it. */
  private static String awaitArrived(String sent) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> souss.number("select count(*) from referral where thread = " + hex(sent)) == 1);
    Response inbox = souss.as(RECEIVER).get(souss.path("/referrals?limit=100"));
    String number = oriental.as(SENDER).get(oriental.path("/referrals/" + sent)).path("number");
    return inbox.path("items.find { it.otherNumber == '" + number + "' }.id");
  }

  private static void awaitStatus(OneRegion region, String by, String id, String status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(region.as(by).get(region.path("/referrals/" + id)).<String>path("status"))
                .isEqualTo(status));
  }

  private static void awaitAllDelivered() {
    for (OneRegion region : List.of(oriental, souss)) {
      await()
          .atMost(PATIENCE)
          .until(() ->
              region.number("select count(*) from handover where status <> 'DELIVERED'") == 0);
    }
  }

  private static void assertExactlyOne(String sent) throws Exception {
    String received = awaitArrived(sent);
    awaitAllDelivered();
    assertThat(souss.number("select count(*) from referral where thread = " + hex(sent))).isOne();
    assertThat(
            souss.number(
                "select count(*) from event where resource = 'referrals' and change_made = 'sent'"
                    + " and subject = 'referrals/"
                    + received
                    + "'"))
        .isOne();
    String here = oriental.as(SENDER).get(oriental.path("/referrals/" + sent)).path("status");
    String there = souss.as(RECEIVER).get(souss.path("/referrals/" + received)).path("status");
    assertThat(there).isEqualTo(here);
  }

  /** The referral is written by then, and not committed. */
  private static boolean waitsWithItsEvent(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select count(*) from information_schema.processlist"
                    + " where info like 'insert into event %'")) {
      return found.next() && found.getInt(1) > 0;
    }
  }

  private static String hex(String id) {
    return "x'" + id.replace("-", "") + "'";
  }
}
