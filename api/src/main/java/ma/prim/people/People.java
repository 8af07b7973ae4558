package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.prim.crypto.SealedJson;
import ma.prim.http.QueryLists;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The files that the caller's cells know; the scope is Hibernate's, on every statement. */
@Singleton
class People {
  private final Session session;
  private final SearchKeys keys;
  private final SealedJson json;

  People(Session session, SearchKeys keys, SealedJson json) {
    this.session = session;
    this.keys = keys;
    this.json = json;
  }

  Optional<Person> find(UUID id) {
    return Optional.ofNullable(session.find(Person.class, id));
  }

  List<Person> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return QueryLists.select(
            session, "from Person where id in (:ids)", Person.class, Map.of("ids", ids))
        .list();
  }

  /**
   * Files that have, for each searched word, one of its hashes; the newest, at most {@code limit}.
   * Two statements, whatever is searched: the first reads nothing but the index of hashes, whose
   * ids are in the order of time.
   */
  List<Person> findByHashes(List<List<byte[]>> words, int limit) {
    List<UUID> newest =
        words.size() == 1 ? having(words.getFirst(), limit) : havingAll(words, limit);
    return findAll(newest).stream()
        .sorted(Comparator.comparingInt(person -> newest.indexOf(person.id())))
        .toList();
  }

  /** By one word alone, which thousands may have: the end of each hash's row of ids is enough. */
  private List<UUID> having(List<byte[]> hashes, int limit) {
    String newest =
        IntStream.range(0, hashes.size())
            .mapToObj(hash ->
                "(select k.id.person from PersonKey k where k.id.hash = :hash"
                    + hash
                    + " order by k.id.person desc limit "
                    + limit
                    + ")")
            .collect(Collectors.joining(" union "));
    var selection = session.createSelectionQuery(newest, UUID.class);
    for (int hash = 0; hash < hashes.size(); hash++) {
      selection.setParameter("hash" + hash, hashes.get(hash), byte[].class);
    }
    return selection.list().stream()
        .sorted(Comparator.comparing(UUID::toString).reversed())
        .limit(limit)
        .toList();
  }

  private List<UUID> havingAll(List<List<byte[]>> words, int limit) {
    StringBuilder query =
        new StringBuilder("select k.id.person from PersonKey k where k.id.hash in (:word0)");
    for (int word = 1; word < words.size(); word++) {
      query
          .append(" and exists (select 1 from PersonKey o where o.id.person = k.id.person")
          .append(" and o.id.hash in (:word")
          .append(word)
          .append("))");
    }
    query.append(" group by k.id.person order by k.id.person desc");
    var selection = session.createSelectionQuery(query.toString(), UUID.class).setMaxResults(limit);
    for (int word = 0; word < words.size(); word++) {
      selection.setParameterList("word" + word, words.get(word), byte[].class);
    }
    return selection.list();
  }

  void add(Person person, PersonCell knownTo) {
    person.indexed();
    session.persist(person);
    session.persist(knownTo);
    addKeys(person.id(), keys.of(person.open(json), List.of(knownTo.cell())));
  }

  /** After the file, or who knows the person, has changed: what she is found by, cell by cell. */
  void replaceKeys(Person person) {
    replaceKeys(person.id(), person.open(json));
    person.indexed();
  }

  /** The same of a file that the caller's cells may not know. */
  void replaceKeys(RegionFile file) {
    replaceKeys(file.id(), file.content(json));
  }

  private void replaceKeys(UUID person, PersonContent content) {
    session
        .createMutationQuery("delete from PersonKey k where k.id.person = :person")
        .setParameter("person", person)
        .executeUpdate();
    addKeys(person, keys.of(content, knowingCells(person)));
  }

  /**
   * Makes the keys of some files anew that were made by older rules.
   *
   * @return how many
   */
  int indexAnew(int atMost) {
    List<Person> older =
        session
            .createSelectionQuery(
                "from Person where keysVersion < :version order by keysVersion, id", Person.class)
            .setParameter("version", SearchKeys.VERSION)
            .setMaxResults(atMost)
            .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
            .list();
    older.forEach(this::replaceKeys);
    return older.size();
  }

  private void addKeys(UUID person, Collection<byte[]> hashes) {
    hashes.forEach(hash -> session.persist(new PersonKey(hash, person)));
  }

  /** Also those that were let in until a time that has passed: they may be let in again. */
  private List<String> knowingCells(UUID person) {
    return session
        .createSelectionQuery("select cell from Acquaintance where person = :person", String.class)
        .setParameter("person", person)
        .list();
  }

  /** From now on a cell knows the person, and finds her. */
  void makeKnown(PersonCell knownTo) {
    session.persist(knownTo);
    addKeys(knownTo.person(), knownTo.cell());
  }

  /** What the officers of a cell find a person by that they did not know. */
  void addKeys(UUID person, String cell) {
    RegionFile file = session.find(RegionFile.class, person);
    // Of a file that is being merged away the database refuses the row that names it.
    if (file != null) {
      addKeys(person, keys.inCell(file.content(json), cell));
    }
  }
}
