package ma.prim.http.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import ma.prim.events.Change;

/** The Idempotency-Key of this request, and what its answer is about. */
@RequestScoped
public class KeyedRequest {
  /** Says that an answer is that of an earlier request. */
  public static final String REPLAYED = "Idempotent-Replayed";

  private byte[] id;
  private BodyPrint print;
  private Change change;
  private UUID person;
  private String shown;

  void set(byte[] id, BodyPrint print) {
    this.id = id;
    this.print = print;
  }

  boolean hasKey() {
    return id != null;
  }

  byte[] id() {
    return id;
  }

  BodyPrint print() {
    return print;
  }

  /** What an attempt that is run again has noted is no more. */
  void startAnew() {
    change = null;
    person = null;
    shown = null;
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

  /**
   * What the answer shows, where that is not what the change belongs to: {@code referrals/0190…}. A
   * {@link ReplayGuard} says who may see it again.
   */
  public void shows(String subject) {
    this.shown = subject;
  }

  Optional<String> shown() {
    return Optional.ofNullable(shown);
  }

  UUID person() {
    return person;
  }
}
