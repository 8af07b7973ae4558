package ma.prim.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.people.Purpose;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CellOwned;
import org.hibernate.annotations.OptimisticLock;

/** What a person asks of those who keep her data: received by a cell, decided by the region. */
@Entity
@Table(name = "subject_request")
class SubjectRequest extends CellOwned {
  static final String RESOURCE = "subject-requests";
  private static final String PEOPLE = "people";

  @Id private UUID id;
  @Version private long version;

  /** Null once the file is erased. */
  @Column(name = "person_id")
  private UUID person;

  @Enumerated(EnumType.STRING)
  private SubjectRequestKind kind;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Enumerated(EnumType.STRING)
  private SubjectRequestStatus status;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "answer_by")
  private LocalDate answerBy;

  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** Told once, and no change of the request: who has read it may still decide. */
  @OptimisticLock(excluded = true)
  @Column(name = "overdue_at")
  private Instant overdueAt;

  @Column(name = "ended_by")
  private UUID endedBy;

  private byte[] sealed;

  protected SubjectRequest() {}

  SubjectRequest(
      NewSubjectRequest fields,
      LocalDate receivedOn,
      CellConfig receivedBy,
      UUID author,
      SealedJson json,
      Instant at) {
    super(receivedBy.slug(), receivedBy.province());
    this.id = Ids.next();
    this.person = fields.person();
    this.kind = fields.kind();
    this.purpose = fields.purpose();
    this.status = SubjectRequestStatus.OPEN;
    this.receivedOn = receivedOn;
    this.answerBy = kind.answerBy(receivedOn);
    this.author = author;
    this.createdAt = at;
    this.sealed = json.seal(new Content(fields.details(), null), context());
  }

  Change received() {
    return change("received");
  }

  Change decide(SubjectRequestDecision decision, UUID officer, SealedJson json, Instant at) {
    end(decision.outcome().status(), officer, at);
    if (isErasureGranted()) {
      person = null;
      sealed = null;
    } else {
      sealed = json.seal(new Content(content(json).details(), decision.answer()), context());
    }
    return change("decided");
  }

  /** What is left of it then says only that there was such a request. */
  private boolean isErasureGranted() {
    return kind == SubjectRequestKind.ERASURE && status == SubjectRequestStatus.GRANTED;
  }

  Change withdraw(UUID officer, Instant at) {
    end(SubjectRequestStatus.WITHDRAWN, officer, at);
    return change("withdrawn");
  }

  private void end(SubjectRequestStatus reached, UUID officer, Instant at) {
    requireOpen();
    status = reached;
    endedAt = at;
    endedBy = officer;
  }

  void requireOpen() {
    if (status != SubjectRequestStatus.OPEN) {
      throw Problem.invalidTransition(Words.of(status), List.of());
    }
  }

  /** Whether the law's last day has passed without an answer. */
  boolean isOverdue(LocalDate today) {
    return status == SubjectRequestStatus.OPEN && today.isAfter(answerBy);
  }

  /** The law's last day has passed: those who answer for it are told. */
  Change overdue(Instant at) {
    overdueAt = at;
    return change("overdue");
  }

  private Change change(String change) {
    Change own = Change.of(RESOURCE, id, change, cell(), province(), Words.of(status));
    return person == null ? own : own.under(PEOPLE, person);
  }

  Content content(SealedJson json) {
    return sealed == null ? new Content(null, null) : json.open(sealed, Content.class, context());
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID person() {
    return person;
  }

  SubjectRequestKind kind() {
    return kind;
  }

  Purpose purpose() {
    return purpose;
  }

  SubjectRequestStatus status() {
    return status;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  LocalDate answerBy() {
    return answerBy;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  UUID endedBy() {
    return endedBy;
  }

  record Content(String details, String answer) {}
}
