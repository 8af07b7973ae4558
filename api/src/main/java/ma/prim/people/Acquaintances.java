package ma.prim.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** Which cells know a person, beyond the caller's: whom one may ask, and letting another in. */
@Singleton
public class Acquaintances {
  private final Session session;
  private final People people;
  private final Candidates candidates;
  private final InstantSource clock;

  Acquaintances(Session session, People people, Candidates candidates, InstantSource clock) {
    this.session = session;
    this.people = people;
    this.candidates = candidates;
    this.clock = clock;
  }

  /**
   * The cell to ask about a person whom none of the caller's cells knows; empty of one whom the
   * caller may read, of one who is concealed, and of one who is not there.
   */
  public Optional<String> cellToAsk(UUID person) {
    RegionFile file = session.find(RegionFile.class, person);
    if (file == null || file.isConcealed() || people.find(person).isPresent()) {
      return Optional.empty();
    }
    return Optional.ofNullable(candidates.knowingCells(List.of(person)).get(person));
  }

  /** Whether one of the caller's cells knows the person. */
  public boolean areTheCallers(UUID person) {
    return people.find(person).isPresent();
  }

  /**
   * From now on another cell knows a person whom the caller's knows.
   *
   * @param until null for good
   */
  public void grant(UUID person, String cell, String province, Instant until) {
    Optional<Acquaintance> earlier = of(Set.of(person), cell).stream().findFirst();
    Acquaintance granted =
        earlier.orElseGet(() -> new Acquaintance(person, cell, province, clock.instant()));
    granted.grant(until, earlier.isPresent());
    session.persist(granted);
    if (earlier.isEmpty()) {
      people.addKeys(person, cell);
    }
  }

  /** Also those that are over. */
  List<Acquaintance> of(Collection<UUID> all, String cell) {
    return QueryLists.select(
            session,
            "from Acquaintance where person in (:people) and cell = :cell",
            Acquaintance.class,
            Map.of("people", all, "cell", cell))
        .list();
  }
}
