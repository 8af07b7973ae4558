package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.handovers.HandoverReceiver;
import ma.prim.reference.Needs;
import ma.prim.referrals.messages.MessageKind;
import ma.prim.referrals.messages.MessageSide;
import ma.prim.referrals.messages.ReferralMessages;
import ma.prim.referrals.received.KeepCopy;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/**
 * What another region tells of a referral: one that is new here, or a step on its side. Both sides
 * act without waiting for each other, so a step may come too late for the state that is reached
 * here; see {@link ReferralCourse#hear} for who then gives way.
 */
@Singleton
class ReferralFromRegion implements HandoverReceiver {
  private final Referrals referrals;
  private final ReferralMessages messages;
  private final DocumentsToRegion documents;
  private final KeepCopy copies;
  private final RedirectAbroad elsewhere;
  private final ReferralNumbers numbers;
  private final ReferralDeadlines deadlines;
  private final Needs needs;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  ReferralFromRegion(
      Referrals referrals,
      ReferralMessages messages,
      DocumentsToRegion documents,
      KeepCopy copies,
      RedirectAbroad elsewhere,
      ReferralNumbers numbers,
      ReferralDeadlines deadlines,
      Needs needs,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.referrals = referrals;
    this.messages = messages;
    this.documents = documents;
    this.copies = copies;
    this.elsewhere = elsewhere;
    this.numbers = numbers;
    this.deadlines = deadlines;
    this.needs = needs;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public boolean takes(String kind) {
    return kind.equals(TellOtherRegion.WITHHELD) || verb(kind).isPresent();
  }

  @Override
  public Owner receive(Received message) {
    return message.kind().equals(ReferralVerb.SEND.event()) ? open(message) : step(message);
  }

  private Owner open(Received message) {
    ReferralRequest request = message.body(ReferralRequest.class);
    request.check();
    if (needs.find(request.need()).isEmpty()
        || referrals.fromRegion(message.peer(), message.thread()).isPresent()) {
      throw HandoverReceiver.unreadable();
    }
    Instant now = clock.instant();
    Optional<CellConfig> wished =
        Optional.ofNullable(request.wishedCell()).flatMap(region.get().config()::cell);
    Receiver to = wished.map(Receiver::of).orElseGet(() -> Receiver.ofRegion(here(), null));
    Referral referral =
        new Referral(
            numbers.nextReceived(wished.map(CellConfig::slug), now),
            message.peer(),
            message.thread(),
            to,
            request,
            deadlines.of(request.priority(), request.need()),
            json,
            now);
    referrals.add(referral);
    referrals.flush();
    journal.record(referral.arrived());
    return TellOtherRegion.owner(referral);
  }

  private Owner step(Received message) {
    Optional<Referral> known = known(message.peer(), message.thread());
    if (known.isEmpty()) {
      // Silenced before it arrived: there is nothing that this could be a step of.
      return Owner.NOBODY;
    }
    Referral referral = known.get();
    ReferralStep step = message.body(ReferralStep.class);
    step.check();
    List<Change> changes = new ArrayList<>();
    if (message.kind().equals(TellOtherRegion.WITHHELD)) {
      requireSide(referral, ReferralSide.SENDER);
      changes.addAll(referral.withhold(null, json, clock.instant()));
    } else {
      changes.addAll(hear(message.peer(), referral, verb(message.kind()).orElseThrow(), step));
    }
    if (referral.forgetsWhatWasShared()) {
      referral.forget(json);
      messages.erase(referral.id());
      copies.forget(referral.id());
    }
    referrals.flush();
    changes.forEach(journal::record);
    return TellOtherRegion.owner(referral);
  }

  private List<Change> hear(String peer, Referral referral, ReferralVerb verb, ReferralStep step) {
    ReferralSide other = referral.otherSide();
    if (!verb.isOf(other)) {
      throw HandoverReceiver.unreadable();
    }
    step.check(verb);
    Instant now = clock.instant();
    // Its clock may be ahead of ours.
    Instant at = step.at().isBefore(now) ? step.at() : now;
    if (verb == ReferralVerb.MESSAGE) {
      return write(referral, step, at);
    }
    List<Change> changes =
        referral.hear(
            verb,
            step,
            elsewhere.heard(peer, step.redirect(), referral),
            deadlines.of(referral),
            json,
            at);
    if (verb == ReferralVerb.ACCEPT && !changes.isEmpty()) {
      documents.accepted(referral);
    }
    Optional<MessageKind> kind = kind(verb);
    if (kind.isPresent() && !changes.isEmpty()) {
      messages.add(referral.id(), side(other), kind.get(), step.text(), null, at);
    }
    return changes;
  }

  private List<Change> write(Referral referral, ReferralStep step, Instant at) {
    ReferralSide other = referral.otherSide();
    if (!ReferralVerb.MESSAGE.isPossible(referral.status(), other)) {
      return List.of();
    }
    UUID message =
        messages.add(referral.id(), side(other), MessageKind.MESSAGE, step.text(), null, at).id();
    return referral.messaged(other, message);
  }

  private static Optional<MessageKind> kind(ReferralVerb verb) {
    return switch (verb) {
      case REQUEST_INFORMATION -> Optional.of(MessageKind.QUESTION);
      case PROVIDE_INFORMATION -> Optional.of(MessageKind.ANSWER);
      default -> Optional.empty();
    };
  }

  private static MessageSide side(ReferralSide side) {
    return side == ReferralSide.SENDER ? MessageSide.SENDER : MessageSide.RECEIVER;
  }

  private static void requireSide(Referral referral, ReferralSide side) {
    if (referral.otherSide() != side) {
      throw HandoverReceiver.unreadable();
    }
  }

  /** One that went there, or came from there; of no other region's. */
  private Optional<Referral> known(String peer, UUID thread) {
    return referrals
        .fromRegion(peer, thread)
        .or(() ->
            referrals
                .findAlone(thread)
                .filter(sent -> sent.fromRegion() == null && peer.equals(sent.to().region())));
  }

  private String here() {
    return region.get().slug();
  }

  private static Optional<ReferralVerb> verb(String kind) {
    return Arrays.stream(ReferralVerb.values())
        .filter(verb -> verb.event().equals(kind))
        .findFirst();
  }
}
