package ma.prim.referrals;

import java.util.Map;
import ma.prim.events.Change;

/**
 * What happened to a referral, as each side is told: the sender in the timeline of the case, the
 * receiving cell by itself.
 */
record TwoSidedChange(String change, Map<String, String> details) {

  Change of(ReferralRow referral, ReferralSide side) {
    if (side == ReferralSide.RECEIVER) {
      Receiver to = referral.to();
      return change(referral, to.cell(), to.province());
    }
    return change(referral, referral.fromCell(), referral.fromProvince())
        .under(ReferralRow.CASES, referral.caseId())
        .restricted(referral.isRestricted());
  }

  private Change change(ReferralRow referral, String cell, String province) {
    return Change.of(
            ReferralRow.RESOURCE, referral.id(), change, cell, province, referral.status().word())
        .with(details);
  }
}
