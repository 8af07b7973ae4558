package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long each side has, and what is told when that is over; the job runs by itself besides. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReferralClocksTest {
  private static final String OFFICER = "agent.nador";
  private static final String RECEIVER = "agent.figuig";

  @Inject LookAtReferralClocks job;
  @Inject Regions regions;

  @ParameterizedTest
  @CsvSource({"emergency,24", "urgent,72", "normal,336"})
  void theReceiverHasAsLongAsThePriorityLeavesIt(String priority, int hours) {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").with("priority", priority).sent();
    var read = sent.readBy(RECEIVER);
    Duration term =
        Duration.between(Instant.parse(read.path("sentAt")), Instant.parse(read.path("respondBy")));
    // A day of the calendar has an hour more or less where Ramadan begins or ends.
    assertThat(Math.abs(term.toHours() - hours)).isLessThanOrEqualTo(1);
  }

  @Test
  void aClockThatHasPassedIsMarkedAndToldOnceToBothSides() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent().late();
    AtOnce.times(4, () -> job.run(region()));
    job.run(region());
    List<Recorded.Event> told =
        sent.recorded().eventsOf(sent.subject()).stream()
            .filter(event -> event.type().equals("referrals.overdue"))
            .toList();
    assertThat(told).extracting(Recorded.Event::cell).containsExactlyInAnyOrder("nador", "figuig");
    assertThat(told.getFirst().details()).contains("answer");
    sent.readBy(RECEIVER).then().body("overdue", equalTo(true));
    Api.as(RECEIVER)
        .get("/v1/regions/oriental/referrals?overdue=true&number=" + sent.number())
        .then()
        .body("items.id", hasItem(sent.id()));
    assertTold("manager.nador", "referral_overdue", sent);
    assertTold("manager.figuig", "referral_overdue", sent);
  }

  @Test
  void theSendersClockIsTheSendersAlone() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent().asked().late();
    job.run(region());
    sent.readBy(OFFICER).then().body("overdue", equalTo(true)).body("clock", equalTo("inform"));
    assertTold("manager.nador", "referral_overdue", sent);
    assertThat(kinds("manager.figuig", sent)).doesNotContain("referral_overdue");
  }

  @Test
  void theTimeToAnswerStandsStillWhileTheSenderIsAsked() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent();
    Instant before = Instant.parse(sent.readBy(RECEIVER).path("respondBy"));
    sent.asked();
    Stored.in("oriental")
        .change(
            "update referral set respond_by = respond_by - interval 10 day,"
                + " answer_left = 3600 where id = ?",
            UUID.fromString(sent.id()));
    sent.after("provide-information", Map.of("text", "x"), OFFICER);
    Instant after = Instant.parse(sent.readBy(RECEIVER).path("respondBy"));
    assertThat(after).isBefore(before).isAfter(Instant.now().plusSeconds(3000));
  }

  @Test
  void onHoldItStandsStill() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent().held();
    Stored.in("oriental")
        .change(
            "update referral set due_at = utc_timestamp(6) - interval 1 second where id = ?",
            UUID.fromString(sent.id()));
    job.run(region());
    sent.readBy(RECEIVER).then().body("overdue", equalTo(false));
    sent.after("resume", null, RECEIVER);
    sent.readBy(RECEIVER).then().body("overdue", equalTo(false)).body("dueAt", notNullValue());
    assertThat(Instant.parse(sent.readBy(RECEIVER).path("dueAt"))).isAfter(Instant.now());
  }

  @Test
  void whatIsAnsweredIsLateNoMore() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent().late();
    job.run(region());
    sent.accepted();
    sent.readBy(RECEIVER)
        .then()
        .body("overdue", equalTo(false))
        .body("clock", equalTo("serve"))
        .body("serveBy", notNullValue());
    sent.after("complete", Map.of("outcome", "served"), RECEIVER);
    sent.readBy(RECEIVER).then().body("dueAt", nullValue()).body("clock", nullValue());
  }

  @Test
  void afterTheDelayTheProvincesKnowOnce() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent().late();
    job.run(region());
    Stored.in("oriental")
        .change(
            "update referral set escalate_at = utc_timestamp(6) - interval 1 second,"
                + " alarm_at = utc_timestamp(6) - interval 1 second where id = ?",
            UUID.fromString(sent.id()));
    AtOnce.times(4, () -> job.run(region()));
    assertThat(sent.recorded().typesOf(sent.subject()))
        .filteredOn(type -> type.equals("referrals.escalated"))
        .hasSize(2);
    sent.readBy(OFFICER).then().body("escalatedAt", notNullValue());
    assertTold("coordinator.ma-nad", "referral_escalated", sent);
    assertTold("coordinator.ma-fig", "referral_escalated", sent);
  }

  private static void assertTold(String user, String kind, AReferral.Sent sent) {
    assertThat(kinds(user, sent)).containsOnlyOnce(kind);
  }

  private static List<String> kinds(String user, AReferral.Sent sent) {
    return Api.as(user)
        .get("/v1/regions/oriental/notifications?limit=100")
        .path("items.findAll { it.subject == '" + sent.subject() + "' }.kind");
  }

  private Region region() {
    return regions.available("oriental");
  }
}
