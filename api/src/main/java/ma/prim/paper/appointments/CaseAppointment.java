package ma.prim.paper.appointments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.CaseDoor;
import ma.prim.cases.CaseScope;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/** When the person of a case is awaited somewhere. */
@Entity
@Table(name = "case_appointment")
@RegionOwned("part of a case: scoped by exists over the case")
@SQLRestriction(CaseScope.CHILD)
class CaseAppointment {
  static final String RESOURCE = "appointments";

  @Id private UUID id;

  @Version private long version;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "written_in")
  private String writtenIn;

  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private AppointmentStatus status;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private UUID endedBy;

  private byte[] sealed;

  protected CaseAppointment() {}

  CaseAppointment(
      CaseDoor.Folder folder,
      CaseAppointmentFields fields,
      UUID author,
      SealedJson json,
      Instant now) {
    this.id = Ids.next();
    this.caseId = folder.id();
    this.writtenIn = folder.cell();
    this.author = author;
    this.createdAt = now;
    this.status = AppointmentStatus.PLANNED;
    write(fields, json);
  }

  Change added(CaseDoor.Folder folder) {
    return change("added", folder);
  }

  Change update(CaseAppointmentFields fields, CaseDoor.Folder folder, SealedJson json) {
    requirePlanned();
    write(fields, json);
    return change("updated", folder);
  }

  Change cancel(UUID officer, CaseDoor.Folder folder, Instant now) {
    requirePlanned();
    status = AppointmentStatus.CANCELLED;
    endedAt = now;
    endedBy = officer;
    return change("cancelled", folder);
  }

  private Change change(String change, CaseDoor.Folder folder) {
    return folder.change(RESOURCE, id, change).reaching(Words.of(status));
  }

  private void requirePlanned() {
    if (status != AppointmentStatus.PLANNED) {
      throw Problem.invalidTransition(Words.of(status), List.of());
    }
  }

  private void write(CaseAppointmentFields fields, SealedJson json) {
    at = fields.at();
    Content content =
        new Content(fields.place(), fields.with(), fields.documents(), fields.remark());
    sealed = json.seal(content, context());
  }

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, context());
  }

  CaseAppointmentFields fields(SealedJson json) {
    Content content = content(json);
    return new CaseAppointmentFields(
        at, content.place(), content.with(), content.documents(), content.remark());
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

  Instant at() {
    return at;
  }

  AppointmentStatus status() {
    return status;
  }

  Instant endedAt() {
    return endedAt;
  }

  UUID endedBy() {
    return endedBy;
  }

  record Content(String place, String with, List<String> documents, String remark) {}
}
