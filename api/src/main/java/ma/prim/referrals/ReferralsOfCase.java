package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.cases.BesideCase;
import ma.prim.cases.CasesToRefer;
import ma.prim.cases.ClosureReason;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;

/**
 * The referrals of a case follow it, and are shown beside it. A case does not end while somebody
 * else still serves the person in it: to end that as a side effect would tell her nothing. Only one
 * that ends because she was referred leaves them open.
 */
@Singleton
class ReferralsOfCase implements BesideCase {
  private static final int NAMED = 20;

  private final Referrals referrals;
  private final UnscopedReferrals unscoped;
  private final CasesToRefer cases;
  private final ReferralViews views;
  private final ReferralAccess access;
  private final SealedJson json;
  private final Journal journal;
  private final TellOtherRegion otherRegion;
  private final InstantSource clock;

  ReferralsOfCase(
      Referrals referrals,
      UnscopedReferrals unscoped,
      CasesToRefer cases,
      ReferralViews views,
      ReferralAccess access,
      SealedJson json,
      Journal journal,
      TellOtherRegion otherRegion,
      InstantSource clock) {
    this.referrals = referrals;
    this.unscoped = unscoped;
    this.cases = cases;
    this.views = views;
    this.access = access;
    this.json = json;
    this.journal = journal;
    this.otherRegion = otherRegion;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "referrals";
  }

  @Override
  public Map<UUID, List<Beside>> of(Collection<UUID> all) {
    return views.of(referrals.ofCases(all), ReferralBox.OUTBOX).stream()
        .collect(
            Collectors.groupingBy(
                view -> view.caseId,
                Collectors.mapping(view -> new Beside(view.id(), view), Collectors.toList())));
  }

  @Override
  public void requireEndable(UUID caseId, ClosureReason reason) {
    cases.keepFromBeginning(caseId);
    if (reason == ClosureReason.REFERRED_OUT) {
      return;
    }
    List<UUID> open =
        referrals.ofCases(List.of(caseId)).stream()
            .filter(referral -> referral.status().isOpen())
            .map(Referral::id)
            .limit(NAMED)
            .toList();
    if (!open.isEmpty()) {
      throw new Problem(
          ProblemCode.OPEN_REFERRALS, List.of(), Map.of("referrals", List.copyOf(open)));
    }
  }

  @Override
  public void ended(UUID caseId) {
    Instant now = clock.instant();
    referrals.ofCases(List.of(caseId)).stream()
        .filter(referral -> referral.status() == ReferralStatus.DRAFT)
        .forEach(draft ->
            draft
                .cancel(
                    ReferralSide.SENDER, ReferralReason.CASE_ENDED, null, access.me(), json, now)
                .forEach(journal::record));
  }

  @Override
  public void moved(UUID caseId, String cell, String province) {
    Instant now = clock.instant();
    List<UnscopedReferral> all = unscoped.ofCase(caseId);
    all.forEach(referral ->
        referral.moveTo(cell, province, access.me(), json, now).forEach(journal::record));
    unscoped.flush();
    all.forEach(otherRegion::belongs);
  }

  @Override
  public void guarded(UUID caseId, boolean restricted) {
    referrals.guard(caseId, restricted);
  }
}
