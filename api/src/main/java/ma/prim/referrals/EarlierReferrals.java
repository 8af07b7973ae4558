package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.CasesToRefer;
import ma.prim.cases.ReferredCase;
import ma.prim.contacts.AgeBand;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.people.PersonFields;
import ma.prim.people.consents.ConsentBasis;
import ma.prim.people.consents.SharedField;
import ma.prim.referrals.clocks.ReferralTerms;
import ma.prim.referrals.messages.MessageKind;
import ma.prim.referrals.messages.MessageSide;
import ma.prim.referrals.messages.ReferralMessages;
import ma.prim.referrals.sharing.ConsentGate;
import ma.prim.referrals.sharing.Preview;
import ma.prim.referrals.sharing.Snapshot;
import ma.prim.referrals.sharing.TakeSnapshot;
import ma.prim.tenancy.CurrentRegion;

/**
 * Takes over referrals that were made before they are written down, step by step, each at its own
 * time. For work in a region, not for callers.
 */
@Singleton
public class EarlierReferrals {
  private static final List<SharedField> SHARED =
      List.of(SharedField.NAMES, SharedField.GENDER, SharedField.NEED);
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Referrals referrals;
  private final ReferralMessages messages;
  private final ReferralNumbers numbers;
  private final ReferralDeadlines deadlines;
  private final Receivers receivers;
  private final CasesToRefer cases;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final TellOtherRegion otherRegion;

  EarlierReferrals(
      Referrals referrals,
      ReferralMessages messages,
      ReferralNumbers numbers,
      ReferralDeadlines deadlines,
      Receivers receivers,
      CasesToRefer cases,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      TellOtherRegion otherRegion) {
    this.referrals = referrals;
    this.messages = messages;
    this.numbers = numbers;
    this.deadlines = deadlines;
    this.receivers = receivers;
    this.cases = cases;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.otherRegion = otherRegion;
  }

  public boolean has(UUID caseId) {
    return !referrals.ofCases(List.of(caseId)).isEmpty();
  }

  /** One step of a referral, by somebody at some time. */
  private record Step(UUID officer, Instant at, List<Change> changes) {}

  public void take(EarlierReferral earlier) {
    ReferredCase matter = cases.earlier(earlier.caseId());
    Receiver to = receivers.find(earlier.to(), "/to", matter.cell());
    ReferralFields fields =
        new ReferralFields(
            earlier.to(), matter.need(), matter.priority(), earlier.reason(), null, SHARED, null);
    Referral referral =
        new Referral(
            numbers.next(matter.cell(), earlier.at()),
            matter,
            to,
            fields,
            null,
            earlier.officer(),
            json,
            earlier.at());
    referrals.add(referral);
    journal.recordEarlier(referral.created(), earlier.officer(), earlier.at());
    for (Step step : steps(referral, matter, earlier)) {
      step.changes().forEach(change -> journal.recordEarlier(change, step.officer(), step.at()));
    }
    referrals.flush();
    if (earlier.status() == ReferralStatus.REQUESTED) {
      otherRegion.of(referral, ReferralVerb.SEND);
    }
  }

