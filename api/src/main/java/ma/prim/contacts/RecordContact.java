package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.cases.Sensitivity;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonCell;
import ma.prim.tenancy.CellConfig;

/** Writes down that somebody came, called or wrote. */
@Singleton
class RecordContact {
  private final Contacts contacts;
  private final ContactRules rules;
  private final KnownPeople people;
  private final ServingCell servingCell;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  RecordContact(
      Contacts contacts,
      ContactRules rules,
      KnownPeople people,
      ServingCell servingCell,
      CurrentCaller caller,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.contacts = contacts;
    this.rules = rules;
    this.people = people;
    this.servingCell = servingCell;
    this.caller = caller;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  Contact handle(ContactFields fields) {
    CellConfig cell = servingCell.choose(fields.cell());
    List<Violation> found =
        new ArrayList<>(rules.times(fields.occurredAt(), fields.arrivedAt(), fields.servedAt()));
    found.addAll(rules.references(fields, cell.slug(), ContactFields.NOTHING));
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
    return handle(Ids.next(), cell, fields);
  }

  /**
   * @param fields of which the rules hold
   */
  Contact handle(UUID id, CellConfig cell, ContactFields fields) {
    Instant now = clock.instant();
    Contact contact = new Contact(id, cell, UUID.fromString(caller.get().subject()));
    ContactFields complete = fields.completed(now, rules.isTest(fields));
    journal.record(
        contact.record(complete, rules.sensitivity(fields, Sensitivity.NORMAL), json, now));
    if (fields.person() != null) {
      people.makeKnown(fields.person(), cell.slug(), cell.province(), PersonCell.Reason.OPENED);
    }
    contacts.add(contact);
    contacts.flush();
    return contact;
  }
}
