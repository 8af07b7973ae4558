package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.cases.CasesToRefer;
import ma.prim.cases.ReferredCase;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.http.idempotency.KeyedRequest;

/** Writes a referral: a draft, or one that is sent at once. */
@Singleton
class CreateReferral {
  private static final Set<ReferralStatus> REPLACEABLE =
      Set.of(ReferralStatus.REJECTED, ReferralStatus.FAILED, ReferralStatus.CANCELLED);

  private final CasesToRefer cases;
  private final Receivers receivers;
  private final ReferenceChecks checks;
  private final SendReferral sending;
  private final Referrals referrals;
  private final ReferralNumbers numbers;
  private final ReferralViews views;
  private final ReferralAccess access;
  private final KeyedRequest keyed;
  private final SealedJson json;
  private final Journal journal;
  private final TellOtherRegion otherRegion;
  private final InstantSource clock;

  CreateReferral(
      CasesToRefer cases,
      Receivers receivers,
      ReferenceChecks checks,
      SendReferral sending,
      Referrals referrals,
      ReferralNumbers numbers,
      ReferralViews views,
      ReferralAccess access,
      KeyedRequest keyed,
      SealedJson json,
      Journal journal,
      TellOtherRegion otherRegion,
      InstantSource clock) {
    this.cases = cases;
    this.receivers = receivers;
    this.checks = checks;
    this.sending = sending;
    this.referrals = referrals;
    this.numbers = numbers;
    this.views = views;
    this.access = access;
    this.keyed = keyed;
    this.json = json;
    this.journal = journal;
    this.otherRegion = otherRegion;
    this.clock = clock;
  }

  ReferralView handle(NewReferral body) {
    ReferredCase matter =
        cases
            .hold(body.caseId())
            .orElseThrow(() -> Problem.invalid(Violation.at("/case", "unknown_reference")));
    Receiver to = receivers.find(body.to(), "/to", matter.cell());
    ReferralFields fields = body.fields(matter.need(), matter.priority());
    checks.require(matter, fields);
    Referral replaced = replaced(matter, body.replaces());
    cases.requireOpen(matter.id());
    Instant now = clock.instant();
    Referral referral =
        new Referral(
            numbers.next(matter.cell(), now),
            matter,
            to,
            fields,
            body.replaces(),
            access.me(),
            json,
            now);
    keyed.isAbout(matter.person());
    keyed.shows(Referral.RESOURCE + "/" + referral.id());
    List<Change> changes = new ArrayList<>(List.of(referral.created()));
    if (Boolean.TRUE.equals(body.send())) {
      changes.addAll(sending.send(referral, matter, replaced));
    }
    referrals.add(referral);
    referrals.flush();
    changes.forEach(journal::record);
    otherRegion.of(referral, ReferralVerb.SEND);
    return views.of(referral);
  }

  private Referral replaced(ReferredCase matter, UUID id) {
    if (id == null) {
      return null;
    }
    Referral replaced =
        referrals
            .find(id)
            .filter(one -> matter.id().equals(one.caseId()))
            .orElseThrow(() -> Problem.invalid(Violation.at("/replaces", "unknown_reference")));
    boolean already = !referrals.replacing(List.of(id)).isEmpty();
    if (already || !REPLACEABLE.contains(replaced.status())) {
      throw new Problem(
          ProblemCode.CONFLICT,
          List.of(Violation.at("/replaces", already ? "already_replaced" : "not_over")),
          Map.of());
    }
    return replaced;
  }
}
