package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.http.idempotency.ReplayGuard;

/** A contact is shown again to those who still read it. */
@Singleton
class ContactReplay implements ReplayGuard {
  private final Contacts contacts;
  private final ContactAccess access;

  ContactReplay(Contacts contacts, ContactAccess access) {
    this.contacts = contacts;
    this.access = access;
  }

  @Override
  public String resource() {
    return Contact.RESOURCE;
  }

  @Override
  public boolean maySee(UUID id) {
    return contacts.find(id).filter(access::isReadable).isPresent();
  }
}
