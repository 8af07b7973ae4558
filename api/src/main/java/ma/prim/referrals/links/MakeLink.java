package ma.prim.referrals.links;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.referrals.LinkedReferrals;
import ma.prim.tenancy.CurrentRegion;

/** Makes a link to a referral that waits for an answer, and takes links back. */
@Singleton
class MakeLink {
  static final Duration LONGEST = Duration.ofDays(14);
  private static final int MOST = 20;

  private final LinkedReferrals referrals;
  private final ReferralLinks links;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  MakeLink(
      LinkedReferrals referrals,
      ReferralLinks links,
      Preconditions preconditions,
      CurrentCaller caller,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.referrals = referrals;
    this.links = links;
    this.preconditions = preconditions;
    this.caller = caller;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  ReferralLinkView handle(UUID referral, NewReferralLink body) {
    referrals.requireSent(referral);
    Instant now = clock.instant();
    Instant expiresAt = expiry(body.expiresAt(), now);
    referrals.requireUnanswered(referral);
    if (links.count(referral) >= MOST) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    String token = LinkToken.create();
    ReferralLink link =
        new ReferralLink(
            referral,
            LinkToken.hash(token),
            body.label(),
            expiresAt,
            UUID.fromString(caller.get().subject()),
            json,
            now);
    links.add(link);
    links.flush();
    journal.record(referrals.change(referral, "link_made", link.id()));
    return ReferralLinkView.from(link, json, now).showing(token, region.get().slug());
  }

  private static Instant expiry(Instant asked, Instant now) {
    if (asked == null) {
      return now.plus(LONGEST);
    }
    if (!asked.isAfter(now)) {
      throw Problem.invalid(Violation.at("/expiresAt", "in_the_past"));
    }
    if (asked.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid(
          Violation.at("/expiresAt", "too_far", Map.of("days", LONGEST.toDays())));
    }
    return asked;
  }

  ReferralLinkView revoke(UUID referral, UUID id) {
    referrals.requireSent(referral);
    ReferralLink link = links.find(referral, id).orElseThrow(Problem::notFound);
    boolean already = link.status(clock.instant()) == ReferralLinkStatus.REVOKED;
    if (!already) {
      preconditions.check(link.version());
      link.revoke(clock.instant());
      links.flush();
      journal.record(referrals.change(referral, "link_revoked", link.id()));
    }
    return ReferralLinkView.from(link, json, clock.instant());
  }
}
