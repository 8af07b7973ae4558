package ma.prim.referrals;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.ReferredCase;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.referrals.clocks.ReferralTerms;

/**
 * What becomes of a referral by what another region tells of it. Steps of both sides may cross each
 * other; whatever the order in which they arrive, both rows come to the same state.
 */
@MappedSuperclass
abstract class ReferralAbroad extends ReferralCourse {

  protected ReferralAbroad() {}

  ReferralAbroad(
      String number,
      ReferredCase matter,
      Receiver to,
      ReferralFields fields,
      UUID replaces,
      UUID author,
      SealedJson json,
      Instant at) {
    super(number, matter, to, fields, replaces, author, json, at);
  }

  ReferralAbroad(
      String number,
      String fromRegion,
      UUID thread,
      Receiver to,
      ReferralRequest request,
      ReferralTerms terms,
      SealedJson json,
      Instant at) {
    super(number, fromRegion, thread, to, request, terms, json, at);
  }

  /** The cell is told of it, or nobody yet. */
  Change arrived() {
    return told(ReferralVerb.SEND.event(), Map.of("side", "sender"))
        .of(this, ReferralSide.RECEIVER);
  }

  /** Another cell answers it; until it is answered. */
  List<Change> assign(Receiver cell, Instant at) {
    if (!ReferralStatus.UNANSWERED.contains(status)) {
      throw Problem.invalidTransition(status.word(), List.of());
    }
    direct(cell);
    updatedAt = at;
    return List.of(arrived());
  }

  /**
   * A step of the other side. One that the state reached here does not have any more is passed
   * over: this side was first, and tells so. But what the receiver has ended it has ended, also if
   * the sender's cancelling has crossed it.
   *
   * @param elsewhere who should serve the person instead, as this region says it; null for nobody
   * @return what happened; nothing for what is passed over
   */
  List<Change> hear(
      ReferralVerb verb,
      ReferralStep step,
      Receiver elsewhere,
      ReferralTerms terms,
      SealedJson json,
      Instant at) {
    otherNumber = step.number() == null ? otherNumber : step.number();
    ReferralSide by = otherSide();
    if (!verb.isPossible(status, by)) {
      if (!hasCrossed(verb)) {
        return List.of();
      }
      status = verb == ReferralVerb.REJECT ? ReferralStatus.REQUESTED : ReferralStatus.ACCEPTED;
      reason = null;
    }
    return switch (verb) {
      case ACCEPT -> accept(step.partnerReference(), terms, null, at);
      case REJECT -> {
        if (elsewhere != null && elsewhere.institution() != null) {
          rewrite(json, content -> content.redirected(step.redirect().names()));
        }
        yield reject(step.reason(), step.note(), elsewhere, null, json, at);
      }
      case REQUEST_INFORMATION -> requestInformation(terms, null, at);
      case PROVIDE_INFORMATION -> provideInformation(terms, null, at);
      case START -> start(null, at);
      case HOLD -> hold(step.holdReason(), step.holdUntil(), terms, null, json, at);
      case RESUME -> resume(terms, null, json, at);
      case SCHEDULE ->
          schedule(
              step.appointmentAt(),
              content -> content.scheduled(step.place(), step.contact(), step.bring()),
              terms,
              json,
              at);
      case COMPLETE -> complete(step.outcome(), step.evidence(), null, json, at);
      case FAIL -> fail(step.reason(), step.note(), null, json, at);
      case CANCEL -> cancel(by, step.reason(), step.note(), null, json, at);
      case ENTER_IN_ERROR -> enterInError(step.note(), null, json, at);
      case REFERENCE -> setReference(step.partnerReference(), at);
      case UPDATE, SEND, FEEDBACK, MESSAGE -> List.of();
    };
  }

  private boolean hasCrossed(ReferralVerb verb) {
    boolean ends =
        verb == ReferralVerb.COMPLETE || verb == ReferralVerb.FAIL || verb == ReferralVerb.REJECT;
    return ends
        && fromRegion == null
        && status == ReferralStatus.CANCELLED
        && lastVerb == ReferralVerb.CANCEL;
  }

  /** A document of it has reached the other region, or has come from there. */
  Change documentPassed(UUID document) {
    boolean came = fromRegion != null;
    return told(
            came ? "document_received" : "document_delivered",
            Map.of("document", document.toString()))
        .of(this, came ? ReferralSide.RECEIVER : ReferralSide.SENDER);
  }

  /** Whether documents of it are in another region, or on their way there. */
  boolean isHandedToRegion(LocalDate today) {
    return fromRegion == null && crossesRegions() && sentAt != null && isShownToReceiver(today);
  }

  /** Whether nobody here may be shown any more what was shared. */
  boolean forgetsWhatWasShared() {
    return fromRegion != null
        && shared != null
        && (withheld
            || status == ReferralStatus.CANCELLED
            || status == ReferralStatus.ENTERED_IN_ERROR);
  }

  /** What was shared is gone from here for good; number and state stay. */
  void forget(SealedJson json) {
    shared = null;
    appointmentAt = null;
    partnerReference = null;
    seal(ReferralContent.EMPTY, json);
  }
}
