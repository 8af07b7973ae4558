package ma.prim.referrals;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import ma.prim.referrals.clocks.ReferralClock;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The same row as {@link Referral}, whichever cell's it is: for what the person's word or her case
 * sets off, where whoever acts need not see the referral. Never shown.
 */
@Entity
@DynamicUpdate
@Table(name = "referral")
@RegionOwned("found by a person's consent or by a case, by UnscopedReferrals alone")
class UnscopedReferral extends ReferralAbroad {
  @Embedded private Receiver to;
  @Embedded private ReferralClock clock;

  protected UnscopedReferral() {}

  @Override
  Receiver to() {
    return to;
  }

  @Override
  void direct(Receiver receiver) {
    to = receiver;
  }

  @Override
  ReferralClock clock() {
    return clock;
  }

  @Override
  void wind(ReferralClock started) {
    clock = started;
  }
}
