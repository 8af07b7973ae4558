package ma.prim.people.requests;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.CannotOpen;
import ma.prim.crypto.CursorCipher;

/**
 * What a caller holds of somebody whom only another cell knows: sealed with the region's key, good
 * for this caller and for a day. Only who was shown that the cell knows her can ask for her file,
 * and nobody learns an id, or whether two handles are of one person.
 */
@Singleton
public class Handles {
  static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final int LENGTH = 3 * Long.BYTES;

  private final CursorCipher cipher;
  private final CurrentCaller caller;
  private final InstantSource clock;

  Handles(CursorCipher cipher, CurrentCaller caller, InstantSource clock) {
    this.cipher = cipher;
    this.caller = caller;
    this.clock = clock;
  }

  public String give(UUID person) {
    byte[] plain =
        ByteBuffer.allocate(LENGTH)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .putLong(clock.instant().plus(GOOD_FOR).getEpochSecond())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.sealCursor(plain, mine()));
  }

  /** Whom it stands for; empty for what is not a handle of this caller's, or no longer. */
  Optional<UUID> take(String text) {
    try {
      ByteBuffer plain =
          ByteBuffer.wrap(cipher.openCursor(Base64.getUrlDecoder().decode(text), mine()));
      UUID person = new UUID(plain.getLong(), plain.getLong());
      Instant until = Instant.ofEpochSecond(plain.getLong());
      return clock.instant().isBefore(until) ? Optional.of(person) : Optional.empty();
    } catch (IllegalArgumentException | CannotOpen notOurs) {
      return Optional.empty();
    }
  }

  private String mine() {
    return "access-requests/handle/" + caller.get().subject();
  }
}
