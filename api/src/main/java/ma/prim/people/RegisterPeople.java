package ma.prim.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.tenancy.CellConfig;
import org.hibernate.Session;

/**
 * Opens many files at once, each as {@link RegisterPerson} opens one. What is of a kind is written
 * one after the other, so that it goes to the database together.
 */
@Singleton
public class RegisterPeople {
  private final Session session;
  private final SearchKeys keys;
  private final Sharing sharing;
  private final SealedJson json;

  RegisterPeople(Session session, SearchKeys keys, Sharing sharing, SealedJson json) {
    this.session = session;
    this.keys = keys;
    this.sharing = sharing;
    this.json = json;
  }

  /** Somebody new; the fields are valid, and point at nobody. */
  public record NewFile(UUID id, PersonFields fields) {}

  /**
   * @return what happened, to be recorded by the caller
   */
  public List<Change> open(List<NewFile> files, CellConfig cell, Instant at) {
    List<Sharing.Had> hashes = new ArrayList<>();
    for (NewFile file : files) {
      PersonContent content = PersonContent.from(file.fields());
      Person person = Person.register(file.id(), file.fields(), json, at);
      person.indexed();
      session.persist(person);
      keys.of(content, List.of(cell.slug()))
          .forEach(hash -> hashes.add(new Sharing.Had(hash, file.id())));
    }
    files.forEach(file ->
        session.persist(
            new PersonCell(file.id(), cell.slug(), cell.province(), PersonCell.Reason.OPENED, at)));
    session.flush();
    sharing.add(hashes);
    return files.stream()
        .map(file ->
            Change.of(Person.RESOURCE, file.id(), "registered", cell.slug(), cell.province(), null))
        .toList();
  }
}
