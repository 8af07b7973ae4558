package ma.prim.integration.webhooks.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When an event is tried again. Three days in all; after that it is a dead letter, which can be
 * asked for.
 */
final class RetryTable {
  /** How long an address may ask to be left alone. */
  static final Duration LONGEST = Duration.ofHours(24);

  /** Up to a fifth earlier or later, so that what failed together is not tried together. */
  private static final double JITTER = 0.2;

  private RetryTable() {}

  /**
   * @param failures how often it has failed in a row
   * @return the pause before the next attempt; empty if there is none
   */
  static Optional<Duration> after(int failures) {
    return switch (failures) {
      case 1 -> Optional.of(Duration.ofSeconds(5));
      case 2 -> Optional.of(Duration.ofMinutes(1));
      case 3 -> Optional.of(Duration.ofMinutes(5));
      case 4 -> Optional.of(Duration.ofMinutes(30));
      case 5 -> Optional.of(Duration.ofHours(2));
      case 6 -> Optional.of(Duration.ofHours(5));
      case 7 -> Optional.of(Duration.ofHours(10));
      case 8 -> Optional.of(Duration.ofHours(14));
      case 9 -> Optional.of(Duration.ofHours(20));
      case 10 -> Optional.of(Duration.ofHours(24));
      default -> Optional.empty();
    };
  }

  /**
   * The same with chance, and never before the address wants.
   *
   * @param chance from 0 to 1
   * @param asked what {@code Retry-After} said; null if nothing
   */
  static Optional<Duration> after(int failures, double chance, Duration asked) {
    return after(failures)
        .map(pause ->
            Duration.ofMillis((long) (pause.toMillis() * (1 - JITTER + 2 * JITTER * chance))))
        .map(pause -> asked == null || asked.compareTo(pause) < 0 ? pause : bounded(asked));
  }

  static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
