package ma.prim.referrals;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.prim.cases.ReferredCase;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Words;
import ma.prim.referrals.clocks.ReferralAlarms;
import ma.prim.referrals.clocks.ReferralClock;
import ma.prim.referrals.clocks.ReferralTerms;
import ma.prim.referrals.sharing.ConsentGate;
import ma.prim.referrals.sharing.TakeSnapshot;

/**
 * The course of a referral: named methods that check the state machine and say what happened, to
 * each of its two sides.
 */
@MappedSuperclass
abstract class ReferralCourse extends ReferralRow {

  protected ReferralCourse() {}

  /** One that came from another region: it has no case here, and nobody's file. */
  ReferralCourse(
      String number,
      String fromRegion,
      UUID thread,
      Receiver to,
      ReferralRequest request,
      ReferralTerms terms,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.number = number;
    this.fromRegion = fromRegion;
    this.thread = thread;
    this.otherCell = request.cell();
    this.otherNumber = request.number();
    this.createdAt = at;
    this.updatedAt = at;
    this.sentAt = request.sentAt().isBefore(at) ? request.sentAt() : at;
    direct(to);
    this.need = request.need();
    this.priority = request.priority();
    this.basis = request.basis();
    this.consentUntil = request.consentUntil();
    this.test = request.test();
    this.status = ReferralStatus.REQUESTED;
    this.nextActor = status.next();
    this.lastVerb = ReferralVerb.SEND;
    ReferralClock started = new ReferralClock();
    started.sent(terms, at);
    wind(started);
    seal(ReferralContent.of(request), json);
    this.shared = json.seal(request.shared(), sharedContext(id));
  }

  /** A draft: nobody but its sender knows of it. */
  ReferralCourse(
      String number,
      ReferredCase matter,
      Receiver to,
      ReferralFields fields,
      UUID replaces,
      UUID author,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.number = number;
    this.caseId = matter.id();
    this.person = matter.person();
    this.fromCell = matter.cell();
    this.fromProvince = matter.province();
    this.author = author;
    this.createdAt = at;
    this.replaces = replaces;
    this.test = matter.test();
    this.restricted = matter.restricted();
    wind(new ReferralClock());
    this.status = ReferralStatus.DRAFT;
    this.nextActor = status.next();
    write(to, fields, json, at);
  }

  private void write(Receiver receiver, ReferralFields fields, SealedJson json, Instant at) {
    direct(receiver);
    need = fields.need();
    priority = fields.priority();
    consent = fields.consent();
    updatedAt = at;
    seal(ReferralContent.of(fields), json);
  }

  /** Of a draft; its sender alone is told. */
  Change created() {
    return toSender("created");
  }

  Change update(Receiver receiver, ReferralFields fields, SealedJson json, Instant at) {
    ReferralVerb.UPDATE.requireFrom(status, ReferralSide.SENDER);
    write(receiver, fields, json, at);
    return toSender(ReferralVerb.UPDATE.event());
  }

  /** From now on the receiver sees it, and its clock runs. */
  List<Change> send(
      ConsentGate.Passed passed,
      TakeSnapshot.Taken taken,
      ReferralTerms terms,
      UUID officer,
      SealedJson json,
      Instant at) {
    move(ReferralVerb.SEND, ReferralSide.SENDER, officer, at);
    sentAt = at;
    consent = passed.consent();
    basis = passed.basis();
    consentUntil = passed.until();
    rewrite(json, content -> content.sent(passed.fields(), passed.documents(), taken.preview()));
    shared = json.seal(taken.snapshot(), sharedContext(id));
    clock().sent(terms, at);
    return toBoth(ReferralVerb.SEND.event(), ReferralSide.SENDER);
  }

  List<Change> accept(String reference, ReferralTerms terms, UUID by, Instant at) {
    move(ReferralVerb.ACCEPT, ReferralSide.RECEIVER, by, at);
    respondedAt = at;
    acceptedAt = at;
    acceptedBy = by;
    partnerReference = reference == null ? partnerReference : reference;
    clock().accepted(terms, at);
    return toBoth(ReferralVerb.ACCEPT.event(), ReferralSide.RECEIVER);
  }

