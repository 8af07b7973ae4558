package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Duration;
import ma.prim.cases.Priority;
import ma.prim.cases.clocks.WorkingDays;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.referrals.clocks.ReferralTerms;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.RegionConfig;

/** What is promised for a referral: by its priority, its need and the region's calendar. */
@Singleton
class ReferralDeadlines {
  private static final int USUAL_DAYS = 60;

  private final Needs needs;
  private final CurrentRegion region;

  ReferralDeadlines(Needs needs, CurrentRegion region) {
    this.needs = needs;
    this.region = region;
  }

  ReferralTerms of(ReferralRow referral) {
    return of(referral.priority(), referral.need());
  }

  ReferralTerms of(Priority priority, String need) {
    return new ReferralTerms(
        priority,
        needs.find(need).map(Need::respondDays).orElse(USUAL_DAYS),
        escalation(priority),
        new WorkingDays(region.get().config().calendar(), region.get().zone()));
  }

  private Duration escalation(Priority priority) {
    RegionConfig.Escalation hours = region.get().config().escalation();
    return Duration.ofHours(
        switch (priority) {
          case EMERGENCY -> hours.emergencyHours();
          case URGENT -> hours.urgentHours();
          case NORMAL -> hours.normalHours();
        });
  }
}
