package ma.prim.cases;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.prim.cases.clocks.Clocks;
import ma.prim.http.Tagged;
import ma.prim.people.PersonGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case, as much of it as the caller may read. Each factory fills what its reader sees and nothing
 * else: the whole for the officers of the cell, three fields for colleagues when it is restricted,
 * the header for coordinators and for the cell it is offered to.
 */
@Schema(
    name = "Case",
    description =
        """
        A case, as much of it as the caller may read: the whole to the officers of its cell; `id`, \
        `number` and `sensitivity` to colleagues when it is restricted; the header to coordinators (the \
        whole, to read, while it is escalated to their province or opened by breaking the glass) and to the cell it is offered to; the view of the day it left to a former cell (`former`).\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class CaseView implements Tagged {
  @Schema(required = true)
  UUID id;

  @Schema(required = true, examples = "NAD-2026-000123")
  String number;

  @Schema(examples = "nador")
  String cell;

  UUID person;

  @Schema(examples = "ADM.CIVIL")
  String need;

  List<String> furtherNeeds;
  PersonGroup group;
  Channel channel;
  HeardOf heardOf;
  String language;
  Boolean interpreterNeeded;
  Priority priority;
  String summary;

  @Schema(description = "Subject of the officer in charge.")
  UUID assignee;

  CaseStatus status;

  @Schema(required = true)
  Sensitivity sensitivity;

  List<UUID> excludedOfficers;
  Instant openedAt;
  Instant updatedAt;
  LocalDate nextReview;

  @Schema(description = "Until when an officer must take the case up.")
  Instant acknowledgeBy;

  @Schema(description = "When an officer first acted on it.")
  Instant acknowledgedAt;

  @Schema(description = "Until when the person must have an answer.")
  Instant respondBy;

  @Schema(description = "When a service was first given, or the case closed.")
  Instant respondedAt;

  @Schema(
      description =
          "The earliest deadline that is not met; while the case is on hold, the end of the hold.")
  Instant dueAt;

  @Schema(description = "Whether a deadline has passed that is not met.")
  Boolean overdue;

  @Schema(description = "On hold: since when the clocks stand still.")
  Instant clocksStoppedAt;

  @Schema(description = "When the province was told that a deadline has passed.")
  Instant escalatedAt;

  String holdReason;
  LocalDate holdUntil;
  Instant closedAt;
  ClosureReason closureReason;
  String closureEvidence;
  String cancelReason;
  String reopenReason;

  @Schema(description = "The cell that a transferred case is offered to.")
  String transferTo;

  String transferReason;

  @Schema(description = "Why the last offer was declined.")
  String declineReason;

  @Schema(description = "Set for a cell that the case has left: what it kept, read-only.")
  Boolean former;

  @Schema(description = "The cell that it has left.")
  String formerCell;

  Boolean isTest;

  @Schema(description = "For `If-Match`.", examples = "\"3\"")
  String etag;

  @Schema(description = "The verbs and changes that this caller may do now.")
  List<String> actions;

  @Schema(description = "With `include`: the ids, by kind, of what belongs to this case.")
  Map<String, List<UUID>> children;

  @Schema(description = "With `include`: what the screen shows besides, by id or code.")
  Map<String, Object> included;

  private CaseView() {}

  private CaseView(UUID id, String number, Sensitivity sensitivity) {
    this.id = id;
    this.number = number;
    this.sensitivity = sensitivity;
  }

  /** What colleagues see of a restricted case, or of one that they are excluded from. */
  static CaseView stub(CaseFile file) {
    return new CaseView(file.id(), file.number(), file.sensitivity());
  }

  /** The same of an offer. */
  static CaseView stub(OfferedCase offer) {
    return new CaseView(offer.id(), offer.number(), offer.sensitivity());
  }

  /** The same of what a cell kept. */
  CaseView asStub() {
    return new CaseView(id, number, sensitivity);
  }

  static CaseView whole(CaseFile file, CaseContent content) {
    CaseFields fields = file.fields(content);
    CaseView view = new CaseView(file.id(), file.number(), file.sensitivity());
    view.cell = file.cell();
    view.person = file.person();
    view.need = fields.need();
    view.furtherNeeds = fields.furtherNeeds();
    view.group = fields.group();
    view.channel = fields.channel();
    view.heardOf = fields.heardOf();
    view.language = fields.language();
    view.interpreterNeeded = fields.interpreterNeeded();
    view.priority = fields.priority();
    view.summary = content.summary();
    view.assignee = file.assignee();
    view.status = file.status();
    view.excludedOfficers = fields.excludedOfficers();
    view.openedAt = file.openedAt();
    view.updatedAt = file.updatedAt();
    view.nextReview = fields.nextReview();
    view.show(file.clocks());
    view.holdReason = content.holdReason();
    view.holdUntil = file.holdUntil();
    view.closedAt = file.closedAt();
    view.closureReason = file.closureReason();
    view.closureEvidence = content.closureEvidence();
    view.cancelReason = content.cancelReason();
    view.reopenReason = content.reopenReason();
    view.transferTo = file.transferTo();
    view.transferReason = content.transferReason();
    view.declineReason = content.declineReason();
    view.isTest = file.isTest();
    return view;
  }

  /** The whole to a coordinator to whom it is opened; who is kept out of it is not hers to know. */
  static CaseView whole(OpenedCase opened, CaseContent content) {
    CaseView view = new CaseView(opened.id, opened.number, opened.sensitivity);
    view.cell = opened.cell;
    view.person = opened.person;
    view.need = opened.need;
    view.furtherNeeds = opened.furtherNeeds;
    view.group = opened.group;
    view.channel = opened.channel;
    view.heardOf = opened.heardOf;
    view.language = opened.language;
    view.interpreterNeeded = opened.interpreterNeeded;
    view.priority = opened.priority;
    view.summary = content.summary();
    view.assignee = opened.assignee;
    view.status = opened.status;
    view.openedAt = opened.openedAt;
    view.updatedAt = opened.updatedAt;
    view.nextReview = opened.nextReview;
    view.show(opened.clocks);
    view.holdReason = content.holdReason();
    view.holdUntil = opened.holdUntil;
    view.closedAt = opened.closedAt;
    view.closureReason = opened.closureReason;
    view.closureEvidence = content.closureEvidence();
    view.cancelReason = content.cancelReason();
    view.reopenReason = content.reopenReason();
    view.transferTo = opened.transferTo;
    view.transferReason = content.transferReason();
    view.declineReason = content.declineReason();
    view.isTest = opened.test;
    return view;
  }

  /** The header of a case that a coordinator has just moved. */
  static CaseView header(CaseFile file, CaseFields fields) {
    CaseView view = new CaseView(file.id(), file.number(), file.sensitivity());
    view.cell = file.cell();
    view.need = fields.need();
    view.group = fields.group();
    view.channel = fields.channel();
    view.priority = fields.priority();
    view.assignee = file.assignee();
    view.status = file.status();
    view.openedAt = file.openedAt();
    view.updatedAt = file.updatedAt();
    view.nextReview = fields.nextReview();
    view.show(file.clocks());
    view.closedAt = file.closedAt();
    view.transferTo = file.transferTo();
    view.isTest = file.isTest();
    return view;
  }

  static CaseView header(CaseHeader header) {
    CaseView view = new CaseView(header.id(), header.number(), header.sensitivity());
    view.cell = header.cell();
    view.need = header.need();
    view.group = header.group();
    view.channel = header.channel();
    view.priority = header.priority();
    view.assignee = header.assignee();
    view.status = header.status();
    view.openedAt = header.openedAt();
    view.updatedAt = header.updatedAt();
    view.nextReview = header.nextReview();
    view.show(header.clocks());
    view.closedAt = header.closedAt();
    view.transferTo = header.transferTo();
    view.isTest = header.isTest();
    return view;
  }

  static CaseView offered(OfferedCase offer, String reason) {
    CaseView view = new CaseView(offer.id(), offer.number(), offer.sensitivity());
    view.cell = offer.cell();
    view.need = offer.need();
    view.priority = offer.priority();
    view.status = offer.status();
    view.openedAt = offer.openedAt();
    view.show(offer.clocks());
    view.transferTo = offer.transferTo();
    view.transferReason = reason;
    view.isTest = offer.isTest();
    return view;
  }

  private void show(Clocks clocks) {
    acknowledgeBy = clocks.acknowledgeBy();
    acknowledgedAt = clocks.acknowledgedAt();
    respondBy = clocks.respondBy();
    respondedAt = clocks.respondedAt();
    dueAt = clocks.dueAt();
    overdue = clocks.isOverdue();
    clocksStoppedAt = clocks.stoppedAt();
    escalatedAt = clocks.escalatedAt();
  }

  /** Marks a kept view as that of a cell which the case has left. */
  CaseView asFormerOf(String cell) {
    former = true;
    formerCell = cell;
    actions = List.of();
    return this;
  }

  /** The ids of the children of a kind, to be filled. */
  List<UUID> childrenOf(String kind) {
    if (children == null) {
      children = new TreeMap<>();
    }
    return children.computeIfAbsent(kind, name -> new ArrayList<>());
  }

  /** The offer after it was declined: no longer this reader's to act on. */
  CaseView answered(OfferedCase offer) {
    status = offer.status();
    transferTo = null;
    transferReason = null;
    actions = List.of();
    return this;
  }

  public UUID id() {
    return id;
  }

  /** Views that nobody can change through have no version. */
  @Override
  public String etag() {
    return etag == null ? "" : etag;
  }

  CaseView with(String etag, List<String> actions) {
    this.etag = etag;
    this.actions = actions;
    return this;
  }
}
