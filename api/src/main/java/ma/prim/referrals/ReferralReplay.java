package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.http.Problem;
import ma.prim.http.idempotency.ReplayGuard;

/** What was answered is not given again to whom it would show what is withheld meanwhile. */
@Singleton
class ReferralReplay implements ReplayGuard {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralViews views;

  ReferralReplay(Referrals referrals, ReferralAccess access, ReferralViews views) {
    this.referrals = referrals;
    this.access = access;
    this.views = views;
  }

  @Override
  public String resource() {
    return Referral.RESOURCE;
  }

  @Override
  public boolean maySee(UUID id) {
    return referrals.find(id).filter(this::maySee).isPresent();
  }

  private boolean maySee(Referral referral) {
    try {
      return access.sides(referral).contains(ReferralSide.SENDER)
          || !referral.isWithheld(views.today());
    } catch (Problem notHers) {
      return false;
    }
  }
}
