package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import ma.prim.referrals.messages.ReferralMessages;
import ma.prim.referrals.received.KeepCopy;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * What came from another region belongs to nobody's file here, so that no erasure takes it along:
 * its content goes when it was last needed as long ago as the region keeps referrals.
 */
@Singleton
class ForgetReceivedReferrals implements RegionJob {
  static final String ACTOR = "job:received-referrals";
  private static final int AT_ONCE = 100;

  private final InRegion inRegion;
  private final Referrals referrals;
  private final ReferralMessages messages;
  private final KeepCopy copies;
  private final InstantSource clock;

  ForgetReceivedReferrals(
      InRegion inRegion,
      Referrals referrals,
      ReferralMessages messages,
      KeepCopy copies,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.referrals = referrals;
    this.messages = messages;
    this.copies = copies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "received-referrals";
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public boolean run(Region region) {
    int months = region.config().retentionMonths().get("referrals");
    Instant before =
        LocalDate.ofInstant(clock.instant(), region.zone())
            .minusMonths(months)
            .atStartOfDay(region.zone())
            .toInstant();
    return inRegion.call(region, CellScope.REGION, ACTOR, () -> forget(before)) == AT_ONCE;
  }

  private int forget(Instant before) {
    var over = referrals.receivedAndOver(before, AT_ONCE);
    over.forEach(referral -> messages.erase(referral.id()));
    over.forEach(referral -> copies.forget(referral.id()));
    over.forEach(referrals::remove);
    return over.size();
  }
}
