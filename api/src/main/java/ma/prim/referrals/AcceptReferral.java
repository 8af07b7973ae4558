package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;

/** The receiver takes the person on, unless what she agreed to is over. */
@Singleton
class AcceptReferral {
  private final ReferralDeadlines deadlines;
  private final ReferralAccess access;
  private final ReferralViews views;
  private final InstantSource clock;

  AcceptReferral(
      ReferralDeadlines deadlines,
      ReferralAccess access,
      ReferralViews views,
      InstantSource clock) {
    this.deadlines = deadlines;
    this.access = access;
    this.views = views;
    this.clock = clock;
  }

  List<Change> apply(Referral referral, String reference) {
    if (referral.isWithheld(views.today())) {
      throw new Problem(
          ProblemCode.CONSENT_REQUIRED, List.of(Violation.at("", "consent_ended")), Map.of());
    }
    return referral.accept(reference, deadlines.of(referral), access.me(), clock.instant());
  }
}
