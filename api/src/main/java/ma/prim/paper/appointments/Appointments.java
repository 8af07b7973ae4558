package ma.prim.paper.appointments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import ma.prim.access.CurrentCaller;
import ma.prim.cases.CaseDoor;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import org.hibernate.Session;

/** Makes and changes the appointments of a case; the scope is Hibernate's, on every statement. */
@Singleton
class Appointments {
  private final Session session;
  private final CaseDoor door;
  private final Journal journal;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final InstantSource clock;

  Appointments(
      Session session,
      CaseDoor door,
      Journal journal,
      Preconditions preconditions,
      CurrentCaller caller,
      SealedJson json,
      InstantSource clock) {
    this.session = session;
    this.door = door;
    this.journal = journal;
    this.preconditions = preconditions;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  CaseAppointment add(UUID caseId, CaseAppointmentFields fields) {
    CaseDoor.Folder folder = door.writable(caseId);
    requireToCome(fields);
    Instant now = clock.instant();
    CaseAppointment appointment = new CaseAppointment(folder, fields, me(), json, now);
    // Before the row: its foreign key locks the case's row, which two at once would then wait for.
    door.acknowledge(folder, now);
    session.persist(appointment);
    journal.record(appointment.added(folder));
    session.flush();
    return appointment;
  }

  CaseAppointment find(UUID caseId, UUID id) {
    CaseAppointment found = session.find(CaseAppointment.class, id);
    if (found == null || !found.caseId().equals(caseId)) {
      throw Problem.notFound();
    }
    return found;
  }

  /** First what does not exist, then what is stale, then the state: whatever the case's. */
  CaseAppointment change(
      UUID caseId, UUID id, BiFunction<CaseDoor.Folder, CaseAppointment, Change> change) {
    CaseDoor.Folder folder = door.changeable(caseId);
    CaseAppointment appointment = find(caseId, id);
    preconditions.check(appointment.version());
    door.requireOpen(folder);
    journal.record(change.apply(folder, appointment));
    session.flush();
    return appointment;
  }

  CaseAppointment update(UUID caseId, UUID id, UnaryOperator<CaseAppointmentFields> edit) {
    return change(
        caseId,
        id,
        (folder, appointment) -> {
          CaseAppointmentFields fields = edit.apply(appointment.fields(json));
          if (!fields.at().equals(appointment.at())) {
            requireToCome(fields);
          }
          return appointment.update(fields, folder, json);
        });
  }

  CaseAppointment cancel(UUID caseId, UUID id) {
    return change(
        caseId, id, (folder, appointment) -> appointment.cancel(me(), folder, clock.instant()));
  }

  private void requireToCome(CaseAppointmentFields fields) {
    if (fields.at().isBefore(clock.instant())) {
      throw Problem.invalid(Violation.at("/at", "in_the_past"));
    }
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
