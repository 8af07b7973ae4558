package ma.prim.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellConfig;

/** Opens a person's file in the caller's cell. */
@Singleton
class RegisterPerson {
  private final People people;
  private final ServingCell servingCell;
  private final References references;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  RegisterPerson(
      People people,
      ServingCell servingCell,
      References references,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.people = people;
    this.servingCell = servingCell;
    this.references = references;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  Person handle(PersonFields fields) {
    return handle(fields, servingCell.choose(fields.cell()));
  }

  /**
   * @param cell one of the caller's
   */
  Person handle(PersonFields fields, CellConfig cell) {
    references.check(fields, null, Set.of());
    Instant now = clock.instant();
    UUID id = Ids.next();
    Person person = Person.register(id, fields, json, now);
    people.add(
        person, new PersonCell(id, cell.slug(), cell.province(), PersonCell.Reason.OPENED, now));
    journal.record(
        Change.of(Person.RESOURCE, id, "registered", cell.slug(), cell.province(), null));
    return person;
  }
}
