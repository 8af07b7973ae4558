package ma.prim.faults;

import java.nio.file.Path;
import ma.prim.packaged.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The service dies from one moment to the next while people write, and comes back. */
@ExtendWith(FaultTable.class)
class KilledServiceTest {
  private static final int WRITES = 200;
  private static final int TIMES = 2;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("kill -9 of the service")
  void losesNothingThatWasAcknowledged(FaultTable.Row row) throws Exception {
    try (Copies copies = Copies.in(folder)) {
      Service service = copies.started();
      String address = Copies.addressOf(service);
      try (Load load = Load.ofPeople(() -> address, Copies::officersToken, Rows.ORIENTAL)) {
        for (int i = 0; i < TIMES; i++) {
          load.awaitMore(WRITES);
          service.kill();
          service = copies.again(service);
        }
        load.awaitMore(WRITES);
        Tally tally = load.finish();
        row.says(tally);
        tally.assertNothingLostOrTwice();
        load.assertReplayed();
        Copies.assertToldOnce(Rows.ORIENTAL, load.acknowledged());
        Copies.assertEventsHaveTheirPlaces(Rows.ORIENTAL);
        Copies.assertTrailIsWhole(service);
      }
    }
  }
}
