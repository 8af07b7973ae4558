package ma.prim.documents;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import ma.prim.http.RawHttp;
import ma.prim.testing.ACase;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Lines that break, and lines that are slow. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CutUploadTest {
  private static final String OFFICER = "agent.figuig";

  /** More than the service waits for the next byte. */
  private static final Duration LONGER_THAN_PATIENCE = Duration.ofSeconds(5);

  @Test
  void aLineThatBreaksHalfWayLeavesNothing() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Set<Path> before = Set.copyOf(DocumentFiles.of("oriental"));
    try (RawHttp line = new RawHttp()) {
      begin(line, matter, "Content-Length: 4000000");
      line.write("%PDF-1.7\n" + "x".repeat(2_000_000));
      // It has begun to be received: there is a row and a file for it.
      await()
          .atMost(10, SECONDS)
          .untilAsserted(() -> {
            assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isEqualTo(1);
            assertThat(DocumentFiles.of("oriental")).hasSizeGreaterThan(before.size());
          });
    }
    awaitNothing(matter, before);
  }

  @Test
  void aLineThatGoesSilentLeavesNothing() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Set<Path> before = Set.copyOf(DocumentFiles.of("oriental"));
    try (RawHttp line = new RawHttp()) {
      begin(line, matter, "Content-Length: 4000000");
      line.write("%PDF-1.7\n" + "x".repeat(100_000));
      assertThat(line.read().status()).isNotEqualTo(201);
    }
    awaitNothing(matter, before);
  }

  @Test
  void aSlowLineIsNotCut() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    try (RawHttp line = new RawHttp()) {
      begin(line, matter, "Transfer-Encoding: chunked");
      chunk(line, "%PDF-1.7\n");
      Instant end = Instant.now().plus(LONGER_THAN_PATIENCE);
      await()
          .pollInterval(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            chunk(line, "slow ");
            return Instant.now().isAfter(end);
          });
      line.write("0\r\n\r\n");
      assertThat(line.read().status()).isEqualTo(201);
    }
    assertThat(DocumentFiles.partsOf("oriental", matter.id())).hasSize(1);
  }

  @Test
  void aBodyWithoutAnnouncedLengthIsCutAtTheLimit() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Set<Path> before = Set.copyOf(DocumentFiles.of("oriental"));
    try (RawHttp line = new RawHttp()) {
      begin(line, matter, "Transfer-Encoding: chunked");
      chunk(line, "%PDF-1.7\n");
      String million = "x".repeat(1_000_000);
      for (int i = 0; i < 27 && chunk(line, million); i++) {}
      assertThat(line.read().status()).isEqualTo(413);
    }
    awaitNothing(matter, before);
  }

  private static void begin(RawHttp line, ACase.Opened matter, String length) {
    line.write(
        "POST "
            + matter.path()
            + "/documents HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: Bearer "
            + Tokens.of(OFFICER)
            + "\r\n"
            + "Content-Type: application/pdf\r\nConnection: close\r\n"
            + "Content-Disposition: attachment; filename=x.pdf\r\n"
            + length
            + "\r\n\r\n");
  }

  private static boolean chunk(RawHttp line, String text) {
    return line.write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
  }

  private static void awaitNothing(ACase.Opened matter, Set<Path> before) {
    await()
        .atMost(15, SECONDS)
        .untilAsserted(() -> {
          assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isZero();
          assertThat(before).containsAll(DocumentFiles.of("oriental"));
        });
  }
}
