package ma.prim.people.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.CursorCipher;
import org.junit.jupiter.api.Test;

/** How long a handle is good for. */
class HandlesTest {
  private static final Instant NOW = Instant.parse("2026-03-09T09:12:00Z");
  private static final UUID SOMEBODY = UUID.fromString("0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f");

  @Test
  void itIsGoodForADayAndNoLonger() {
    String handle = at(NOW).give(SOMEBODY);
    assertThat(at(NOW.plus(Duration.ofDays(1)).minusSeconds(1)).take(handle)).contains(SOMEBODY);
    assertThat(at(NOW.plus(Duration.ofDays(1))).take(handle)).isEmpty();
  }

  private static Handles at(Instant now) {
    CurrentCaller caller = new CurrentCaller();
    caller.set(new Caller("oriental", SOMEBODY.toString(), "x", "X", Set.of(), "prim-spa"));
    return new Handles(new Plain(), caller, InstantSource.fixed(now));
  }

  /** Whose it is and that nobody made it up is tested where it is really sealed. */
  private static final class Plain implements CursorCipher {
    @Override
    public byte[] sealCursor(byte[] plain, String context) {
      return plain.clone();
    }

    @Override
    public byte[] openCursor(byte[] sealed, String context) {
      return sealed.clone();
    }
  }
}
