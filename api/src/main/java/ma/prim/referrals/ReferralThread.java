package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.idempotency.KeyedRequest;
import ma.prim.referrals.messages.MessageKind;
import ma.prim.referrals.messages.MessageSide;
import ma.prim.referrals.messages.ReferralMessageView;
import ma.prim.referrals.messages.ReferralMessages;

/** Who reads the messages of a referral, and who writes one. */
@Singleton
class ReferralThread {
  private final Referrals referrals;
  private final ReferralMessages messages;
  private final ReferralAccess access;
  private final ReferralViews views;
  private final AccessLog accessLog;
  private final KeyedRequest keyed;
  private final Journal journal;
  private final TellOtherRegion otherRegion;
  private final InstantSource clock;

  ReferralThread(
      Referrals referrals,
      ReferralMessages messages,
      ReferralAccess access,
      ReferralViews views,
      AccessLog accessLog,
      KeyedRequest keyed,
      Journal journal,
      TellOtherRegion otherRegion,
      InstantSource clock) {
    this.referrals = referrals;
    this.messages = messages;
    this.access = access;
    this.views = views;
    this.accessLog = accessLog;
    this.keyed = keyed;
    this.journal = journal;
    this.otherRegion = otherRegion;
    this.clock = clock;
  }

  /**
   * The side from which the caller reads it; noted as a reader of the case's matter.
   *
   * @throws Problem not found, if there is none to this caller, or none any more
   */
  MessageSide readable(UUID id) {
    Referral referral = referrals.find(id).orElseThrow(Problem::notFound);
    Set<ReferralSide> sides = access.sides(referral);
    MessageSide side = side(sides);
    if (side == MessageSide.RECEIVER && !isShownToReceiver(referral)) {
      throw Problem.notFound();
    }
    log(referral, side);
    return side;
  }

  private boolean isShownToReceiver(Referral referral) {
    return referral.status() != ReferralStatus.CANCELLED && !referral.isWithheld(views.today());
  }

  ReferralMessageView add(UUID id, String text) {
    Referral referral = referrals.findAlone(id).orElseThrow(Problem::notFound);
    ReferralSide from = access.sideFor(ReferralVerb.MESSAGE, referral);
    if (from == ReferralSide.RECEIVER && referral.isWithheld(views.today())) {
      throw Problem.notFound();
    }
    ReferralVerb.MESSAGE.requireFrom(referral.status(), from);
    MessageSide side = side(Set.of(from));
    ReferralMessageView view =
        messages.add(id, side, MessageKind.MESSAGE, text, access.me(), clock.instant());
    keyed.isAbout(referral.person());
    keyed.shows(Referral.RESOURCE + "/" + id);
    referrals.flush();
    referral.messaged(from, view.id()).forEach(journal::record);
    otherRegion.of(referral, ReferralVerb.MESSAGE);
    log(referral, side);
    return view;
  }

  private static MessageSide side(Set<ReferralSide> sides) {
    return sides.contains(ReferralSide.SENDER) ? MessageSide.SENDER : MessageSide.RECEIVER;
  }

  private void log(Referral referral, MessageSide side) {
    if (side == MessageSide.SENDER) {
      accessLog.readCases(List.of(referral.caseId()));
    } else {
      views.noteDisclosure(referral);
      views.noteInstitutions(List.of(referral));
    }
  }
}