  private List<Step> steps(Referral referral, ReferredCase matter, EarlierReferral earlier) {
    List<Step> steps = new ArrayList<>();
    ReferralTerms terms = deadlines.of(referral);
    UUID sender = earlier.officer();
    UUID receiver = earlier.receiver();
    Instant sent = earlier.at().plus(earlier.pace());
    Instant answered = sent.plus(earlier.pace());
    Instant began = answered.plus(earlier.pace());
    Instant ended = began.plus(earlier.pace());
    ReferralStatus status = earlier.status();
    if (status == ReferralStatus.DRAFT) {
      return steps;
    }
    steps.add(
        new Step(
            sender,
            sent,
            referral.send(
                passed(earlier),
                taken(matter, earlier.person(), sent),
                terms,
                sender,
                json,
                sent)));
    referrals.flush();
    switch (status) {
      case INFORMATION_REQUESTED -> {
        steps.add(
            new Step(receiver, answered, referral.requestInformation(terms, receiver, answered)));
        messages.add(
            referral.id(),
            MessageSide.RECEIVER,
            MessageKind.QUESTION,
            "La personne peut-elle se déplacer ?",
            receiver,
            answered);
      }
      case REJECTED ->
          steps.add(
              new Step(
                  receiver,
                  answered,
                  referral.reject(
                      ReferralReason.NO_CAPACITY,
                      "Plus de place avant l’automne",
                      null,
                      receiver,
                      json,
                      answered)));
      case CANCELLED ->
          steps.add(
              new Step(
                  sender,
                  answered,
                  referral.cancel(
                      ReferralSide.SENDER,
                      ReferralReason.NOT_NEEDED,
                      "Réglé entre-temps",
                      sender,
                      json,
                      answered)));
      case ENTERED_IN_ERROR ->
          steps.add(
              new Step(
                  sender,
                  answered,
                  referral.enterInError("Adressée deux fois", sender, json, answered)));
      case ACCEPTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED ->
          serve(steps, referral, terms, earlier, answered, began, ended);
      default -> {}
    }
    return steps;
  }

  private void serve(
      List<Step> steps,
      Referral referral,
      ReferralTerms terms,
      EarlierReferral earlier,
      Instant answered,
      Instant began,
      Instant ended) {
    UUID receiver = earlier.receiver();
    ReferralStatus status = earlier.status();
    steps.add(
        new Step(
            receiver, answered, referral.accept(earlier.reference(), terms, receiver, answered)));
    steps.add(
        new Step(
            receiver,
            answered,
            referral.schedule(
                began.plus(A_WEEK),
                content -> content.scheduled("Guichet d’accueil", "Bureau 2", "Pièce d’identité"),
                terms,
                json,
                answered)));
    messages.add(
        referral.id(),
        MessageSide.RECEIVER,
        MessageKind.MESSAGE,
        "Merci, la personne est attendue.",
        receiver,
        answered);
    if (status == ReferralStatus.IN_PROGRESS || status == ReferralStatus.ON_HOLD) {
      steps.add(new Step(receiver, began, referral.start(receiver, began)));
    }
    switch (status) {
      case ON_HOLD ->
          steps.add(
              new Step(
                  receiver,
                  ended,
                  referral.hold("Attend la commission", null, terms, receiver, json, ended)));
      case COMPLETED -> {
        steps.add(
            new Step(
                receiver,
                ended,
                referral.complete(
                    ReferralOutcome.SERVED, "Inscrite au registre", receiver, json, ended)));
        steps.add(
            new Step(
                earlier.officer(),
                ended,
                List.of(referral.recordFeedback(4, "Bien reçue", json, ended))));
      }
      case FAILED ->
          steps.add(
              new Step(
                  receiver,
                  ended,
                  referral.fail(
                      ReferralReason.NO_SHOW, "Convoquée deux fois", receiver, json, ended)));
      default -> {}
    }
  }

  private static ConsentGate.Passed passed(EarlierReferral earlier) {
    return new ConsentGate.Passed(earlier.consent(), ConsentBasis.CONSENT, null, SHARED, List.of());
  }

  private TakeSnapshot.Taken taken(ReferredCase matter, PersonFields person, Instant at) {
    Preview preview =
        matter.restricted()
            ? new Preview(matter.need(), null, null, null, null, null, matter.province())
            : new Preview(
                matter.need(),
                matter.priority(),
                AgeBand.of(person.birthDate(), LocalDate.ofInstant(at, region.get().zone())),
                person.gender(),
                person.originCommune(),
                matter.language(),
                null);
    Snapshot snapshot =
        new Snapshot(
            at,
            person.names(),
            null,
            null,
            person.gender(),
            null,
            null,
            null,
            null,
            null,
            null,
            matter.need(),
            matter.furtherNeeds(),
            null,
            null,
            null,
            null);
    return new TakeSnapshot.Taken(preview, snapshot);
  }
}
