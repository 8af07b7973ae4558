package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.idempotency.KeyedRequest;

/**
 * What every verb of a referral has in common: in scope, on the right side, not stale, journalled,
 * shown. Two who call one come one after the other; who has brought it where the verb leads, and
 * calls it again, is answered as before.
 */
@Singleton
class ChangeReferral {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralViews views;
  private final Preconditions preconditions;
  private final KeyedRequest keyed;
  private final Journal journal;
  private final TellOtherRegion otherRegion;

  ChangeReferral(
      Referrals referrals,
      ReferralAccess access,
      ReferralViews views,
      Preconditions preconditions,
      KeyedRequest keyed,
      Journal journal,
      TellOtherRegion otherRegion) {
    this.referrals = referrals;
    this.access = access;
    this.views = views;
    this.preconditions = preconditions;
    this.keyed = keyed;
    this.journal = journal;
    this.otherRegion = otherRegion;
  }

  /**
   * @param change given the referral and the side from which it is called
   */
  ReferralView handle(
      UUID id, ReferralVerb verb, BiFunction<Referral, ReferralSide, List<Change>> change) {
    Referral referral = referrals.findAlone(id).orElseThrow(Problem::notFound);
    ReferralSide side = access.sideFor(verb, referral);
    keyed.isAbout(referral.person());
    keyed.shows(Referral.RESOURCE + "/" + id);
    if (referral.isRepeated(verb, access.me())) {
      return views.of(referral);
    }
    preconditions.check(referral.version());
    verb.requireFrom(referral.status(), side);
    List<Change> changes = change.apply(referral, side);
    referrals.flush();
    changes.forEach(journal::record);
    otherRegion.of(referral, verb);
    return views.of(referral);
  }
}
