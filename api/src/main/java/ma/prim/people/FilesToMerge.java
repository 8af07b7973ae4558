package ma.prim.people;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.crypto.SealedJson;
import org.hibernate.Session;

/** Files as merging needs them: held, written whole, with the cells that know them. */
@Singleton
public class FilesToMerge {
  private final Session session;
  private final People people;
  private final PersonViews views;
  private final Survivors survivors;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final InstantSource clock;

  FilesToMerge(
      Session session,
      People people,
      PersonViews views,
      Survivors survivors,
      CurrentCaller caller,
      SealedJson json,
      InstantSource clock) {
    this.session = session;
    this.people = people;
    this.views = views;
    this.survivors = survivors;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Those among these people whom the caller's cells know. Whoever writes a row that points at one
   * of them waits; all who hold several take them in one order.
   */
  public Map<UUID, FileToMerge> hold(Set<UUID> ids) {
    Map<UUID, FileToMerge> held = new LinkedHashMap<>();
    session
        .createSelectionQuery("from Person where id in (:ids) order by id", Person.class)
        .setParameterList("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(person -> held.put(person.id(), toMerge(person)));
    return held;
  }

  private FileToMerge toMerge(Person person) {
    return new FileToMerge(person.id(), person.version(), person.open(json).asFields(person));
  }

  /**
   * The cells of the region that know each of these people, in or out of the caller's scope, and
   * until when: {@link Instant#MAX} if for good.
   */
  public Map<UUID, Map<String, Instant>> knownTo(Collection<UUID> ids) {
    Map<UUID, Map<String, Instant>> cells = new HashMap<>();
    ids.forEach(id -> cells.put(id, new HashMap<>()));
    session
        .createSelectionQuery("from KnowingCell where person in (:ids)", KnowingCell.class)
        .setParameterList("ids", ids)
        .list()
        .forEach(known ->
            cells
                .get(known.person())
                .merge(
                    known.cell(),
                    known.until() == null ? Instant.MAX : known.until(),
                    (one, another) -> one.isAfter(another) ? one : another));
    return cells;
  }

  /** The cells that the caller manages. */
  public Set<String> managed() {
    return caller.get().cells(role -> role == Role.MANAGER);
  }

  /** Writes down that they are one, and the survivor's file with what came from the other. */
  public PersonMerge merge(
      FileToMerge survivor, FileToMerge merged, PersonFields after, String reason) {
    PersonMerge merge =
        new PersonMerge(
            survivor.id(),
            merged.id(),
            UUID.fromString(caller.get().subject()),
            new PersonMerge.Content(reason, survivor.fields(), after),
            json,
            clock.instant());
    write(survivor.id(), after);
    session.persist(merge);
    session.flush();
    return merge;
  }

  /** The merge by which somebody was merged, if she still is. */
  public Optional<PersonMerge> mergeOf(UUID merged) {
    return survivors.around(Set.of(), Set.of(merged)).stream().findFirst();
  }

  /** The merges whose people this person carries now, oldest first. */
  public List<PersonMerge> mergesInto(UUID person) {
    return survivors.around(Set.of(person), Set.of());
  }

  public PersonMerge.Content content(PersonMerge merge) {
    return merge.content(json);
  }

  /** Writes a file anew, with what it is found by. */
  public void write(UUID id, PersonFields fields) {
    Person person = people.find(id).orElseThrow();
    person.update(fields, json, clock.instant());
    people.replaceKeys(person);
    session.flush();
  }

  /**
   * What a person is found by, after rows were moved: in all cells that know her now, which may not
   * be the caller's.
   */
  public void writeKeys(UUID id) {
    RegionFile file = session.find(RegionFile.class, id);
    people.replaceKeys(file);
    session.flush();
  }

  /** Rows were moved beside the session: what it remembers of them no longer holds. */
  public void forget() {
    session.flush();
    session.clear();
  }

  /** The file as the caller reads it, if her cells know it. */
  public Optional<PersonView> view(UUID id) {
    return people.find(id).map(views::of);
  }
}
