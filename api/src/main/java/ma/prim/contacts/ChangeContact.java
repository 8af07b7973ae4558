package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.CaseView;
import ma.prim.cases.KnownCase;
import ma.prim.cases.KnownCases;
import ma.prim.cases.OpenCase;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonCell;

/** Corrects a contact, and makes a case of it. */
@Singleton
class ChangeContact {
  private final Contacts contacts;
  private final ContactAccess access;
  private final ContactRules rules;
  private final OpenCase openCase;
  private final KnownCases cases;
  private final KnownPeople people;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  ChangeContact(
      Contacts contacts,
      ContactAccess access,
      ContactRules rules,
      OpenCase openCase,
      KnownCases cases,
      KnownPeople people,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.contacts = contacts;
    this.access = access;
    this.rules = rules;
    this.openCase = openCase;
    this.cases = cases;
    this.people = people;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  Contact update(UUID id, MergePatch<ContactFields> patch) {
    if (patch.has("cell")) {
      throw Problem.invalid(Violation.at("/cell", "read_only"));
    }
    Contact contact = forChange(id);
    ContactFields before = contact.fields(json);
    ContactFields after = patch.applyTo(before).completed(before.occurredAt(), before.isTest());
    require(after, before, contact.cell());
    journal.record(
        contact.update(
            after, rules.sensitivity(after, contact.sensitivity()), json, clock.instant()));
    if (after.person() != null && !after.person().equals(before.person())) {
      people.makeKnown(
          after.person(), contact.cell(), contact.province(), PersonCell.Reason.OPENED);
    }
    contacts.flush();
    return contact;
  }

  /** The contact names the new case from now on. */
  CaseView openCase(UUID id, ContactCase body) {
    Contact contact = forChange(id);
    if (contact.caseId() != null) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    ContactFields fields = contact.fields(json);
    require(body, fields);
    CaseView opened = openCase.handle(body.in(contact.cell(), fields));
    KnownCase matter = cases.find(opened.id()).orElseThrow();
    journal.record(
        contact.become(matter.id(), body.personOf(fields), matter.sensitivity(), clock.instant()));
    contacts.flush();
    return opened;
  }

  private static void require(ContactCase body, ContactFields contact) {
    List<Violation> missing = new ArrayList<>();
    if (body.personOf(contact) == null) {
      missing.add(Violation.at("/person", "required"));
    }
    if (body.needOf(contact) == null) {
      missing.add(Violation.at("/need", "required"));
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
  }

  private void require(ContactFields after, ContactFields before, String cell) {
    List<Violation> found =
        new ArrayList<>(rules.times(after.occurredAt(), after.arrivedAt(), after.servedAt()));
    found.addAll(rules.references(after, cell, before));
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }

  /** One of the caller's that she reads, in the version that she has read. */
  private Contact forChange(UUID id) {
    Contact contact = contacts.find(id).orElseThrow(Problem::notFound);
    if (!access.isReadable(contact)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    preconditions.check(contact.version());
    return contact;
  }
}
