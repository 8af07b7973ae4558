package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.prim.cases.clocks.Alarms;
import ma.prim.cases.clocks.Clocks;
import ma.prim.cases.clocks.Terms;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Words;
import ma.prim.people.PersonGroup;
import ma.prim.tenancy.CellOwned;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One person's matter, followed by one cell. It changes through the named methods, each of which
 * checks the state machine and says what happened.
 */
@Entity
// A note that takes the case up writes its clocks beside a change that is under way.
@DynamicUpdate
@Table(name = "case_file")
class CaseFile extends CellOwned {
  static final String RESOURCE = "cases";

  @Id private UUID id;
  @Version private long version;
  private String number;
  private UUID person;
  private String need;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "further_needs")
  private List<String> furtherNeeds;

  @Enumerated(EnumType.STRING)
  @Column(name = "person_group")
  private PersonGroup group;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "heard_of")
  private HeardOf heardOf;

  private String language;

  @Column(name = "interpreter_needed")
  private boolean interpreterNeeded;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  private UUID assignee;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  @Enumerated(EnumType.STRING)
  private Sensitivity sensitivity;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "excluded_officers")
  private List<UUID> excludedOfficers;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "opened_by")
  private UUID openedBy;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "next_review")
  private LocalDate nextReview;

  @Column(name = "hold_until")
  private LocalDate holdUntil;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "closure_reason")
  private ClosureReason closureReason;

  @Column(name = "is_test")
  private boolean test;

  @Embedded private Offer offer;
  @Embedded private Clocks clocks;

  private byte[] sealed;

  protected CaseFile() {}

  private CaseFile(UUID id, String cell, String province) {
    super(cell, province);
    this.id = id;
  }

  /** Opens a case; the opener is its first officer. */
  static CaseFile open(
      UUID id,
      String number,
      String cell,
      String province,
      UUID person,
      CaseFields fields,
      boolean test,
      UUID opener,
      SealedJson json,
      Deadlines deadlines,
      Instant at) {
    CaseFile opened = new CaseFile(id, cell, province);
    opened.number = number;
    opened.person = person;
    opened.status = CaseStatus.INTAKE;
    opened.assignee = opener;
    opened.openedBy = opener;
    opened.openedAt = at;
    opened.test = test;
    opened.write(fields, CaseContent.ofSummary(fields.summary()), json, at);
    opened.clocks =
        Clocks.started(opened.terms(deadlines), opened.nextReview, at, deadlines.days());
    return opened;
  }

  Change opened() {
    return change("opened");
  }

  Change update(CaseFields fields, SealedJson json, Deadlines deadlines, Instant at) {
    Terms before = terms(deadlines);
    write(fields, content(json).withSummary(fields.summary()), json, at);
    startClocks(deadlines);
    clocks.revise(before, terms(deadlines), at, deadlines.days());
    clocks.reviewOn(nextReview, deadlines.days());
    return change("updated");
  }

  private Terms terms(Deadlines deadlines) {
    return deadlines.of(priority, need, furtherNeeds);
  }

  /** Cases that are older than their clocks get them when they are first looked at. */
  private void startClocks(Deadlines deadlines) {
    if (!clocks.areStarted()) {
      clocks.start(terms(deadlines), nextReview, openedAt, deadlines.days());
    }
  }

  /** Looks whether clocks have passed; what it tells is never told again. */
  List<Change> lookAtClocks(Deadlines deadlines, Instant at) {
    startClocks(deadlines);
    Alarms alarms = clocks.look(at, deadlines.escalation(priority));
    List<Change> changes = new ArrayList<>();
    alarms
        .passed()
        .forEach((clock, deadline) ->
            changes.add(
                change("overdue")
                    .with(Map.of("clock", Words.of(clock), "by", deadline.toString()))));
    if (alarms.escalated()) {
      changes.add(change("escalated"));
    }
    return changes;
  }

  private void write(CaseFields fields, CaseContent content, SealedJson json, Instant at) {
    need = fields.need();
    furtherNeeds = fields.furtherNeeds() == null ? List.of() : fields.furtherNeeds();
    group = fields.group();
    channel = fields.channel();
    heardOf = fields.heardOf();
    language = fields.language();
    interpreterNeeded = Boolean.TRUE.equals(fields.interpreterNeeded());
    priority = fields.priority();
    sensitivity = fields.sensitivity();
    excludedOfficers = fields.excludedOfficers() == null ? List.of() : fields.excludedOfficers();
    nextReview = fields.nextReview();
    seal(content, json);
    updatedAt = at;
  }

  Change assign(UUID officer, Instant at) {
    CaseVerb.ASSIGN.requireFrom(status);
    assignee = officer;
    updatedAt = at;
    return change(CaseVerb.ASSIGN.event()).with(Map.of("assignee", officer.toString()));
  }

  Change hold(String reason, LocalDate until, SealedJson json, Deadlines deadlines, Instant at) {
    Change held = move(CaseVerb.HOLD, at);
    holdUntil = until;
    startClocks(deadlines);
    clocks.hold(until, at, deadlines.days());
    rewrite(json, content -> content.withHoldReason(reason));
    return held;
  }

  Change resume(SealedJson json, Deadlines deadlines, Instant at) {
    Change resumed = move(CaseVerb.RESUME, at);
    holdUntil = null;
    startClocks(deadlines);
    forgetPastReview(deadlines, at);
    clocks.reviewOn(nextReview, deadlines.days());
    clocks.resume(at, deadlines.days());
    rewrite(json, content -> content.withHoldReason(null));
    return resumed;
  }

  Change close(ClosureReason reason, String evidence, SealedJson json, Instant at) {
    Change closed = move(CaseVerb.CLOSE, at);
    closedAt = at;
    holdUntil = null;
    closureReason = reason;
    clocks.respond(at);
    clocks.end(at);
    rewrite(json, content -> content.withHoldReason(null).withClosureEvidence(evidence));
    return closed;
  }

  /** The clocks start anew; who reopens a case has taken it up. */
  Change reopen(String reason, SealedJson json, Deadlines deadlines, Instant at) {
    Change reopened = move(CaseVerb.REOPEN, at);
    forgetPastReview(deadlines, at);
    clocks = Clocks.started(terms(deadlines), nextReview, at, deadlines.days());
    clocks.acknowledge(at);
    closedAt = null;
    closureReason = null;
    rewrite(json, content -> content.withReopenReason(reason).withClosureEvidence(null));
    return reopened;
  }

  Change cancel(String reason, SealedJson json, Instant at) {
    Change cancelled = move(CaseVerb.CANCEL, at);
    closedAt = at;
    clocks.end(at);
    rewrite(json, content -> content.withCancelReason(reason));
    return cancelled;
  }

  /** Taking a case up again is the review that was due meanwhile. */
  private void forgetPastReview(Deadlines deadlines, Instant at) {
    if (nextReview != null && nextReview.isBefore(deadlines.days().day(at))) {
      nextReview = null;
    }
  }

  /** Offers the case to another cell; it stays here, untouched, until that cell answers. */
  Change transfer(String cell, String province, String reason, SealedJson json, Instant at) {
    CaseStatus before = status;
    Change offered = move(CaseVerb.TRANSFER, at);
    offer = new Offer(cell, province, before);
    rewrite(json, content -> content.withTransferReason(reason));
    return offered.with(Map.of("to", cell));
  }

  /** Goes where a verb leads; by itself for those that say nothing else: assess, plan, start. */
  Change move(CaseVerb verb, Instant at) {
    verb.requireFrom(status);
    if (verb != CaseVerb.TRANSFER) {
      clocks.acknowledge(at);
    }
    status = verb.to();
    updatedAt = at;
    return change(verb.event());
  }

  private Change change(String change) {
    return Change.of(RESOURCE, id, change, cell(), province(), status.word())
        .restricted(sensitivity == Sensitivity.RESTRICTED);
  }

  private void rewrite(SealedJson json, UnaryOperator<CaseContent> edit) {
    seal(edit.apply(content(json)), json);
  }

  private void seal(CaseContent content, SealedJson json) {
    sealed = json.seal(content, context(id));
  }

  CaseContent content(SealedJson json) {
    return json.open(sealed, CaseContent.class, context(id));
  }

  /** What the sealed texts of a case are bound to. */
  static String context(UUID id) {
    return RESOURCE + "/" + id;
  }

  CaseFields fields(SealedJson json) {
    return fields(content(json));
  }

  /** For who has opened the content already. */
  CaseFields fields(CaseContent content) {
    return new CaseFields(
        need,
        furtherNeeds,
        group,
        channel,
        heardOf,
        language,
        interpreterNeeded,
        priority,
        content.summary(),
        sensitivity,
        excludedOfficers,
        nextReview);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  UUID person() {
    return person;
  }

  String need() {
    return need;
  }

  UUID assignee() {
    return assignee;
  }

  CaseStatus status() {
    return status;
  }

  Sensitivity sensitivity() {
    return sensitivity;
  }

  List<UUID> excludedOfficers() {
    return excludedOfficers;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  LocalDate nextReview() {
    return nextReview;
  }

  LocalDate holdUntil() {
    return holdUntil;
  }

  Instant closedAt() {
    return closedAt;
  }

  ClosureReason closureReason() {
    return closureReason;
  }

  String transferTo() {
    return offer == null ? null : offer.cell();
  }

  Clocks clocks() {
    return clocks;
  }

  boolean isTest() {
    return test;
  }
}
