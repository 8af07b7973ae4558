package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/** Something that an officer must do in a case, by a day. */
@Entity
@Table(name = "case_task")
@RegionOwned("part of a case: scoped by exists over the case")
@SQLRestriction(CaseScope.CHILD)
class CaseTask extends CaseChild {
  static final String RESOURCE = "tasks";

  @Version private long version;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private UUID assignee;

  @Enumerated(EnumType.STRING)
  private TaskStatus status;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private UUID doneBy;

  private byte[] sealed;

  protected CaseTask() {}

  CaseTask(CaseFile parent, CaseTaskFields fields, UUID author, SealedJson json, Instant at) {
    super(parent, author, at);
    this.status = TaskStatus.OPEN;
    write(fields, json);
    if (assignee == null) {
      assignee = author;
    }
  }

  Change added(CaseFile parent) {
    return change(RESOURCE, "added", parent).reaching(Words.of(status));
  }

  Change update(CaseTaskFields fields, CaseFile parent, SealedJson json) {
    requireOpen();
    write(fields, json);
    return change(RESOURCE, "updated", parent).reaching(Words.of(status));
  }

  Change complete(UUID officer, CaseFile parent, Instant at) {
    return end(TaskStatus.DONE, "completed", officer, parent, at);
  }

  Change cancel(UUID officer, CaseFile parent, Instant at) {
    return end(TaskStatus.CANCELLED, "cancelled", officer, parent, at);
  }

  private Change end(TaskStatus to, String change, UUID officer, CaseFile parent, Instant at) {
    requireOpen();
    status = to;
    doneAt = at;
    doneBy = officer;
    return change(RESOURCE, change, parent).reaching(Words.of(status));
  }

  private void requireOpen() {
    if (status != TaskStatus.OPEN) {
      throw Problem.invalidTransition(Words.of(status), List.of());
    }
  }

  private void write(CaseTaskFields fields, SealedJson json) {
    dueOn = fields.dueOn();
    assignee = fields.assignee() == null ? assignee : fields.assignee();
    sealed = json.seal(new Content(fields.title(), fields.details()), context());
  }

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, context());
  }

  CaseTaskFields fields(SealedJson json) {
    Content content = content(json);
    return new CaseTaskFields(content.title(), content.details(), dueOn, assignee);
  }

  private String context() {
    return RESOURCE + "/" + id();
  }

  long version() {
    return version;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  UUID assignee() {
    return assignee;
  }

  TaskStatus status() {
    return status;
  }

  Instant doneAt() {
    return doneAt;
  }

  UUID doneBy() {
    return doneBy;
  }

  record Content(String title, String details) {}
}
