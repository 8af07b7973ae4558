package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.http.Problem;

/** Shows one referral as the caller may read it: from a side, or from above; else there is none. */
@Singleton
class ReadReferral {
  private final Referrals referrals;
  private final ReferralViews views;

  ReadReferral(Referrals referrals, ReferralViews views) {
    this.referrals = referrals;
    this.views = views;
  }

  ReferralView handle(UUID id) {
    return referrals
        .find(id)
        .map(views::of)
        .or(() -> referrals.findHeader(id).filter(header -> header.sentAt() != null).map(views::of))
        .orElseThrow(Problem::notFound);
  }
}
