package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.trainings.EnrolmentStatus;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Who takes part in what. Who holds a session reads here as it is now, by locking reads: the
 * transaction may have begun to read before the session was free.
 */
@Singleton
public class Enrolments {
  private final Session session;

  Enrolments(Session session) {
    this.session = session;
  }

  public Optional<Enrolment> find(UUID ofSession, UUID id) {
    return Optional.ofNullable(session.find(Enrolment.class, id))
        .filter(enrolment -> enrolment.session().equals(ofSession));
  }

  public List<Enrolment> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : query("where e.id in :ids", "").setParameter("ids", ids).getResultList();
  }

  /** As it is now; the session is held. */
  Optional<Enrolment> held(UUID ofSession, UUID id) {
    return Optional.ofNullable(session.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(enrolment -> enrolment.session().equals(ofSession));
  }

  /** All of a session in these states, in the order in which they came; the session is held. */
  public List<Enrolment> held(UUID ofSession, Collection<EnrolmentStatus> states) {
    return query("where e.session = :session and e.status in :states", "e.enrolledAt, e.id")
        .setParameter("session", ofSession)
        .setParameter("states", states)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** That of a user which stands; the session is held. */
  public Optional<Enrolment> standing(UUID ofSession, UUID user) {
    return query("where e.session = :session and e.activeUser = :user", "")
        .setParameter("session", ofSession)
        .setParameter("user", user)
        .setLockMode(LockModeType.PESSIMISTIC_READ)
        .uniqueResultOptional();
  }

  /** Those who wait, the first first; the session is held. */
  List<Enrolment> waiting(UUID ofSession) {
    return query("where e.session = :session and e.status = :waiting", "e.ticket")
        .setParameter("session", ofSession)
        .setParameter("waiting", EnrolmentStatus.WAITLISTED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Who has a seat for a cell; the session is held. */
  int seatsOf(UUID ofSession, String cell) {
    return query("where e.session = :session and e.cell = :cell and e.status = :seated", "")
        .setParameter("session", ofSession)
        .setParameter("cell", cell)
        .setParameter("seated", EnrolmentStatus.CONFIRMED)
        .setLockMode(LockModeType.PESSIMISTIC_READ)
        .getResultList()
        .size();
  }

  /** The ids of those who wait, in order: where somebody stands in it. */
  List<UUID> queue(UUID ofSession) {
    return session
        .createSelectionQuery(
            "select e.id from Enrolment e where e.session = :session and e.status = :waiting"
                + " order by e.ticket",
            UUID.class)
        .setParameter("session", ofSession)
        .setParameter("waiting", EnrolmentStatus.WAITLISTED)
        .getResultList();
  }

  /** How a user stands to sessions, the last of each last. */
  List<Enrolment> of(UUID user, Collection<UUID> sessions) {
    return sessions.isEmpty()
        ? List.of()
        : query("where e.user = :user and e.session in :sessions", "e.enrolledAt, e.id")
            .setParameter("user", user)
            .setParameter("sessions", sessions)
            .getResultList();
  }

  /** Those of sessions, in these states. */
  public List<Enrolment> of(Collection<UUID> sessions, Set<EnrolmentStatus> states) {
    return sessions.isEmpty()
        ? List.of()
        : query("where e.session in :sessions and e.status in :states", "e.enrolledAt, e.id")
            .setParameter("sessions", sessions)
            .setParameter("states", states)
            .getResultList();
  }

  int count(UUID ofSession, Set<EnrolmentStatus> states) {
    return session
        .createSelectionQuery(
            "select count(*) from Enrolment e where e.session = :session and e.status in :states",
            Long.class)
        .setParameter("session", ofSession)
        .setParameter("states", states)
        .getSingleResult()
        .intValue();
  }

  private SelectionQuery<Enrolment> query(String where, String order) {
    return session.createSelectionQuery(
        "from Enrolment e " + where + (order.isEmpty() ? "" : " order by " + order),
        Enrolment.class);
  }

  void add(Enrolment enrolment) {
    session.persist(enrolment);
  }

  public void flush() {
    session.flush();
  }
}
