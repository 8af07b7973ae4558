package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import ma.prim.packaged.Service;
import ma.prim.testing.Forwarder;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The database of one region is gone: the other's people notice nothing. */
@ExtendWith(FaultTable.class)
class LostRegionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String LOST = "souss-massa";
  private static final Rows LOST_ROWS = new Rows("prim_souss_massa");
  private static final int WRITES = 100;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("database of one of two regions gone")
  void theOtherWorks(FaultTable.Row row) throws Exception {
    try (Forwarder network = Forwarder.toMysql(System.getenv("PRIM_MYSQL_URL"));
        Copies copies = Copies.in(folder)) {
      network.open();
      copies.alsoFor(LOST, network);
      Service service = copies.started();
      await("both").atMost(PATIENCE).until(() -> state(service).startsWith("UP"));
      String oriental = Copies.addressOf(service);
      String lost = oriental.replace("/oriental", "/" + LOST);
      try (Load there =
              Load.ofPeople(() -> lost, () -> Tokens.of("agent.taliouine", LOST), LOST_ROWS);
          Load here = Load.ofPeople(() -> oriental, Copies::officersToken, Rows.ORIENTAL)) {
        there.awaitMore(WRITES);
        network.shut();
        await("it is said").atMost(PATIENCE).until(() -> state(service).startsWith("DOWN"));
        assertThat(service.readiness()).isEqualTo(200);
        here.awaitMore(WRITES);
        network.open();
        await("it is back").atMost(PATIENCE).until(() -> state(service).startsWith("UP"));
        there.awaitMore(WRITES);
        Tally others = there.finish();
        Tally tally = here.finish();
        row.says(tally.and(others));
        tally.and(others).assertNothingLostOrTwice();
        assertThat(here.failures()).isEmpty();
        there.assertReplayed();
        Copies.assertEventsHaveTheirPlaces(LOST_ROWS);
        Copies.assertTrailIsWhole(service);
      }
    }
  }

  private static String state(Service service) {
    return service
        .request()
        .get("/q/health/ready")
        .path("checks.find { it.name == 'regions' }.data.'" + LOST + "'");
  }
}
