package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two sides, and many requests, at the same moment. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReferralsAtOnceTest {
  private static final String OFFICER = "agent.nador";
  private static final String RECEIVER = "agent.figuig";

  @Test
  void twentyAcceptancesAreOne() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent();
    String etag = sent.etag();
    List<Integer> answers =
        AtOnce.times(20, () -> sent.told("accept", Map.of(), RECEIVER, etag).statusCode());
    // Whoever repeats it is answered again.
    assertThat(answers).containsOnly(200);
    assertThat(sent.recorded().typesOf(sent.subject()))
        .filteredOn(type -> type.equals("referrals.accepted"))
        .hasSize(2);
    assertThat(sent.stored("version")).isEqualTo(1L);
  }

  @Test
  void ofTwoOfficersOneAccepts() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent();
    String etag = sent.etag();
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        AtOnce.times(
            10,
            () -> {
              String who = turn.getAndIncrement() % 2 == 0 ? RECEIVER : "manager.figuig";
              return sent.told("accept", Map.of(), who, etag).statusCode();
            });
    assertThat(answers).containsOnly(200, 412);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(5);
  }

  @RepeatedTest(3)
  void acceptedOrCancelledAndNeverBoth() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent();
    String etag = sent.etag();
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        AtOnce.times(
            2,
            () ->
                turn.getAndIncrement() == 0
                    ? sent.told("accept", Map.of(), RECEIVER, etag).statusCode()
                    : sent.told("cancel", Map.of("reason", "not_needed"), OFFICER, etag)
                        .statusCode());
    assertThat(answers).containsExactlyInAnyOrder(200, 412);
  }

  @RepeatedTest(3)
  void aWithdrawalWhileItIsAcceptedWins() {
    AReferral referral = AReferral.by(OFFICER).to("figuig");
    String consent = referral.consented();
    AReferral.Sent sent = referral.sent();
    AtomicInteger turn = new AtomicInteger();
    AtOnce.times(
        2,
        () ->
            turn.getAndIncrement() == 0
                ? sent.told("accept", Map.of(), RECEIVER, "*").statusCode()
                : withdraw(sent, consent));
    assertThat(sent.stored("status")).isEqualTo("CANCELLED");
    assertThat(sent.readBy(RECEIVER).<Object>path("shared")).isNull();
  }

  @RepeatedTest(3)
  void aWithdrawalWhileItIsSentWinsToo() {
    AReferral referral = AReferral.by(OFFICER).to("figuig");
    String consent = referral.consented();
    AReferral.Sent draft = referral.draft();
    AtomicInteger turn = new AtomicInteger();
    AtOnce.times(
        2,
        () ->
            turn.getAndIncrement() == 0
                ? draft.told("send", null, OFFICER, "*").statusCode()
                : withdraw(draft, consent));
    // Refused, or sent before and then cancelled.
    assertThat(draft.stored("status")).isIn("DRAFT", "CANCELLED");
    assertThat(draft.readBy(RECEIVER).<Object>path("shared")).isNull();
  }

  @RepeatedTest(3)
  void aCaseIsNotClosedUnderWhatIsBeingSent() {
    AReferral referral = AReferral.by(OFFICER).to("figuig");
    referral.fields();
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        AtOnce.times(
            2,
            () ->
                turn.getAndIncrement() == 0
                    ? referral.with("send", true).handedIn().statusCode()
                    : referral
                        .matter()
                        .told("close", Map.of("closureReason", "resolved"), OFFICER)
                        .statusCode());
    assertThat(answers).containsOnlyOnce(409);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from referral r join case_file f on f.id = r.case_id"
                        + " where f.id = ? and f.status = 'CLOSED' and r.ended_at is null",
                    UUID.fromString(referral.matter().id())))
        .isZero();
  }

  private static int withdraw(AReferral.Sent sent, String consent) {
    return Api.as(OFFICER)
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of())
        .post(
            "/v1/regions/oriental/people/"
                + sent.matter().person()
                + "/consents/"
                + consent
                + "/withdraw")
        .statusCode();
  }
}
