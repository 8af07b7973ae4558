package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.audit.FormerIds;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/**
 * Who was merged into whom. What is sealed keeps the ids that were written, so that an undone merge
 * needs no file rewritten; who reads it is shown the survivors.
 */
@Singleton
public class Survivors implements FormerIds {
  private final Session session;
  private final People people;

  Survivors(Session session, People people) {
    this.session = session;
    this.people = people;
  }

  @Override
  public Set<UUID> idsOf(UUID person) {
    Set<UUID> ids = new LinkedHashSet<>(List.of(person));
    around(Set.of(person), Set.of()).forEach(merge -> ids.add(merge.merged()));
    return ids;
  }

  /** Of these ids, those of merged people, each with who survives; whether or not she is known. */
  public Map<UUID, UUID> of(Collection<UUID> ids) {
    Map<UUID, UUID> survivors = new HashMap<>();
    around(Set.of(), ids).forEach(merge -> survivors.put(merge.merged(), merge.person()));
    return survivors;
  }

  /** The merges into these people, and those of whom these others have become; one statement. */
  List<PersonMerge> around(Collection<UUID> into, Collection<UUID> merged) {
    if (into.isEmpty() && merged.isEmpty()) {
      return List.of();
    }
    return QueryLists.select(
            session,
            "from PersonMerge where person in (:into) or merged in (:merged) order by id",
            PersonMerge.class,
            Map.of(
                "into", into.isEmpty() ? merged : into, "merged", merged.isEmpty() ? into : merged))
        .list()
        .stream()
        .filter(merge -> into.contains(merge.person()) || merged.contains(merge.merged()))
        .toList();
  }

  /**
   * There is no such file; of one that was merged, who survives, if the caller's cells know her.
   */
  public Problem missing(UUID id) {
    UUID survivor = of(List.of(id)).get(id);
    return survivor == null || people.find(survivor).isEmpty()
        ? Problem.notFound()
        : new Problem(ProblemCode.NOT_FOUND, List.of(), Map.of("mergedInto", survivor.toString()));
  }
}
