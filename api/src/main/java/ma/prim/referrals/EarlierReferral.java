package ma.prim.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ma.prim.people.PersonFields;

/**
 * A referral as it was before it was written here: who asked whom, and how far it came.
 *
 * @param consent under which it was sent
 * @param person what her file said, of which names, gender and languages were shared
 * @param status how far it came
 * @param officer who sent it
 * @param receiver who answered it
 * @param at when it was written
 * @param pace between two steps of it
 * @param reference the receiver's own number
 */
public record EarlierReferral(
    UUID caseId,
    ReceiverFields to,
    UUID consent,
    PersonFields person,
    String reason,
    ReferralStatus status,
    UUID officer,
    UUID receiver,
    Instant at,
    Duration pace,
    String reference) {}
