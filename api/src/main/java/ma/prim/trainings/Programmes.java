package ma.prim.trainings;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The region's programmes. */
@Singleton
public class Programmes {
  private final Session session;

  Programmes(Session session) {
    this.session = session;
  }

  public Optional<Programme> find(UUID id) {
    return Optional.ofNullable(session.find(Programme.class, id));
  }

  public List<Programme> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery("from Programme p where p.id in :ids", Programme.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Every one, the oldest first: there are tens of them. */
  public List<Programme> all() {
    return session
        .createSelectionQuery("from Programme p order by p.createdAt, p.id", Programme.class)
        .getResultList();
  }

  void add(Programme programme) {
    session.persist(programme);
  }

  void flush() {
    session.flush();
  }
}
