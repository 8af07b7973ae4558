package ma.prim.http.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import ma.prim.events.Change;

/** The Idempotency-Key of this request, and what its answer is about. */
@RequestScoped
public class KeyedRequest {
  private byte[] id;
  private byte[] fingerprint;
  private Change change;
  private UUID person;

  void set(byte[] id, byte[] fingerprint) {
    this.id = id;
    this.fingerprint = fingerprint;
  }

  boolean hasKey() {
    return id != null;
  }

  byte[] id() {
    return id;
  }

  byte[] fingerprint() {
    return fingerprint;
  }

  /** The first change is the one that was asked for; others follow from it. */
  void changed(Change change) {
    if (this.change == null) {
      this.change = change;
    }
  }

  Optional<Change> change() {
    return Optional.ofNullable(change);
  }

  /** The answer is about this person: it is erased with the person's file. */
  public void isAbout(UUID person) {
    this.person = person;
  }

  UUID person() {
    return person;
  }
}
