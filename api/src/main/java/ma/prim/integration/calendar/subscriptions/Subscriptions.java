package ma.prim.integration.calendar.subscriptions;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The subscriptions of the region: an owner's, or one by its secret. */
@Singleton
class Subscriptions {
  private final Session session;

  Subscriptions(Session session) {
    this.session = session;
  }

  Optional<CalendarSubscription> find(UUID owner, UUID id) {
    return Optional.ofNullable(session.find(CalendarSubscription.class, id))
        .filter(one -> one.owner().equals(owner));
  }

  Optional<CalendarSubscription> withSecret(byte[] hash) {
    return session
        .createSelectionQuery(
            "from CalendarSubscription where secretHash = :hash", CalendarSubscription.class)
        .setParameter("hash", hash)
        .uniqueResultOptional();
  }

  /** A program has read it on this day. */
  void read(UUID id, LocalDate today) {
    CalendarSubscription found = session.find(CalendarSubscription.class, id);
    if (found != null) {
      found.read(today);
    }
  }

  /** Those that nothing has read for so long. */
  int forget(LocalDate today) {
    return session
        .createMutationQuery("delete from CalendarSubscription where expiresOn < :today")
        .setParameter("today", today)
        .executeUpdate();
  }

  long count(UUID owner) {
    return session
        .createSelectionQuery(
            "select count(*) from CalendarSubscription where owner = :owner", Long.class)
        .setParameter("owner", owner)
        .getSingleResult();
  }

  void add(CalendarSubscription subscription) {
    session.persist(subscription);
    session.flush();
  }

  void remove(CalendarSubscription subscription) {
    session.remove(subscription);
    session.flush();
  }
}
