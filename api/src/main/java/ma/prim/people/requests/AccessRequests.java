package ma.prim.people.requests;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The requests of which a cell in the caller's scope is a side; the scope is Hibernate's. */
@Singleton
class AccessRequests {
  private final Session session;

  AccessRequests(Session session) {
    this.session = session;
  }

  Optional<AccessRequest> find(UUID id) {
    return Optional.ofNullable(session.find(AccessRequest.class, id));
  }

  /** Whether the cell waits for an answer about this person already. */
  boolean isOpen(UUID person, String fromCell) {
    return session
            .createSelectionQuery(
                "select count(*) from AccessRequest where person = :person"
                    + " and fromCell = :cell and status = :asked",
                Long.class)
            .setParameter("person", person)
            .setParameter("cell", fromCell)
            .setParameter("asked", AccessRequestStatus.ASKED)
            .getSingleResult()
        > 0;
  }

  /** Those that nobody has answered in time, held until the end of the transaction. */
  List<AccessRequest> unanswered(Instant now, int most) {
    return session
        .createSelectionQuery(
            "from AccessRequest where status = :asked and expiresAt <= :now order by expiresAt",
            AccessRequest.class)
        .setParameter("asked", AccessRequestStatus.ASKED)
        .setParameter("now", now)
        .setMaxResults(most)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  void add(AccessRequest request) {
    session.persist(request);
  }

  void flush() {
    session.flush();
  }
}
