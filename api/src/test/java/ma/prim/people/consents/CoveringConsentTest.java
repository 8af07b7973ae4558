package ma.prim.people.consents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.people.Purpose;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AConsent;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever is about to tell somebody something asks first. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CoveringConsentTest {
  private static final String OFFICER = "agent.nador";

  @Inject Consents consents;
  @Inject InRegion inRegion;
  @Inject Regions regions;
  @Inject InstantSource clock;

  private APerson.Registered person;

  @BeforeEach
  void register() {
    person = APerson.anybody().registeredBy(OFFICER);
  }

  @Test
  void anotherPurposeRecipientOrPersonIsNotCovered() {
    AConsent.to("oujda").recordedBy(OFFICER, person);
    assertThat(covering(Purpose.STUDY, Recipient.cell("oujda"), clock.instant())).isEmpty();
    assertThat(covering(Purpose.OTHER_CELL, Recipient.cell("driouch"), clock.instant())).isEmpty();
    assertThat(covering(Purpose.OTHER_CELL, Recipient.region("oujda"), clock.instant())).isEmpty();
    assertThat(covering(Purpose.OTHER_CELL, Recipient.cell("oujda"), clock.instant()))
        .hasValueSatisfying(permission ->
            assertThat(permission.fields()).containsExactly(SharedField.NAMES, SharedField.NEED));
  }

  @Test
  void outsideItsDaysItCoversNothing() {
    AConsent.to("oujda")
        .with("from", "2031-06-05")
        .with("to", "2031-06-06")
        .recordedBy(OFFICER, person);
    assertThat(on("2031-06-04T22:59:00Z")).isEmpty();
    // The region's day begins at 23:00 UTC.
    assertThat(on("2031-06-04T23:01:00Z")).isPresent();
    assertThat(on("2031-06-06T12:00:00Z")).isPresent();
    assertThat(on("2031-06-07T12:00:00Z")).isEmpty();
  }

  @Test
  void onceItIsWithdrawnItCoversNothing() {
    AConsent.Recorded consent = AConsent.to("oujda").recordedBy(OFFICER, person);
    consent.told("withdraw", Map.of(), OFFICER).then().statusCode(200);
    assertThat(covering(Purpose.OTHER_CELL, Recipient.cell("oujda"), clock.instant())).isEmpty();
  }

  @Test
  void withoutHerWordItCoversUntilItIsRejected() {
    AConsent.Recorded consent = AConsent.withoutHerWord("oujda").recordedBy(OFFICER, person);
    assertThat(covering(Purpose.OTHER_CELL, Recipient.cell("oujda"), clock.instant()))
        .hasValueSatisfying(
            permission -> assertThat(permission.basis()).isEqualTo(ConsentBasis.VITAL_INTEREST));
    consent
        .told("review", Map.of("outcome", "rejected"), "protection.oriental")
        .then()
        .statusCode(200);
    assertThat(covering(Purpose.OTHER_CELL, Recipient.cell("oujda"), clock.instant())).isEmpty();
  }

  @Test
  void anObjectionIsStrongerUntilItIsRefused() {
    AConsent.to("oujda").recordedBy(OFFICER, person);
    ASubjectRequest.Received objection =
        ASubjectRequest.objection("other_cell").receivedBy(OFFICER, person);
    assertThat(covering(Purpose.OTHER_CELL, Recipient.cell("oujda"), clock.instant())).isEmpty();
    AConsent.to("oujda").handedInBy(OFFICER, person).then().statusCode(409);
    objection.decided("refused").then().statusCode(200);
    assertThat(covering(Purpose.OTHER_CELL, Recipient.cell("oujda"), clock.instant())).isPresent();
  }

  private Optional<Consents.Permission> on(String time) {
    return covering(Purpose.OTHER_CELL, Recipient.cell("oujda"), Instant.parse(time));
  }

  private Optional<Consents.Permission> covering(Purpose purpose, Recipient to, Instant at) {
    return inRegion.call(
        regions.available("oriental"),
        CellScope.REGION,
        "job:test",
        () -> consents.covering(UUID.fromString(person.id()), purpose, to, at));
  }
}
