package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.CasesToRefer;
import ma.prim.cases.ReferredCase;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.MergePatch;
import ma.prim.http.Problem;

/** Changes what a draft says. */
@Singleton
class UpdateReferral {
  private final ChangeReferral changeReferral;
  private final CasesToRefer cases;
  private final Receivers receivers;
  private final ReferenceChecks checks;
  private final SealedJson json;
  private final InstantSource clock;

  UpdateReferral(
      ChangeReferral changeReferral,
      CasesToRefer cases,
      Receivers receivers,
      ReferenceChecks checks,
      SealedJson json,
      InstantSource clock) {
    this.changeReferral = changeReferral;
    this.cases = cases;
    this.receivers = receivers;
    this.checks = checks;
    this.json = json;
    this.clock = clock;
  }

  ReferralView handle(UUID id, MergePatch<ReferralFields> patch) {
    return changeReferral.handle(
        id, ReferralVerb.UPDATE, (draft, side) -> List.of(apply(draft, patch)));
  }

  private Change apply(Referral draft, MergePatch<ReferralFields> patch) {
    ReferredCase matter = cases.find(draft.caseId()).orElseThrow(Problem::notFound);
    ReferralFields fields = patch.applyTo(fields(draft));
    Receiver to = receivers.find(fields.to(), "/to", draft.fromCell());
    checks.require(matter, fields);
    return draft.update(to, fields, json, clock.instant());
  }

  private ReferralFields fields(Referral draft) {
    ReferralContent content = draft.content(json);
    return new ReferralFields(
        ReceiverFields.of(draft.to()),
        draft.need(),
        draft.priority(),
        content.reason(),
        draft.consent(),
        content.fields(),
        content.documents());
  }
}
