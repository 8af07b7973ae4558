package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ma.prim.events.Change;
import ma.prim.referrals.messages.MessageKind;
import ma.prim.referrals.messages.MessageSide;
import ma.prim.referrals.messages.ReferralMessages;

/** The receiver asks before it answers; the sender tells. Both stand in the thread of messages. */
@Singleton
class AskAndTell {
  private final ReferralMessages messages;
  private final ReferralDeadlines deadlines;
  private final ReferralAccess access;
  private final InstantSource clock;

  AskAndTell(
      ReferralMessages messages,
      ReferralDeadlines deadlines,
      ReferralAccess access,
      InstantSource clock) {
    this.messages = messages;
    this.deadlines = deadlines;
    this.access = access;
    this.clock = clock;
  }

  List<Change> ask(Referral referral, ReferralBodies.Information question) {
    Instant now = clock.instant();
    List<Change> changes = referral.requestInformation(deadlines.of(referral), access.me(), now);
    messages.add(
        referral.id(),
        MessageSide.RECEIVER,
        MessageKind.QUESTION,
        question.text(),
        access.me(),
        now);
    return changes;
  }

  List<Change> tell(Referral referral, ReferralBodies.Information answer) {
    Instant now = clock.instant();
    List<Change> changes = referral.provideInformation(deadlines.of(referral), access.me(), now);
    messages.add(
        referral.id(), MessageSide.SENDER, MessageKind.ANSWER, answer.text(), access.me(), now);
    return changes;
  }
}
