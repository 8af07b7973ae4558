package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The region's institutions. */
@Singleton
class Institutions {
  /** A national agency, its regional office, its branch, a desk of the branch. */
  static final int MOST_LEVELS = 4;

  private final Session session;

  Institutions(Session session) {
    this.session = session;
  }

  Optional<Institution> find(UUID id) {
    return Optional.ofNullable(session.find(Institution.class, id));
  }

  List<Institution> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery("from Institution i where i.id in :ids", Institution.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Those that are not closed and serve one of these needs, in the order of their ids. */
  List<Institution> serving(Collection<String> needs, int most) {
    return session
        .createSelectionQuery(
            "from Institution i where i.status <> :closed"
                + " and exists (select 1 from i.needs n where n in :needs) order by i.id",
            Institution.class)
        .setParameter("closed", InstitutionStatus.CLOSED)
        .setParameter("needs", needs)
        .setMaxResults(most)
        .getResultList();
  }

  /** These and all that hang under them; a statement for each level, of which there are few. */
  Set<UUID> withBranches(Collection<UUID> roots) {
    Set<UUID> all = new HashSet<>(roots);
    Set<UUID> level = new HashSet<>(roots);
    for (int depth = 1; depth < MOST_LEVELS && !level.isEmpty(); depth++) {
      level = new HashSet<>(branches(level));
      level.removeAll(all);
      all.addAll(level);
    }
    return all;
  }

  private List<UUID> branches(Collection<UUID> parents) {
    return session
        .createSelectionQuery(
            "select i.id from Institution i where i.parent in :parents", UUID.class)
        .setParameter("parents", parents)
        .getResultList();
  }

  /** How many levels hang under an institution, itself included. */
  int height(UUID id) {
    int height = 0;
    List<UUID> level = List.of(id);
    while (!level.isEmpty() && height <= MOST_LEVELS) {
      height++;
      level = branches(level);
    }
    return height;
  }

  /** What an institution hangs under, itself first, the topmost last. */
  List<UUID> lineage(UUID id) {
    List<UUID> lineage = new java.util.ArrayList<>();
    UUID at = id;
    while (at != null && lineage.size() <= MOST_LEVELS) {
      lineage.add(at);
      at = find(at).map(Institution::parent).orElse(null);
    }
    return lineage;
  }

  void add(Institution institution) {
    session.persist(institution);
    session.flush();
  }

  void flush() {
    session.flush();
  }
}
