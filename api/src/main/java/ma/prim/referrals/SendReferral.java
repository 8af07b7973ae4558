package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ma.prim.cases.CasesToRefer;
import ma.prim.cases.ReferredCase;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.referrals.sharing.ConsentGate;
import ma.prim.referrals.sharing.Sharing;
import ma.prim.referrals.sharing.TakeSnapshot;

/**
 * Sends a referral: to somebody who takes it, with what the person has agreed to and nothing else,
 * copied at this moment.
 */
@Singleton
class SendReferral {
  private final CasesToRefer cases;
  private final Receivers receivers;
  private final ConsentGate gate;
  private final TakeSnapshot takeSnapshot;
  private final ReferenceChecks checks;
  private final ReferralDeadlines deadlines;
  private final ReferralAccess access;
  private final Referrals referrals;
  private final SealedJson json;
  private final InstantSource clock;

  SendReferral(
      CasesToRefer cases,
      Receivers receivers,
      ConsentGate gate,
      TakeSnapshot takeSnapshot,
      ReferenceChecks checks,
      ReferralDeadlines deadlines,
      ReferralAccess access,
      Referrals referrals,
      SealedJson json,
      InstantSource clock) {
    this.cases = cases;
    this.receivers = receivers;
    this.gate = gate;
    this.takeSnapshot = takeSnapshot;
    this.checks = checks;
    this.deadlines = deadlines;
    this.access = access;
    this.referrals = referrals;
    this.json = json;
    this.clock = clock;
  }

  /** A draft that has been there for a while: what it names may have gone meanwhile. */
  List<Change> apply(Referral draft) {
    ReferredCase matter = cases.hold(draft.caseId()).orElseThrow(Problem::notFound);
    cases.requireOpen(matter.id());
    ReferralContent content = draft.content(json);
    checks.require(
        matter,
        new ReferralFields(
            ReceiverFields.of(draft.to()),
            draft.need(),
            draft.priority(),
            content.reason(),
            draft.consent(),
            content.fields(),
            content.documents()));
    Referral replaced =
        draft.replaces() == null ? null : referrals.find(draft.replaces()).orElse(null);
    return send(draft, matter, replaced);
  }

  List<Change> send(Referral draft, ReferredCase matter, Referral replaced) {
    receivers.requireTakesReferrals(draft.to());
    ReferralContent content = draft.content(json);
    ConsentGate.Passed passed =
        gate.require(
            new Sharing(
                draft.person(),
                receivers.purpose(draft.to()),
                receivers.recipients(draft.to(), replaced),
                draft.consent(),
                content.fields(),
                content.documents()));
    Instant now = clock.instant();
    TakeSnapshot.Taken taken = takeSnapshot.of(matter, draft.need(), draft.priority(), passed, now);
    return draft.send(passed, taken, deadlines.of(draft), access.me(), json, now);
  }
}
