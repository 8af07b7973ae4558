package ma.prim.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.ANotification;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.MailServer;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told by mail, of what, in which words. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class MailNotificationsTest {
  private static final String MANAGER = "manager.figuig";
  private static final String PREFERENCES = "/v1/regions/oriental/notifications/preferences";

  @ConfigProperty(name = "prim.mail.port")
  int port;

  @Inject MailTimes times;
  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whoHasChosenNothingGetsNone() {
    String officer = AnOfficer.agentOf("figuig").invited();
    Api.as(officer)
        .get(PREFERENCES)
        .then()
        .statusCode(200)
        .body("mail", equalTo("none"))
        .body("mailAvailable", equalTo(true));
    String chosen = officer("at_once", "en");
    give(officer);
    give(chosen);
    await(chosen, 1);
    assertThat(to(officer)).isEmpty();
  }

  @Test
  void aChoiceIsMadeAgainstItsVersionAndWrittenDown() {
    String officer = AnOfficer.agentOf("figuig").invited();
    choose(officer, "daily", null).then().statusCode(428);
    choose(officer, "weekly", "*").then().statusCode(400);
    String first = Api.as(officer).get(PREFERENCES).header("ETag");
    Response chosen = choose(officer, "daily", first);
    chosen.then().statusCode(200).body("mail", equalTo("daily"));
    choose(officer, "none", first).then().statusCode(412);
    choose(officer, "none", chosen.header("ETag")).then().statusCode(200);
    assertThat(
            Recorded.in("oriental")
                .typesOf("notification-preferences/" + AnOfficer.subject(officer)))
        .hasSize(2);
  }

  @Test
  void aMessageIsInTheReadersLanguageAndNamesNobody() throws Exception {
    String officer = officer("at_once", "ar");
    ACase.Opened matter = give(officer);
    MimeMessage message = await(officer, 1).getFirst();
    assertThat(message.getSubject()).isEqualTo("PRIM جهة الشرق: إشعار جديد");
    assertThat(message.getFrom()[0].toString()).isEqualTo("PRIM <prim@oriental.example>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Content-Language")).containsExactly("ar");
    String text = (String) message.getContent();
    assertThat(text).contains("أسند إليكم ملف", "https://prim.example");
    assertThat(text).doesNotContain(matter.id(), matter.number(), "Hassan", "Amrani");
    Awaitility.await().until(() -> pending(officer) == 0);
  }

  @Test
  void whatIsReadAlreadyIsNotMailed() {
    String officer = officer("daily", "en");
    give(officer);
    give(officer);
    assertThat(pending(officer)).isEqualTo(2);
    Api.as(officer)
        .contentType("application/json")
        .post("/v1/regions/oriental/notifications/read")
        .then()
        .statusCode(200);
    give(officer);
    morningComes(officer);
    List<MimeMessage> all = await(officer, 1);
    Awaitility.await().until(() -> pending(officer) == 0);
    assertThat(all).hasSize(1);
  }

  @Test
  void aDayIsOneMessage() throws Exception {
    String officer = officer("daily", "fr");
    give(officer);
    give(officer);
    give(officer);
    morningComes(officer);
    MimeMessage message = await(officer, 1).getFirst();
    assertThat(message.getSubject()).isEqualTo("PRIM L'Oriental : 3 nouvelles notifications");
    assertThat((String) message.getContent()).contains("- Un dossier vous a été confié (3)");
    assertThat(to(officer)).hasSize(1);
  }

  @Test
  void whileTheServerIsAwayMailWaits() {
    server.stop();
    String officer = officer("at_once", "en");
    give(officer);
    Awaitility.await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> pending(officer) == 1);
    start();
    await(officer, 1);
  }

  @Test
  void whatNobodyReceivesIsGivenUp() {
    String officer = officer("at_once", "en");
    Stored.in("oriental")
        .change(
            "update app_user set email = 'nobody@' where subject = ?",
            UUID.fromString(AnOfficer.subject(officer)));
    give(officer);
    Awaitility.await().until(() -> pending(officer) == 0);
  }

  @Test
  void theMorningIsTheRegions() {
    ZoneId zone = ZoneId.of("Africa/Casablanca");
    assertThat(times.daily(Instant.parse("2026-07-01T05:00:00Z"), zone))
        .isEqualTo("2026-07-01T06:00:00Z");
    assertThat(times.daily(Instant.parse("2026-07-01T06:30:00Z"), zone))
        .isEqualTo("2026-07-02T06:00:00Z");
  }

  private static String officer(String choice, String language) {
    String officer = AnOfficer.agentOf("figuig").invited();
    Stored.in("oriental")
        .change(
            "update app_user set language = ? where subject = ?",
            language,
            UUID.fromString(AnOfficer.subject(officer)));
    choose(officer, choice, "*").then().statusCode(200);
    return officer;
  }

  private static Response choose(String officer, String choice, String etag) {
    var request =
        Api.as(officer).contentType("application/merge-patch+json").body(Map.of("mail", choice));
    return (etag == null ? request : request.header("If-Match", etag)).patch(PREFERENCES);
  }

  /** Something to be told of. */
  private static ACase.Opened give(String officer) {
    ACase.Opened matter = ACase.openedBySomebodyAt(MANAGER);
    ANotification.of(matter, officer, MANAGER);
    return matter;
  }

  private static void morningComes(String officer) {
    Stored.in("oriental")
        .change(
            "update notification set mail_due_at = utc_timestamp(6) where recipient = ? and"
                + " mail_due_at is not null",
            UUID.fromString(AnOfficer.subject(officer)));
  }

  private static long pending(String officer) {
    return Stored.in("oriental")
        .number(
            "select count(*) from notification where recipient = ? and mail_due_at is not null",
            UUID.fromString(AnOfficer.subject(officer)));
  }

  private List<MimeMessage> await(String officer, int number) {
    Awaitility.await(number + " messages to " + officer)
        .atMost(Duration.ofSeconds(30))
        .until(() -> to(officer).size() >= number);
    return to(officer);
  }

  private List<MimeMessage> to(String officer) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, officer + "@example.org"))
        .toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
