package ma.prim.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellConfig;
import org.hibernate.Session;

/**
 * Takes over files that cells opened before they were written here: each under the day it was
 * opened, by the officer who opened it. For work in a region, not for callers: whoever calls has
 * seen to it that the fields are valid.
 */
@Singleton
public class EarlierFiles {
  private final Session session;
  private final People people;
  private final SealedJson json;
  private final Journal journal;

  EarlierFiles(Session session, People people, SealedJson json, Journal journal) {
    this.session = session;
    this.people = people;
    this.json = json;
    this.journal = journal;
  }

  public boolean has(UUID person) {
    return people.find(person).isPresent();
  }

  /**
   * Opens a file; the cell knows the person from that day on.
   *
   * @param id of the person, who may be named by the files of relatives before
   */
  public void open(UUID id, PersonFields fields, CellConfig cell, UUID officer, Instant at) {
    people.add(
        Person.register(id, fields, json, at),
        new PersonCell(id, cell.slug(), cell.province(), PersonCell.Reason.OPENED, at));
    journal.recordEarlier(
        Change.of(Person.RESOURCE, id, "registered", cell.slug(), cell.province(), null),
        officer,
        at);
    // Of many files none is looked at again: what the session need not compare, it forgets.
    session.flush();
    session.clear();
  }
}
