package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The primary of a group dies while people write to two copies of the service; another leads. */
@ExtendWith(FaultTable.class)
class KilledPrimaryTest {
  private static final int WRITES = 150;
  private static final Duration LONGEST_GAP = Duration.ofSeconds(10);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("kill -9 of a group's primary")
  void losesNothingAndComesBack(FaultTable.Row row) throws Exception {
    try (Cluster cluster = Cluster.started(folder)) {
      Rows rows = cluster.rows();
      int killed;
      try (Load load = Load.ofPeople(cluster::address, Copies::officersToken, rows)) {
        load.awaitMore(WRITES);
        killed = cluster.killPrimary();
        load.awaitMore(WRITES);
        Tally tally = load.finish();
        row.says(tally);
        tally.assertNothingLostOrTwice();
        load.assertReplayed();
        Copies.assertToldOnce(rows, load.acknowledged());
        Copies.assertEventsHaveTheirPlaces(rows);
        cluster.assertTrailIsWhole();
        assertThat(load.failures()).as("attempts that the fault cut off").isNotEmpty();
        assertThat(tally.longestGap()).isLessThanOrEqualTo(LONGEST_GAP);
      }
      cluster.rejoin(killed);
      String rejoined = cluster.content(killed);
      for (int node : Cluster.NODES) {
        assertThat(cluster.content(node)).as("node " + node).isEqualTo(rejoined);
      }
    }
  }
}
