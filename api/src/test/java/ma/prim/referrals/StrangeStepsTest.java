package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import ma.prim.handovers.HandoverReceiver.Owner;
import ma.prim.handovers.SendHandover;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AReferral;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A region whose signature is good and whose word is not: it does nothing that is not its to do.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class StrangeStepsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SENDER = "agent.nador";

  @Inject SendHandover handover;
  @Inject InRegion inRegion;
  @Inject Regions regions;

  private UUID thread;

  @BeforeEach
  void theRegionsMeetForTheFirstTime() {
    for (String region : new String[] {"oriental", "souss-massa"}) {
      Stored.in(region).change("delete from handover_peer");
    }
  }

  @AfterEach
  void nothingIsTriedForDays() {
    Stored.in("souss-massa").change("delete from handover where thread = ?", thread);
  }

  @Test
  void aStepOfTheSendersSideIsNotTheReceiversToTell() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    thread = UUID.fromString(sent.id());
    await()
        .atMost(PATIENCE)
        .until(() ->
            Stored.in("souss-massa")
                    .number("select count(*) from referral where thread = ?", thread)
                == 1);
    tells("entered_in_error", Map.of("at", "2026-03-09T10:00:00Z"));
    awaitRefused();
    sent.readBy(SENDER).then().body("status", equalTo("requested"));
  }

  @Test
  void whatWasNotReferredToItIsNotItsToAnswer() {
    AReferral.Sent within = AReferral.by(SENDER).to("figuig").sent();
    thread = UUID.fromString(within.id());
    tells("accepted", Map.of("at", "2026-03-09T10:00:00Z"));
    awaitTaken();
    within.readBy(SENDER).then().body("status", equalTo("requested"));
  }

  @Test
  void aStepThatSaysNothingIsRefused() {
    AReferral.Sent sent = AReferral.by(SENDER).toRegion("souss-massa", "taliouine").sent();
    thread = UUID.fromString(sent.id());
    tells("rejected", Map.of("at", "2026-03-09T10:00:00Z"));
    awaitRefused();
    sent.readBy(SENDER).then().body("status", equalTo("requested"));
  }

  private void tells(String kind, Map<String, ?> step) {
    inRegion.run(
        regions.available("souss-massa"),
        CellScope.REGION,
        "test",
        () -> handover.send(SendHandover.Message.of("oriental", thread, kind, step, Owner.NOBODY)));
  }

  private void awaitRefused() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    Stored.in("souss-massa")
                        .row(
                            "select last_problem from handover where thread = ?"
                                + " and direction = 'SENT'",
                            thread)
                        .get("last_problem"))
                .isEqualTo("validation_failed"));
  }

  private void awaitTaken() {
    await()
        .atMost(PATIENCE)
        .until(() ->
            Stored.in("souss-massa")
                    .number(
                        "select count(*) from handover where thread = ? and status = 'DELIVERED'"
                            + " and direction = 'SENT'",
                        thread)
                == 1);
  }
}
