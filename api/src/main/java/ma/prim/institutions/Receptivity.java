package ma.prim.institutions;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.LapsedAgreement;

/** Whether an institution takes referrals today. */
@Singleton
public class Receptivity {
  private final Institutions institutions;
  private final Instance<AgreementsInForce> agreements;
  private final CurrentRegion region;
  private final InstantSource clock;

  Receptivity(
      Institutions institutions,
      Instance<AgreementsInForce> agreements,
      CurrentRegion region,
      InstantSource clock) {
    this.institutions = institutions;
    this.agreements = agreements;
    this.region = region;
    this.clock = clock;
  }

  /** Why it does not, if it does not. */
  public enum Answer {
    OPEN,
    SUSPENDED,
    CLOSED,
    /** It serves under an agreement only, and none is in force. */
    WITHOUT_AGREEMENT
  }

  /** Of one that there is. */
  public Answer of(UUID id) {
    Institution institution = institutions.find(id).orElseThrow();
    return switch (institution.status()) {
      case SUSPENDED -> Answer.SUSPENDED;
      case CLOSED -> Answer.CLOSED;
      case ACTIVE ->
          institution.needsAgreement() && isRequired() && !isBound(id)
              ? Answer.WITHOUT_AGREEMENT
              : Answer.OPEN;
    };
  }

  /** A region may only be warned by the suggestions, and send all the same. */
  private boolean isRequired() {
    return region.get().config().agreements().lapsed() == LapsedAgreement.BLOCK;
  }

  private boolean isBound(UUID id) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.get().zone());
    return agreements.isResolvable() && agreements.get().of(List.of(id), today).containsKey(id);
  }
}
