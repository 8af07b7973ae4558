package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.http.idempotency.ReplayGuard;

/** An intake has the id of its contact, and is shown again to those who still read that. */
@Singleton
class IntakeReplay implements ReplayGuard {
  private final ContactReplay contacts;

  IntakeReplay(ContactReplay contacts) {
    this.contacts = contacts;
  }

  @Override
  public String resource() {
    return ReceiveIntake.RESOURCE;
  }

  @Override
  public boolean maySee(UUID id) {
    return contacts.maySee(id);
  }
}
