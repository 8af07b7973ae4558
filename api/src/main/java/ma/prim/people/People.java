package ma.prim.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The files that the caller's cells know; the scope is Hibernate's, on every statement. */
@ApplicationScoped
class People {
  private final Session session;

  People(Session session) {
    this.session = session;
  }

  Optional<Person> find(UUID id) {
    return Optional.ofNullable(session.find(Person.class, id));
  }

  List<Person> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return session
        .createSelectionQuery("from Person where id in (:ids)", Person.class)
        .setParameterList("ids", ids)
        .list();
  }

  /**
   * Files that have, for each searched word, one of its hashes; newest first, at most {@code
   * limit}. One statement, whatever is searched: each word adds a lookup in the index of hashes.
   */
  List<Person> findByHashes(List<List<byte[]>> words, int limit) {
    StringBuilder query = new StringBuilder("from Person p where 1 = 1");
    for (int word = 0; word < words.size(); word++) {
      query
          .append(" and p.id in (select k.id.person from PersonKey k where k.id.hash in (:word")
          .append(word)
          .append("))");
    }
    query.append(" order by p.createdAt desc, p.id desc");
    var selection =
        session.createSelectionQuery(query.toString(), Person.class).setMaxResults(limit);
    for (int word = 0; word < words.size(); word++) {
      selection.setParameterList("word" + word, words.get(word), byte[].class);
    }
    return selection.list();
  }

  void add(Person person, PersonCell knownTo, Collection<byte[]> hashes) {
    session.persist(person);
    session.persist(knownTo);
    hashes.forEach(hash -> session.persist(new PersonKey(hash, person.id())));
  }

  void replaceKeys(Person person, Collection<byte[]> hashes) {
    session
        .createMutationQuery("delete from PersonKey k where k.id.person = :person")
        .setParameter("person", person.id())
        .executeUpdate();
    hashes.forEach(hash -> session.persist(new PersonKey(hash, person.id())));
  }

  void makeKnown(PersonCell knownTo) {
    session.persist(knownTo);
  }
}
