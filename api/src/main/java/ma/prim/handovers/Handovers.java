package ma.prim.handovers;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The messages of the region; the scope is Hibernate's. */
@Singleton
class Handovers {
  private final Session session;

  Handovers(Session session) {
    this.session = session;
  }

  Optional<Handover> find(UUID id) {
    return Optional.ofNullable(session.find(Handover.class, id));
  }

  /** Held until the end of the transaction, so that numbers are given and taken one by one. */
  HandoverThread lockThread(String peer, UUID thread) {
    UUID id = HandoverThread.idOf(peer, thread);
    HandoverThread known = session.find(HandoverThread.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      return known;
    }
    HandoverThread begun = new HandoverThread(peer, thread);
    session.persist(begun);
    session.flush();
    return begun;
  }

  /** The regions for which something is due. */
  List<String> duePeers(Instant now) {
    return session
        .createSelectionQuery(
            "select distinct peer from Handover where status = :waiting and nextAttemptAt <= :now",
            String.class)
        .setParameter("waiting", HandoverStatus.WAITING)
        .setParameter("now", now)
        .list();
  }

  /** What is due for one: of each matter the first that is not delivered, and only that. */
  List<Handover> due(String peer, Instant now, int most) {
    return session
        .createSelectionQuery(
            "from Handover h where h.status = :waiting and h.nextAttemptAt <= :now"
                + " and h.peer = :peer"
                + " and not exists (select 1 from Handover earlier where earlier.peer = h.peer"
                + " and earlier.thread = h.thread and earlier.direction = h.direction"
                + " and earlier.sequence < h.sequence and earlier.status <> :delivered)"
                + " order by h.nextAttemptAt, h.id",
            Handover.class)
        .setParameter("waiting", HandoverStatus.WAITING)
        .setParameter("delivered", HandoverStatus.DELIVERED)
        .setParameter("now", now)
        .setParameter("peer", peer)
        .setMaxResults(most)
        .list();
  }

  /** Nobody else changes it until the end of the transaction. */
  Optional<Handover> held(UUID id) {
    return Optional.ofNullable(session.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<Handover> undelivered(String peer, UUID thread) {
    return session
        .createSelectionQuery(
            "from Handover where peer = :peer and thread = :thread and direction = :sent"
                + " and status <> :delivered",
            Handover.class)
        .setParameter("peer", peer)
        .setParameter("thread", thread)
        .setParameter("sent", HandoverDirection.SENT)
        .setParameter("delivered", HandoverStatus.DELIVERED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Everything that is said of a referral, by either side. */
  List<Handover> ofReferral(UUID referral) {
    return session
        .createSelectionQuery("from Handover where referral = :referral", Handover.class)
        .setParameter("referral", referral)
        .list();
  }

  void add(Handover message) {
    session.persist(message);
  }
}
