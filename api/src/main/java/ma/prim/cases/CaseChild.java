package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.clocks.Clocks;
import ma.prim.events.Change;
import ma.prim.http.Ids;

/**
 * What is written into a case. It follows the case to another cell, so it is scoped by the case's
 * cell of today ({@link CaseScope#CHILD}) and remembers the cell that wrote it, which keeps reading
 * it.
 */
@MappedSuperclass
abstract class CaseChild {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "written_in")
  private String writtenIn;

  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  protected CaseChild() {}

  CaseChild(CaseFile parent, UUID author, Instant at) {
    this.id = Ids.next();
    this.caseId = parent.id();
    this.writtenIn = parent.cell();
    this.author = author;
    this.createdAt = at;
  }

  /** What happened to this child, shown in the case's timeline. */
  Change change(String resource, String change, CaseFile parent) {
    return Change.of(resource, id, change, parent.cell(), parent.province(), null)
        .under(CaseFile.RESOURCE, caseId)
        .restricted(parent.sensitivity() == Sensitivity.RESTRICTED);
  }

  /** What of the case's clocks is met by this: who writes into a case has taken it up. */
  void meet(Clocks clocks) {
    clocks.acknowledge(createdAt);
  }

  UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  String writtenIn() {
    return writtenIn;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }
}
