package ma.prim.referrals;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.Priority;
import ma.prim.http.Tagged;
import ma.prim.people.consents.ConsentBasis;
import ma.prim.people.consents.SharedField;
import ma.prim.referrals.clocks.ReferralClock;
import ma.prim.referrals.clocks.ReferralClockKind;
import ma.prim.referrals.sharing.Preview;
import ma.prim.referrals.sharing.SharedDocument;
import ma.prim.referrals.sharing.Snapshot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referral, as much of it as the caller may read. Each factory fills what its reader sees and
 * nothing else.
 */
@Schema(
    name = "Referral",
    description =
        """
        A referral, as much of it as the caller may read: everything to its sender; to its receiver the \
        `preview`, and once it has accepted `reason` and `shared`, never the case or the person; the header \
        to coordinators. Where the person has taken her consent back (`withheld`), its receiver reads the \
        header only.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class ReferralView implements Tagged {
  @Schema(required = true)
  UUID id;

  @Schema(required = true, examples = "NAD-R-2026-000123")
  String number;

  @Schema(required = true)
  ReferralSide side;

  @Schema(required = true, description = "The cell that sends it.", examples = "nador")
  String from;

  @Schema(
      description = "The region that it came from; absent within the region.",
      examples = "oriental")
  String fromRegion;

  @Schema(
      description = "Its number in the other region, once that has told it.",
      examples = "TAL-R-2026-000007")
  String otherNumber;

  @Schema(required = true)
  ReceiverFields to;

  @Schema(examples = "SOC.HEALTH")
  String need;

  Priority priority;

  @Schema(required = true)
  ReferralStatus status;

  @Schema(description = "Why it was rejected or cancelled, or failed.")
  ReferralReason statusReason;

  @Schema(description = "What was said besides.")
  String statusNote;

  @Schema(required = true, description = "Whose turn it is.")
  NextActor nextActor;

  @Schema(description = "What that side must do by `dueAt`.")
  ReferralClockKind clock;

  @Schema(description = "When the clock that runs is over; while it is on hold, when it was.")
  Instant dueAt;

  @Schema(required = true, description = "Whether it has passed.")
  Boolean overdue;

  @Schema(description = "On hold: since when the clock stands still.")
  Instant clockStoppedAt;

  @Schema(description = "When the province was told that it has passed.")
  Instant escalatedAt;

  @Schema(description = "Until when the receiver must accept or reject it.")
  Instant respondBy;

  @Schema(description = "When it did.")
  Instant respondedAt;

  @Schema(description = "Until when the person must have been served.")
  Instant serveBy;

  @Schema(name = "case", description = "To its sender.")
  @JsonProperty("case")
  UUID caseId;

  @Schema(description = "To its sender.")
  UUID person;

  @Schema(description = "To its sender: the consent under which it was sent.")
  UUID consent;

  @Schema(description = "To its sender.")
  ConsentBasis basis;

  @Schema(description = "Of the consent: afterwards nothing more is shown.")
  LocalDate consentUntil;

  String reason;

  @Schema(description = "To its sender: what is shared.")
  List<SharedField> sharedFields;

  @Schema(description = "To its sender: the documents that are handed on.")
  List<SharedDocument> sharedDocuments;

  Preview preview;
  Snapshot shared;

  @Schema(description = "That the receiver is shown nothing of the person any more.")
  Boolean withheld;

  Appointment appointment;
  String holdReason;
  LocalDate holdUntil;
  ReferralOutcome outcome;

  @Schema(description = "What shows it.")
  String evidence;

  @Schema(description = "To its sender.")
  Feedback feedback;

  @Schema(description = "The receiver's own number.", examples = "ANAPEC-2026-0417")
  String partnerReference;

  @Schema(description = "Rejected: who should serve the person instead.")
  ReceiverFields redirect;

  @Schema(
      description =
          "To its sender, where `redirect` is an institution of another region: how it is called there.")
  Map<String, String> redirectNames;

  @Schema(description = "To its sender: the one whose place it takes.")
  UUID replaces;

  @Schema(description = "To its sender: the one that takes its place.")
  UUID replacedBy;

  @Schema(description = "To its sender: subject of the officer who wrote it.")
  UUID author;

  Instant createdAt;
  Instant sentAt;
  Instant acceptedAt;
  Instant endedAt;
  Instant updatedAt;

  @Schema(required = true, description = "A made-up referral: nobody is to be served.")
  Boolean isTest;

  @Schema(required = true, description = "For `If-Match`.", examples = "\"3\"")
  String etag;

  @Schema(required = true, description = "The verbs and changes that this caller may do now.")
  List<String> actions;

  @Schema(description = "With `include`: what the screen shows besides, by id or code.")
  Map<String, Object> included;

  /** When and where the person is to come. */
  @Schema(name = "ReferralAppointment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Appointment(
      @Schema(required = true) Instant at,
      @Schema(examples = "ANAPEC, 12, avenue Hassan II, Nador") String place,
      @Schema(description = "Whom to ask for.", examples = "Guichet 2") String contact,
      @Schema(description = "What to bring.", examples = "CIN et curriculum vitae") String bring) {}

  /** What the person says of how she was served. */
  @Schema(name = "ReferralFeedback")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Feedback(
      @Schema(description = "From 1 to 5.", examples = "4") Integer satisfaction,
      @Schema(examples = "Bien reçue, rendez-vous court") String comment) {}

  private ReferralView() {}

  /** What every reader sees. */
  private static ReferralView head(ReferralRow referral, ReferralSide side) {
    ReferralView view = new ReferralView();
    view.id = referral.id();
    view.number = referral.number();
    view.side = side;
    view.from = referral.sendingCell();
    view.fromRegion = referral.fromRegion();
    view.otherNumber = referral.otherNumber();
    view.to = ReceiverFields.of(referral.to());
    view.status = referral.status();
    view.statusReason = referral.reason();
    view.nextActor = referral.nextActor();
    view.show(referral.clock());
    view.respondedAt = referral.respondedAt();
    view.createdAt = referral.createdAt();
    view.sentAt = referral.sentAt();
    view.acceptedAt = referral.acceptedAt();
    view.endedAt = referral.endedAt();
    view.updatedAt = referral.updatedAt();
    view.partnerReference = referral.partnerReference();
    view.redirect = referral.redirect();
    view.isTest = referral.isTest();
    return view;
  }

  static ReferralView toSender(ReferralRow referral, ReferralContent content, Snapshot shared) {
    ReferralView view = head(referral, ReferralSide.SENDER);
    view.need = referral.need();
    view.priority = referral.priority();
    view.caseId = referral.caseId();
    view.person = referral.person();
    view.consent = referral.consent();
    view.basis = referral.basis();
    view.consentUntil = referral.consentUntil();
    view.sharedFields = content.fields();
    view.sharedDocuments = content.documents();
    view.preview = content.preview();
    view.shared = shared;
    view.feedback =
        content.feedback() == null
            ? null
            : new Feedback(content.feedback().satisfaction(), content.feedback().comment());
    view.redirectNames = content.redirectNames();
    view.replaces = referral.replaces();
    view.author = referral.author();
    view.write(referral, content);
    return view;
  }

  /** Once it has accepted: what was shared. */
  static ReferralView toReceiver(ReferralRow referral, ReferralContent content, Snapshot shared) {
    ReferralView view = previewed(referral, content);
    view.shared = shared;
    view.consentUntil = referral.consentUntil();
    view.write(referral, content);
    return view;
  }

  /** Before it has accepted. */
  static ReferralView previewed(ReferralRow referral, ReferralContent content) {
    ReferralView view = head(referral, ReferralSide.RECEIVER);
    view.preview = content.preview();
    view.need = referral.need();
    view.priority = content.preview().priority() == null ? null : referral.priority();
    return view;
  }

  /** Of which the receiver is shown nothing more. */
  static ReferralView withheld(ReferralRow referral) {
    ReferralView view = head(referral, ReferralSide.RECEIVER);
    view.withheld = true;
    return view;
  }

  /** Of which the receiver never saw more than a preview, and now needs none. */
  static ReferralView closed(ReferralRow referral) {
    return head(referral, ReferralSide.RECEIVER);
  }

  static ReferralView header(ReferralHeader header) {
    ReferralView view = new ReferralView();
    view.id = header.id();
    view.number = header.number();
    view.side = ReferralSide.ABOVE;
    view.from = header.sendingCell();
    view.fromRegion = header.fromRegion();
    view.otherNumber = header.otherNumber();
    view.to = ReceiverFields.of(header.to());
    view.need = header.need();
    view.priority = header.priority();
    view.status = header.status();
    view.statusReason = header.reason();
    view.nextActor = header.nextActor();
    view.show(header.clock());
    view.respondedAt = header.respondedAt();
    view.outcome = header.outcome();
    view.createdAt = header.createdAt();
    view.sentAt = header.sentAt();
    view.endedAt = header.endedAt();
    view.updatedAt = header.updatedAt();
    view.isTest = header.isTest();
    return view;
  }

  private void write(ReferralRow referral, ReferralContent content) {
    reason = content.reason();
    statusNote = content.note();
    holdReason = content.holdReason();
    holdUntil = referral.holdUntil();
    outcome = referral.outcome();
    evidence = content.evidence();
    appointment =
        referral.appointmentAt() == null
            ? null
            : new Appointment(
                referral.appointmentAt(), content.place(), content.contact(), content.bring());
  }

  private void show(ReferralClock running) {
    clock = running.kind();
    dueAt = running.dueAt();
    overdue = running.isOverdue();
    clockStoppedAt = running.stoppedAt();
    escalatedAt = running.escalatedAt();
    respondBy = running.respondBy();
    serveBy = running.serveBy();
  }

  public UUID id() {
    return id;
  }

  @Override
  public String etag() {
    return etag;
  }

  ReferralView with(String etag, List<String> actions) {
    this.etag = etag;
    this.actions = actions;
    return this;
  }
}
