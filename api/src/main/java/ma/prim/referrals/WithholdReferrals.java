package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.people.Disclosures;
import ma.prim.people.Purpose;
import ma.prim.people.consents.Consents;

/**
 * A person takes her word back: her open referrals are cancelled, and from the next request on no
 * receiver is shown anything of her, whatever has become of them.
 */
@Singleton
class WithholdReferrals implements Disclosures {
  private final UnscopedReferrals referrals;
  private final Consents consents;
  private final ReferralAccess access;
  private final SealedJson json;
  private final Journal journal;
  private final TellOtherRegion otherRegion;
  private final InstantSource clock;

  WithholdReferrals(
      UnscopedReferrals referrals,
      Consents consents,
      ReferralAccess access,
      SealedJson json,
      Journal journal,
      TellOtherRegion otherRegion,
      InstantSource clock) {
    this.referrals = referrals;
    this.consents = consents;
    this.access = access;
    this.json = json;
    this.journal = journal;
    this.otherRegion = otherRegion;
    this.clock = clock;
  }

  @Override
  public void consentEnded(UUID person, UUID consent) {
    withhold(referrals.under(consent));
  }

  @Override
  public void objected(UUID person, Purpose purpose) {
    // Whoever is sending something now is waited for, and found.
    consents.keepFromTelling(person, purpose);
    switch (purpose) {
      case REFERRAL -> withhold(referrals.of(person, ReceiverKind.INSTITUTION));
      case OTHER_CELL -> withhold(referrals.of(person, ReceiverKind.CELL));
      case OTHER_REGION -> withhold(referrals.of(person, ReceiverKind.REGION));
      default -> {}
    }
  }

  private void withhold(List<UnscopedReferral> all) {
    for (UnscopedReferral referral : all) {
      boolean already = referral.withheld;
      referral.withhold(access.me(), json, clock.instant()).forEach(journal::record);
      if (!already) {
        otherRegion.withheld(referral);
      }
    }
    referrals.flush();
  }
}
