package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import ma.prim.packaged.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two copies behind a balancer are ended in turn, as an upgrade does it: nobody notices. */
@ExtendWith(FaultTable.class)
class RollingRestartTest {
  private static final int WRITES = 150;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("SIGTERM to each of two copies behind HAProxy")
  void failsNoRequest(FaultTable.Row row) throws Exception {
    // as in production
    Map<String, String> environment = Map.of("QUARKUS_SHUTDOWN_DELAY", "5S");
    try (Copies copies = Copies.in(folder, text -> text, environment)) {
      Service one = copies.started();
      Service other = copies.started();
      try (Balancer balancer = Balancer.of(folder, one, other);
          Load load = Load.ofPeople(balancer::address, Copies::officersToken, Rows.ORIENTAL)) {
        balancer.awaitAllTaken();
        load.awaitMore(WRITES);
        one = copies.replaced(one);
        balancer.awaitAllTaken();
        load.awaitMore(WRITES);
        other = copies.replaced(other);
        load.awaitMore(WRITES);
        Tally tally = load.finish();
        row.says(tally);
        assertThat(load.failures()).isEmpty();
        assertThat(tally.sentAgain()).isZero();
        tally.assertNothingLostOrTwice();
        Copies.assertEventsHaveTheirPlaces(Rows.ORIENTAL);
        Copies.assertTrailIsWhole(other);
      }
    }
  }
}
