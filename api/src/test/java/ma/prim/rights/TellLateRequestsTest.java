package ma.prim.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ANotification;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** A request whose legal term has passed is told to those who answer for it, once. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class TellLateRequestsTest {
  private static final String OFFICER = "agent.berkane";
  private static final String MANAGER = "manager.berkane";
  private static final String PROTECTION = "protection.oriental";

  @Inject TellLateRequests job;
  @Inject Regions regions;

  /** Ten clear days to rectify: the eleventh day after is still in time. */
  @Test
  void onItsLastDayNobodyIsTold() {
    ASubjectRequest.Received inTime = received("rectification", 11);
    run();
    assertThat(kinds(PROTECTION, inTime)).containsExactly("subject_request_received");
    assertThat(kinds(MANAGER, inTime)).isEmpty();
  }

  @Test
  void theDayAfterTheProtectionOfficerAndTheManagerAreToldOnce() {
    ASubjectRequest.Received late = received("rectification", 12);
    String etag = late.etag();
    AtOnce.times(
        4,
        () -> {
          run();
          return null;
        });
    run();
    assertThat(kinds(PROTECTION, late))
        .containsExactly("subject_request_overdue", "subject_request_received");
    assertThat(kinds(MANAGER, late)).containsExactly("subject_request_overdue");
    assertThat(ANotification.of(OFFICER).about(subject(late))).isEmpty();
    assertThat(ANotification.of("manager.oujda").about(subject(late))).isEmpty();
    assertThat(Recorded.in("oriental").typesOf(subject(late)))
        .containsExactly("subject-requests.received", "subject-requests.overdue");
    // It is no change of the request: who has read it may decide.
    assertThat(late.etag()).isEqualTo(etag);
    Api.as(PROTECTION).get(late.path()).then().body("overdue", equalTo(true));
  }

  @Test
  void whatIsDecidedIsNotLateAndTheCellTellsThePerson() {
    ASubjectRequest.Received decided = received("rectification", 12);
    decided.decided("granted").then().statusCode(200);
    run();
    assertThat(kinds(MANAGER, decided)).containsExactly("subject_request_decided");
    assertThat(kinds(PROTECTION, decided)).containsExactly("subject_request_received");
  }

  private static ASubjectRequest.Received received(String kind, int daysAgo) {
    LocalDate day = LocalDate.now(ZoneId.of("Africa/Casablanca")).minusDays(daysAgo);
    return ASubjectRequest.of(kind)
        .with("receivedOn", day.toString())
        .receivedBy(OFFICER, APerson.anybody().registeredBy(OFFICER));
  }

  private static Iterable<Object> kinds(String user, ASubjectRequest.Received request) {
    return ANotification.of(user).kindsAbout(subject(request));
  }

  private static String subject(ASubjectRequest.Received request) {
    return "subject-requests/" + request.id();
  }

  private void run() {
    job.run(regions.available("oriental"));
  }
}
