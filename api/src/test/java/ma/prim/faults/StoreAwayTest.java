package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import ma.prim.packaged.Service;
import ma.prim.testing.Forwarder;
import ma.prim.testing.ObjectStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Where documents are kept takes nothing for a while: everything else goes on, and then that. */
@ExtendWith(FaultTable.class)
class StoreAwayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DOCUMENTS = 60;
  private static final int SIZE = 50_000;
  private static final int MEBIBYTES = 64;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @DisplayName("object store away")
  void theObjectStoreIsAway(FaultTable.Row row) throws Exception {
    ObjectStore store = ObjectStore.started();
    try (Forwarder network = Forwarder.toHttp(store.endpoint().toString())) {
      network.open();
      Map<String, String> bucket =
          Map.of(
              "PRIM_DOCUMENTS_S3_BUCKET", ObjectStore.BUCKET,
              "PRIM_DOCUMENTS_S3_ENDPOINT", network.httpUrl(),
              "PRIM_DOCUMENTS_S3_ACCESS_KEY", ObjectStore.ACCESS_KEY,
              "PRIM_DOCUMENTS_S3_SECRET_KEY", ObjectStore.SECRET_KEY);
      try (Copies copies = Copies.in(folder, text -> text, bucket)) {
        goesOnAfter(row, copies.started(), network::shut, network::open);
      }
    }
  }

  @Test
  @DisplayName("disk of the documents full")
  void theDiskIsFull(FaultTable.Row row) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        is("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", disk.toString()),
        "a small disk can be mounted by root only");
    Path rest = disk.resolve("rest");
    Map<String, String> there = Map.of("PRIM_DOCUMENTS_FOLDER", disk.resolve("kept").toString());
    try (Copies copies = Copies.in(folder, text -> text, there)) {
      goesOnAfter(row, copies.started(), () -> fill(rest), () -> Files.delete(rest));
    } finally {
      assertThat(is("umount", "-l", disk.toString())).isTrue();
    }
  }

  private interface Step {
    void done() throws IOException;
  }

  private static void goesOnAfter(FaultTable.Row row, Service service, Step away, Step back)
      throws Exception {
    String address = Copies.addressOf(service);
    String matter;
    try (Load people =
        Load.byHand(() -> address, Copies::officersToken, Rows.ORIENTAL, Write.TABLES)) {
      matter = Write.id(people.send(Write.intake()).orElseThrow(), "/case/id");
      try (Load load =
          Load.of(
              () -> address,
              Copies::officersToken,
              Rows.ORIENTAL,
              Set.of("case_document"),
              one -> one.send(Write.document(matter, pdf())))) {
        load.awaitMore(DOCUMENTS);
        away.done();
        await("a document that is not taken")
            .atMost(PATIENCE)
            .until(() -> !load.failures().isEmpty());
        assertThat(service.readiness()).isEqualTo(200);
        people.send(Write.note(matter));
        assertThat(people.failures()).isEmpty();
        back.done();
        load.awaitMore(DOCUMENTS);
        Tally tally = load.finish();
        row.says(tally);
        tally.assertNothingLostOrTwice();
        load.assertReplayed();
        assertThat(load.failures())
            .allSatisfy(
                failure -> assertThat(failure).contains(" 503 ").contains("storage_unavailable"));
        load.acknowledged().forEach(one -> assertReadable(service, one));
      }
    }
  }

  private static void assertReadable(Service service, Acknowledged document) {
    Response content =
        Copies.get(
            service,
            "agent.nador",
            document.write().path() + "/" + document.rows().get("case_document") + "/content");
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.asByteArray()).isEqualTo(document.write().body());
  }

  private static byte[] pdf() {
    byte[] content = new byte[SIZE];
    ThreadLocalRandom.current().nextBytes(content);
    System.arraycopy(
        "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, content, 0, 9);
    return content;
  }

  /** Until not one byte more goes onto the disk. */
  private static void fill(Path file) throws IOException {
    byte[] some = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static boolean is(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
