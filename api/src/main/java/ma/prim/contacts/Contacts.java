package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The contacts in the caller's scope; the scope is Hibernate's, on every statement. */
@Singleton
class Contacts {
  private final Session session;

  Contacts(Session session) {
    this.session = session;
  }

  Optional<Contact> find(UUID id) {
    return Optional.ofNullable(session.find(Contact.class, id));
  }

  void add(Contact contact) {
    session.persist(contact);
  }

  /** Sends what was changed to the database, so that versions are known. */
  void flush() {
    session.flush();
  }
}
