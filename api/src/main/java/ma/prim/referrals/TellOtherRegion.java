package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.Set;
import ma.prim.crypto.SealedJson;
import ma.prim.handovers.HandoverReceiver;
import ma.prim.handovers.SendHandover;
import ma.prim.handovers.SendHandover.Message;
import ma.prim.referrals.messages.ReferralMessages;

/**
 * Tells the other region what was done here to a referral that both have a row of, in the
 * transaction in which it was done.
 */
@Singleton
class TellOtherRegion {
  /** The person took her word back: what was shared must go there too. */
  static final String WITHHELD = "withheld";

  /** What stays on the side that does it. */
  private static final Set<ReferralVerb> OWN = Set.of(ReferralVerb.UPDATE, ReferralVerb.FEEDBACK);

  private final SendHandover handover;
  private final ReferralMessages messages;
  private final RedirectAbroad elsewhere;
  private final SealedJson json;

  TellOtherRegion(
      SendHandover handover, ReferralMessages messages, RedirectAbroad elsewhere, SealedJson json) {
    this.handover = handover;
    this.messages = messages;
    this.elsewhere = elsewhere;
    this.json = json;
  }

  /** A verb that was called here; nothing to tell of a referral within the region. */
  void of(ReferralRow referral, ReferralVerb verb) {
    if (!referral.crossesRegions() || referral.sentAt() == null || OWN.contains(verb)) {
      return;
    }
    if (verb == ReferralVerb.SEND) {
      send(
          referral,
          verb.event(),
          ReferralRequest.of(referral, referral.content(json), referral.shared(json)));
      return;
    }
    if (verb == ReferralVerb.ENTER_IN_ERROR) {
      handover.silence(referral.peer(), referral.thread());
    }
    String text =
        switch (verb) {
          case REQUEST_INFORMATION, PROVIDE_INFORMATION, MESSAGE -> messages.newest(referral.id());
          default -> null;
        };
    send(
        referral,
        verb.event(),
        ReferralStep.of(referral, referral.content(json), elsewhere.of(referral), text));
  }

  /** What waits is not said any more, and what was said is erased there. */
  void withheld(ReferralRow referral) {
    if (referral.crossesRegions() && referral.fromRegion() == null && referral.sentAt() != null) {
      handover.silence(referral.peer(), referral.thread());
      send(referral, WITHHELD, ReferralStep.of(referral, ReferralContent.EMPTY, null, null));
    }
  }

  /** Another cell is in charge of it here: the messages are that one's to look after. */
  void belongs(ReferralRow referral) {
    if (referral.crossesRegions() && referral.sentAt() != null) {
      handover.belongsTo(owner(referral));
    }
  }

  private void send(ReferralRow referral, String kind, Object body) {
    handover.send(Message.of(referral.peer(), referral.thread(), kind, body, owner(referral)));
  }

  static HandoverReceiver.Owner owner(ReferralRow referral) {
    return referral.fromRegion() == null
        ? new HandoverReceiver.Owner(referral.id(), referral.fromCell(), referral.fromProvince())
        : new HandoverReceiver.Owner(referral.id(), referral.to().cell(), referral.to().province());
  }
}