  /**
   * @param elsewhere who should serve the person instead; null for nobody
   */
  List<Change> reject(
      ReferralReason why, String note, Receiver elsewhere, UUID by, SealedJson json, Instant at) {
    move(ReferralVerb.REJECT, ReferralSide.RECEIVER, by, at);
    respondedAt = at;
    if (elsewhere != null) {
      boolean abroad = elsewhere.kind() == ReceiverKind.REGION;
      redirectKind = elsewhere.kind();
      redirectCell = abroad ? elsewhere.wishedCell() : elsewhere.cell();
      redirectInstitution = elsewhere.institution();
      redirectRegion = elsewhere.region();
    }
    return end(ReferralVerb.REJECT, ReferralSide.RECEIVER, why, note, json, at);
  }

  List<Change> requestInformation(ReferralTerms terms, UUID by, Instant at) {
    move(ReferralVerb.REQUEST_INFORMATION, ReferralSide.RECEIVER, by, at);
    clock().asked(terms, at);
    return toBoth(ReferralVerb.REQUEST_INFORMATION.event(), ReferralSide.RECEIVER);
  }

  List<Change> provideInformation(ReferralTerms terms, UUID by, Instant at) {
    move(ReferralVerb.PROVIDE_INFORMATION, ReferralSide.SENDER, by, at);
    clock().informed(terms, at);
    return toBoth(ReferralVerb.PROVIDE_INFORMATION.event(), ReferralSide.SENDER);
  }

  List<Change> start(UUID by, Instant at) {
    move(ReferralVerb.START, ReferralSide.RECEIVER, by, at);
    return toBoth(ReferralVerb.START.event(), ReferralSide.RECEIVER);
  }

  List<Change> hold(
      String why, LocalDate until, ReferralTerms terms, UUID by, SealedJson json, Instant at) {
    move(ReferralVerb.HOLD, ReferralSide.RECEIVER, by, at);
    holdUntil = until;
    clock().hold(terms, at);
    rewrite(json, content -> content.held(why));
    return toBoth(ReferralVerb.HOLD.event(), ReferralSide.RECEIVER);
  }

  List<Change> resume(ReferralTerms terms, UUID by, SealedJson json, Instant at) {
    move(ReferralVerb.RESUME, ReferralSide.RECEIVER, by, at);
    holdUntil = null;
    clock().resume(terms, at);
    rewrite(json, content -> content.held(null));
    return toBoth(ReferralVerb.RESUME.event(), ReferralSide.RECEIVER);
  }

  /** A further one takes the place of the first. */
  List<Change> schedule(
      Instant appointment,
      UnaryOperator<ReferralContent> where,
      ReferralTerms terms,
      SealedJson json,
      Instant at) {
    ReferralVerb.SCHEDULE.requireFrom(status, ReferralSide.RECEIVER);
    appointmentAt = appointment;
    updatedAt = at;
    clock().appointed(terms, appointment, at);
    rewrite(json, where);
    return toBoth(ReferralVerb.SCHEDULE.event(), ReferralSide.RECEIVER);
  }

  List<Change> complete(
      ReferralOutcome found, String evidence, UUID by, SealedJson json, Instant at) {
    move(ReferralVerb.COMPLETE, ReferralSide.RECEIVER, by, at);
    outcome = found;
    rewrite(json, content -> content.proven(evidence));
    endedAt = at;
    holdUntil = null;
    clock().end();
    return toBoth(ReferralVerb.COMPLETE.event(), ReferralSide.RECEIVER);
  }

  List<Change> fail(ReferralReason why, String note, UUID by, SealedJson json, Instant at) {
    move(ReferralVerb.FAIL, ReferralSide.RECEIVER, by, at);
    return end(ReferralVerb.FAIL, ReferralSide.RECEIVER, why, note, json, at);
  }

  List<Change> cancel(
      ReferralSide side, ReferralReason why, String note, UUID by, SealedJson json, Instant at) {
    move(ReferralVerb.CANCEL, side, by, at);
    return end(ReferralVerb.CANCEL, side, why, note, json, at);
  }

  /** It should never have been there: what was shared is taken back. */
  List<Change> enterInError(String note, UUID by, SealedJson json, Instant at) {
    move(ReferralVerb.ENTER_IN_ERROR, ReferralSide.SENDER, by, at);
    withheld = true;
    return end(ReferralVerb.ENTER_IN_ERROR, ReferralSide.SENDER, null, note, json, at);
  }

  Change recordFeedback(Integer satisfaction, String comment, SealedJson json, Instant at) {
    ReferralVerb.FEEDBACK.requireFrom(status, ReferralSide.SENDER);
    rewrite(json, content -> content.judged(new ReferralContent.Feedback(satisfaction, comment)));
    updatedAt = at;
    return toSender(ReferralVerb.FEEDBACK.event());
  }

