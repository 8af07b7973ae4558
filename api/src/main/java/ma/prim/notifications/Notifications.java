package ma.prim.notifications;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import org.hibernate.Session;

/** What the caller is told of; nobody finds what is somebody else's. */
@Singleton
class Notifications {
  /** Counting stops here: more than a screen says. */
  static final int COUNTED = 1000;

  private final Session session;
  private final CurrentCaller caller;

  Notifications(Session session, CurrentCaller caller) {
    this.session = session;
    this.caller = caller;
  }

  UUID me() {
    return UUID.fromString(caller.get().subject());
  }

  Optional<Notification> find(UUID id) {
    return Optional.ofNullable(session.find(Notification.class, id))
        .filter(notification -> notification.isOf(me()));
  }

  /** At most one more than is counted. */
  long countUnread() {
    return session
        .createSelectionQuery(
            "select count(*) from (select n.id as id from Notification n where n.recipient = :me"
                + " and n.readAt is null order by n.createdAt desc limit "
                + (COUNTED + 1)
                + ") unread",
            Long.class)
        .setParameter("me", me())
        .getSingleResult();
  }

  int readAll(Instant at) {
    return session
        .createMutationQuery(
            "update Notification set readAt = :now, version = version + 1"
                + " where recipient = :me and readAt is null")
        .setParameter("now", at)
        .setParameter("me", me())
        .executeUpdate();
  }

  void flush() {
    session.flush();
  }
}
