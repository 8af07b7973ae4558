package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.prim.packaged.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of one of two copies jumps: it takes nobody's token for good until the clock is right
 * again, and what it does by itself meanwhile is done once.
 */
@ExtendWith(FaultTable.class)
class JumpingClockTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int WRITES = 150;
  private static final int UNAUTHORIZED = 401;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("clock of one of two copies jumps three hours on and back")
  void nothingIsDoneTwice(FaultTable.Row row) throws Exception {
    Optional<Path> library = library();
    assumeTrue(library.isPresent(), "libfaketime is not where Debian has it");
    Path clock = Files.writeString(folder.resolve("clock"), "+0\n");
    try (Copies copies = Copies.in(folder)) {
      Service right = copies.started();
      Service jumping =
          copies.started(
              Map.of(
                  "LD_PRELOAD",
                  library.get().toString(),
                  "FAKETIME_TIMESTAMP_FILE",
                  clock.toString(),
                  "FAKETIME_NO_CACHE",
                  "1",
                  "FAKETIME_DONT_FAKE_MONOTONIC",
                  "1",
                  // else timed waits end at once after a jump
                  "FAKETIME_FORCE_MONOTONIC_FIX",
                  "0"));
      try (Load load = Load.ofPeople(copies::anyAddress, Copies::officersToken, Rows.ORIENTAL)) {
        load.comingAgainAfter(UNAUTHORIZED);
        load.awaitMore(WRITES);
        jump(clock, "+3h");
        await("no token is good at three in the future")
            .atMost(PATIENCE)
            .until(() -> status(jumping) == UNAUTHORIZED);
        load.awaitMore(WRITES);
        jump(clock, "-" + backWithinToday() + "m");
        load.awaitMore(WRITES);
        jump(clock, "+0");
        await("the copy serves again").atMost(PATIENCE).until(() -> status(jumping) == 200);
        load.awaitMore(WRITES);
        Tally tally = load.finish();
        row.says(tally);
        tally.assertNothingLostOrTwice();
        load.assertReplayed();
        assertThat(load.failures()).allMatch(failure -> failure.contains(" 401 "));
        Copies.assertToldOnce(Rows.ORIENTAL, load.acknowledged());
        Copies.assertEventsHaveTheirPlaces(Rows.ORIENTAL);
        Copies.assertTrailIsWhole(right);
      }
    }
  }

  private static int status(Service copy) {
    return Copies.get(copy, "agent.nador", "/me").statusCode();
  }

  /** Minutes, three hours at most: yesterday the officers had not been given their roles. */
  private static long backWithinToday() {
    LocalTime now = LocalTime.now(ZoneId.of("Africa/Casablanca"));
    return Math.clamp(now.toSecondOfDay() / 60 - 1, 0, 180);
  }

  private static void jump(Path clock, String by) throws IOException {
    Files.writeString(clock, by + "\n");
  }

  private static Optional<Path> library() throws IOException {
    Path libraries = Path.of("/usr/lib");
    if (!Files.isDirectory(libraries)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(libraries)) {
      return found
          .map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst();
    }
  }
}
