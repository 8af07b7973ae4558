package ma.prim.http;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Identifiers of everything that has no code of its own: UUIDv7 (RFC 9562), ascending within a
 * process, so that ids made one after the other sort and index that way.
 */
public final class Ids {
  /** What a malformed id stands for: an id that nothing ever has. */
  public static final UUID NONE = new UUID(0, 0);

  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int COUNTER_BITS = 12;

  /** Milliseconds and a 12-bit counter, as one number that only grows. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    long now = System.currentTimeMillis() << COUNTER_BITS;
    long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long millis = tick >>> COUNTER_BITS;
    long counter = tick & 0xfff;
    long high = millis << 16 | 0x7000 | counter;
    long low = ThreadLocalRandom.current().nextLong() >>> 2 | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Reads the canonical form only; everything else is no id. */
  public static Optional<UUID> parse(String text) {
    return text != null && CANONICAL.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
