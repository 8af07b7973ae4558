package ma.prim.people.distinct;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Who is told apart from whom, as far as the caller's cells know both; the scope is Hibernate's, on
 * every statement.
 */
@Singleton
public class Distinctions {
  private final Session session;

  Distinctions(Session session) {
    this.session = session;
  }

  /** Those who are said not to be this person. */
  public Set<UUID> from(UUID person) {
    return of(person).stream()
        .map(distinction -> distinction.otherThan(person))
        .collect(Collectors.toSet());
  }

  /** Whether these two are said to be two people. */
  public boolean between(UUID one, UUID other) {
    return from(one).contains(other);
  }

  private List<Distinction> of(UUID person) {
    return session
        .createSelectionQuery(
            "from Distinction where person = :person or other = :person", Distinction.class)
        .setParameter("person", person)
        .list();
  }

  Optional<Distinction> find(UUID person, UUID id) {
    return Optional.ofNullable(session.find(Distinction.class, id))
        .filter(distinction -> distinction.isOf(person));
  }

  void add(Distinction distinction) {
    session.persist(distinction);
    session.flush();
  }

  void remove(Distinction distinction) {
    session.remove(distinction);
    session.flush();
  }
}
