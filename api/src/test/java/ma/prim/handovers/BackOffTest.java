package ma.prim.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofHours(1));

  @Test
  void itWaitsTwiceAsLongEachTimeUpToAnHour() {
    assertAbout(backOff.after(1, Duration.ZERO), 5);
    assertAbout(backOff.after(2, Duration.ZERO), 10);
    assertAbout(backOff.after(5, Duration.ZERO), 80);
    assertAbout(backOff.after(11, Duration.ZERO), 3600);
    assertAbout(backOff.after(10_000, Duration.ZERO), 3600);
  }

  @Test
  void itWaitsAsLongAsItIsAskedToWithinAnHour() {
    assertAbout(backOff.after(1, Duration.ofSeconds(90)), 90);
    assertAbout(backOff.after(1, Duration.ofDays(30)), 3600);
  }

  private static void assertAbout(Duration pause, long seconds) {
    assertThat(pause.toMillis()).isBetween(seconds * 800, seconds * 1200);
  }
}