  List<Change> setReference(String reference, Instant at) {
    ReferralVerb.REFERENCE.requireFrom(status, ReferralSide.RECEIVER);
    partnerReference = reference;
    updatedAt = at;
    return toBoth(ReferralVerb.REFERENCE.event(), ReferralSide.RECEIVER);
  }

  /** What its two sides are told of a message; the referral itself stays as it is. */
  List<Change> messaged(ReferralSide by, UUID message) {
    return toBoth(ReferralVerb.MESSAGE.event(), by, Map.of("message", message.toString()));
  }

  /** Looks whether the clock has passed; what it tells is never told again. */
  List<Change> lookAtClock(ReferralTerms terms, Instant at) {
    ReferralAlarms alarms = clock().look(terms, at);
    List<Change> changes = new ArrayList<>();
    if (alarms.passed() != null) {
      Map<String, String> which =
          Map.of("clock", Words.of(alarms.passed()), "due", alarms.by().toString());
      changes.addAll(toBoth("overdue", ReferralSide.SENDER, which));
    }
    if (alarms.escalated()) {
      changes.addAll(
          toBoth("escalated", ReferralSide.SENDER, Map.of("clock", Words.of(clock().kind()))));
    }
    return changes;
  }

  /**
   * The person takes her word back: what is open ends, and the receiver is shown nothing any more.
   * What nobody was shown needs no event.
   */
  List<Change> withhold(UUID by, SealedJson json, Instant at) {
    if (withheld) {
      return List.of();
    }
    withheld = true;
    if (status.isOpen()) {
      move(ReferralVerb.CANCEL, ReferralSide.SENDER, by, at);
      return end(
          ReferralVerb.CANCEL,
          ReferralSide.SENDER,
          ReferralReason.CONSENT_WITHDRAWN,
          null,
          json,
          at);
    }
    updatedAt = at;
    return status.isTaken() ? toBoth("withheld", ReferralSide.SENDER) : List.of();
  }

  /** It follows its case; one to the cell that has the case now is of no use any more. */
  List<Change> moveTo(String cell, String province, UUID by, SealedJson json, Instant at) {
    fromCell = cell;
    fromProvince = province;
    updatedAt = at;
    if (!status.isOpen()) {
      return List.of(toSender("moved"));
    }
    List<Change> changes = new ArrayList<>(toBoth("moved", ReferralSide.SENDER));
    if (cell.equals(to().cell())) {
      changes.addAll(cancel(ReferralSide.SENDER, ReferralReason.NOT_NEEDED, null, by, json, at));
    }
    return changes;
  }

  private void move(ReferralVerb verb, ReferralSide side, UUID by, Instant at) {
    verb.requireFrom(status, side);
    status = verb.to();
    nextActor = status.next();
    lastVerb = verb;
    actedBy = by;
    updatedAt = at;
  }

  private List<Change> end(
      ReferralVerb verb,
      ReferralSide by,
      ReferralReason why,
      String note,
      SealedJson json,
      Instant at) {
    reason = why;
    endedAt = at;
    holdUntil = null;
    clock().end();
    rewrite(json, content -> content.noted(note));
    return sentAt == null ? List.of(toSender(verb.event())) : toBoth(verb.event(), by);
  }

  private Change toSender(String change) {
    return told(change, Map.of()).of(this, ReferralSide.SENDER);
  }

  private List<Change> toBoth(String change, ReferralSide first) {
    return toBoth(change, first, Map.of());
  }

  /** Two events of two cells, the one of who acted first; of an institution one, which names it. */
  private List<Change> toBoth(String change, ReferralSide first, Map<String, String> details) {
    Map<String, String> all = new TreeMap<>(details);
    all.put("side", Words.of(first));
    TwoSidedChange told = told(change, all);
    if (to().kind() == ReceiverKind.INSTITUTION) {
      return List.of(told.of(this, ReferralSide.SENDER).toldTo(to().institution()));
    }
    if (crossesRegions()) {
      // The other side is told in its own region, by the message that goes there.
      return List.of(
          told.of(this, fromRegion == null ? ReferralSide.SENDER : ReferralSide.RECEIVER));
    }
    ReferralSide second =
        first == ReferralSide.SENDER ? ReferralSide.RECEIVER : ReferralSide.SENDER;
    return List.of(told.of(this, first), told.of(this, second));
  }

  final TwoSidedChange told(String change, Map<String, String> details) {
    Map<String, String> all = new TreeMap<>(details);
    all.put("from", fromRegion == null ? fromCell : fromRegion);
    all.put("to", to().code());
    return new TwoSidedChange(change, all);
  }
}
