package ma.prim.institutions.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionStatus;
import ma.prim.institutions.ServingInstitutions.Serving;
import ma.prim.institutions.suggestions.Suggestion.Circumstances;
import ma.prim.tenancy.OpeningHours;
import org.junit.jupiter.api.Test;

/** What speaks for an institution, what against, and in which order they are shown. */
class SuggestionTest {
  private static final Circumstances HERE =
      new Circumstances("EMP.SEARCH", "nador", "MA-NAD", false, 0, null);

  private InstitutionStatus status = InstitutionStatus.ACTIVE;
  private Set<String> needs = Set.of("EMP.SEARCH");
  private Set<String> provinces = Set.of("MA-NAD");
  private Set<String> communes = Set.of();
  private boolean needsAgreement;
  private Integer capacity;

  @Test
  void thatItServesTheNeedItselfOrItsFamily() {
    assertThat(weighed(HERE).reasonsFor()).contains(ReasonFor.SERVES_NEED);
    needs = Set.of("EMP");
    assertThat(weighed(HERE).reasonsFor())
        .contains(ReasonFor.SERVES_FAMILY)
        .doesNotContain(ReasonFor.SERVES_NEED);
  }

  @Test
  void thatItServesTheCommuneOrTheProvince() {
    assertThat(weighed(HERE).reasonsFor()).contains(ReasonFor.SERVES_PROVINCE);
    communes = Set.of("nador");
    assertThat(weighed(HERE).reasonsFor()).contains(ReasonFor.SERVES_COMMUNE);
    provinces = Set.of();
    assertThat(weighed(HERE).isSuitable()).isTrue();
    Circumstances ofTheProvince = new Circumstances("EMP.SEARCH", null, "MA-NAD", false, 0, null);
    assertThat(weighed(ofTheProvince).reasonsAgainst())
        .containsExactly(ReasonAgainst.OUTSIDE_TERRITORY);
  }

  @Test
  void thatItIsSuspended() {
    status = InstitutionStatus.SUSPENDED;
    assertThat(weighed(HERE).reasonsAgainst()).containsExactly(ReasonAgainst.SUSPENDED);
    assertThat(weighed(HERE).isSuitable()).isFalse();
  }

  @Test
  void thatAnAgreementIsInForceWhereOneIsNeeded() {
    Circumstances agreed = new Circumstances("EMP.SEARCH", "nador", "MA-NAD", true, 0, null);
    assertThat(weighed(HERE).reasonsFor()).contains(ReasonFor.NO_AGREEMENT_NEEDED);
    needsAgreement = true;
    assertThat(weighed(HERE).reasonsAgainst()).containsExactly(ReasonAgainst.NO_AGREEMENT);
    assertThat(weighed(agreed).reasonsFor()).contains(ReasonFor.AGREEMENT_IN_FORCE);
    assertThat(weighed(agreed).isSuitable()).isTrue();
  }

  @Test
  void thatItHasCapacityLeft() {
    assertThat(weighed(HERE).capacityLeft()).isNull();
    capacity = 2;
    assertThat(weighed(with(1)).capacityLeft()).isEqualTo(1);
    assertThat(weighed(with(1)).isSuitable()).isTrue();
    assertThat(weighed(with(2)).reasonsAgainst()).containsExactly(ReasonAgainst.FULL);
    assertThat(weighed(with(5)).capacityLeft()).isZero();
  }

  @Test
  void whatIsClosedForTheNightIsNotUnsuitable() {
    Circumstances night = new Circumstances("EMP.SEARCH", "nador", "MA-NAD", false, 0, false);
    Circumstances day = new Circumstances("EMP.SEARCH", "nador", "MA-NAD", false, 0, true);
    assertThat(weighed(night).isSuitable()).isTrue();
    assertThat(weighed(day).reasonsFor()).contains(ReasonFor.OPEN_NOW);
  }

  @Test
  void theLikeliestIsFirst() {
    Suggestion plain = weighed(HERE);
    communes = Set.of("nador");
    Suggestion near = weighed(HERE);
    needs = Set.of("EMP");
    Suggestion general = weighed(HERE);
    status = InstitutionStatus.SUSPENDED;
    Suggestion suspended = weighed(HERE);
    provinces = Set.of();
    communes = Set.of();
    Suggestion suspendedAndFar = weighed(HERE);
    assertThat(
            Stream.of(suspendedAndFar, general, plain, suspended, near)
                .sorted(Suggestion.LIKELIEST)
                .toList())
        .isEqualTo(List.of(near, plain, general, suspended, suspendedAndFar));
  }

  private static Circumstances with(int open) {
    return new Circumstances("EMP.SEARCH", "nador", "MA-NAD", false, open, null);
  }

  private Suggestion weighed(Circumstances here) {
    InstitutionCard card =
        new InstitutionCard(
            UUID.randomUUID(),
            "ANAPEC",
            Map.of("fr", "ANAPEC"),
            null,
            status,
            needs,
            provinces,
            communes);
    return Suggestion.of(new Serving(card, needsAgreement, capacity, OpeningHours.UNKNOWN), here);
  }
}
