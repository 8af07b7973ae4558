package ma.prim.referrals.clocks;

import java.time.Instant;

/**
 * What a look at a referral's clock found.
 *
 * @param passed the clock that has passed since the last look; null for none
 * @param by its deadline
 * @param escalated whether the province must know now
 */
public record ReferralAlarms(ReferralClockKind passed, Instant by, boolean escalated) {}
