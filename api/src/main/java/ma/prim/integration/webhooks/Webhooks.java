package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The webhooks of the institutions in the caller's scope; the scope is Hibernate's. */
@Singleton
class Webhooks {
  private final Session session;

  Webhooks(Session session) {
    this.session = session;
  }

  Optional<Webhook> find(UUID id) {
    return Optional.ofNullable(session.find(Webhook.class, id));
  }

  /** The same, held until the end of the transaction. */
  Optional<Webhook> hold(UUID id) {
    return Optional.ofNullable(session.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  long count(UUID institution) {
    return session
        .createSelectionQuery(
            "select count(*) from Webhook where institution = :institution", Long.class)
        .setParameter("institution", institution)
        .getSingleResult();
  }

  Optional<WebhookDelivery> delivery(Webhook webhook, UUID id) {
    return Optional.ofNullable(session.find(WebhookDelivery.class, id))
        .filter(delivery -> delivery.webhook().equals(webhook.id()));
  }

  void add(Webhook webhook) {
    session.persist(webhook);
  }

  void remove(Webhook webhook) {
    session.remove(webhook);
  }

  void flush() {
    session.flush();
  }
}
