package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.referrals.sharing.Preview;

/**
 * What links to referrals need of them: whether the caller's cell sent one, its preview, and the
 * institution's answer.
 */
@Singleton
public class LinkedReferrals {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralDeadlines deadlines;
  private final ReferralViews views;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  LinkedReferrals(
      Referrals referrals,
      ReferralAccess access,
      ReferralDeadlines deadlines,
      ReferralViews views,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.referrals = referrals;
    this.access = access;
    this.deadlines = deadlines;
    this.views = views;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** What who holds a link may see. */
  public record Shown(String number, String fromCell, Preview preview, Instant respondBy) {}

  /**
   * Refuses whoever is not on the sending side.
   *
   * @throws Problem not found, or forbidden to who receives it
   */
  public void requireSent(UUID id) {
    if (!access.sides(found(id)).contains(ReferralSide.SENDER)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }

  /**
   * Refuses what is not to an institution, or was answered.
   *
   * @throws Problem with what may be done with it instead
   */
  public void requireUnanswered(UUID id) {
    Referral referral = referrals.findAlone(id).orElseThrow(Problem::notFound);
    if (referral.to().kind() != ReceiverKind.INSTITUTION) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    if (!waits(referral)) {
      throw Problem.invalidTransition(
          referral.status().word(), ReferralVerb.possible(referral.status(), ReferralSide.SENDER));
    }
  }

  /** What the sender's side is told of a link. */
  public Change change(UUID id, String what, UUID link) {
    return new TwoSidedChange(what, Map.of("link", link.toString()))
        .of(found(id), ReferralSide.SENDER);
  }

  /** Empty once it was answered, cancelled, or must not be shown any more. */
  public Optional<Shown> unanswered(UUID id) {
    return referrals.find(id).filter(this::waits).map(this::shown);
  }

  /** What was answered by this link, unless it is over for another reason by now. */
  public Optional<Shown> answered(UUID id, UUID link) {
    return referrals
        .find(id)
        .filter(referral -> !referral.isWithheld(views.today()))
        .filter(referral -> referral.wasAnsweredBy(link))
        .map(this::shown);
  }

  public Shown accept(UUID id, UUID link) {
    Referral referral = held(id);
    tell(referral.accept(null, deadlines.of(referral), link, clock.instant()));
    return shown(referral);
  }

  public Shown reject(UUID id, UUID link, ReferralReason reason) {
    Referral referral = held(id);
    tell(referral.reject(reason, null, null, link, json, clock.instant()));
    return shown(referral);
  }

  /** Refuses a reason for which nothing is rejected. */
  public void requireForRejection(ReferralReason reason) {
    reason.requireFor(ReferralReason.Use.REJECT);
  }

  private Referral found(UUID id) {
    return referrals.find(id).orElseThrow(Problem::notFound);
  }

  private Referral held(UUID id) {
    return referrals.findAlone(id).filter(this::waits).orElseThrow(Problem::notFound);
  }

  private boolean waits(Referral referral) {
    return referral.status() == ReferralStatus.REQUESTED && !referral.isWithheld(views.today());
  }

  private void tell(List<Change> changes) {
    referrals.flush();
    changes.forEach(journal::record);
  }

  private Shown shown(Referral referral) {
    return new Shown(
        referral.number(),
        referral.fromCell(),
        referral.content(json).preview(),
        referral.clock().respondBy());
  }
}
