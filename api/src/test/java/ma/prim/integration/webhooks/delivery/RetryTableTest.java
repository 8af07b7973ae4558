package ma.prim.integration.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryTableTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  @Test
  void anEventIsTriedForMoreThanThreeDaysAndThenNoMore() {
    Duration all = Duration.ZERO;
    int failures = 1;
    while (RetryTable.after(failures).isPresent()) {
      all = all.plus(RetryTable.after(failures).get());
      failures++;
    }
    assertThat(failures).as("attempts").isEqualTo(11);
    assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(RetryTable.after(1)).contains(Duration.ofSeconds(5));
  }

  @Test
  void chanceSpreadsWhatFailedTogether() {
    assertThat(RetryTable.after(2, 0, null)).contains(Duration.ofSeconds(48));
    assertThat(RetryTable.after(2, 1, null)).contains(Duration.ofSeconds(72));
  }

  @Test
  void anAddressMayAskForMoreButNotForEver() {
    assertThat(RetryTable.after(1, 0.5, Duration.ofMinutes(10))).contains(Duration.ofMinutes(10));
    assertThat(RetryTable.after(1, 0.5, Duration.ofSeconds(1))).contains(Duration.ofSeconds(5));
    assertThat(RetryTable.after(1, 0.5, Duration.ofDays(365))).contains(Duration.ofHours(24));
    assertThat(RetryTable.after(11, 0.5, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void retryAfterIsSecondsOrADate() {
    assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Mon, 02 Mar 2026 09:31:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryAfter.read("Mon, 02 Mar 2026 09:00:00 GMT", NOW)).isNull();
    for (String hostile : new String[] {null, "", "-1", "soon", "99999999999999999999", "1e9"}) {
      assertThat(RetryAfter.read(hostile, NOW)).as("%s", hostile).isNull();
    }
  }
}
