package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import ma.prim.packaged.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** MySQL dies while people write, and comes back; the service stays and goes on by itself. */
@ExtendWith(FaultTable.class)
class KilledMysqlTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int WRITES = 200;
  private static final int TIMES = 2;
  private static final int READY = 200;
  private static final int NOT_READY = 503;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("kill -9 of MySQL")
  void losesNothingThatWasAcknowledged(FaultTable.Row row) throws Exception {
    try (Copies copies = Copies.in(folder)) {
      Service service = copies.started();
      String address = Copies.addressOf(service);
      try (Load load = Load.ofPeople(() -> address, Copies::officersToken, Rows.ORIENTAL)) {
        for (int i = 0; i < TIMES; i++) {
          load.awaitMore(WRITES);
          Servers.killMysql();
          await("no region to serve")
              .atMost(PATIENCE)
              .until(() -> service.readiness() == NOT_READY);
          assertThat(service.request().get("/q/health/live").statusCode()).isEqualTo(READY);
          Servers.startMysql();
          await("the region again").atMost(PATIENCE).until(() -> service.readiness() == READY);
        }
        load.awaitMore(WRITES);
        Tally tally = load.finish();
        row.says(tally);
        tally.assertNothingLostOrTwice();
        assertThat(tally.sentAgain()).isPositive();
        assertThat(load.failures()).filteredOn(failure -> failure.contains(" 500 ")).isEmpty();
        load.assertReplayed();
        Copies.assertToldOnce(Rows.ORIENTAL, load.acknowledged());
        Copies.assertEventsHaveTheirPlaces(Rows.ORIENTAL);
        Copies.assertTrailIsWhole(service);
        assertThat(service.isAlive()).isTrue();
      }
    }
  }
}
