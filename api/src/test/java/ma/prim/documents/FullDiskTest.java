package ma.prim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import ma.prim.crypto.FileCipher;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A disk that takes nothing more: it is said, nothing half-written stays, and it passes. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class FullDiskTest {
  private static final String OFFICER = "agent.nador";
  private static final Path FOLDER =
      Path.of(ConfigProvider.getConfig().getValue("prim.documents.folder", String.class));
  private static final Path RECEIVING = FOLDER.resolve(".receiving");
  private static final Path ASIDE = FOLDER.resolve(".aside");

  @AfterEach
  void room() throws IOException {
    if (Files.exists(ASIDE)) {
      Files.delete(RECEIVING);
      Files.move(ASIDE, RECEIVING);
    }
  }

  /** The device that is always full: the error comes when bytes are written, not before. */
  @Test
  void whatTheDeviceRefusesIsTheDisksFaultNotTheLines() {
    byte[] file = ADocument.pdfOf(500_000).content();
    Sealing sealing = new Sealing(new ByteArrayInputStream(file), file.length);
    assertThatThrownBy(
            () -> sealing.into(Path.of("/dev/full"), new byte[0], FileCipher.newKey(), "x"))
        .isInstanceOf(Sealing.NoRoom.class)
        .hasStackTraceContaining("No space left on device");
    assertThat(sealing.isCut()).isFalse();
  }

  @Test
  void whileThereIsNoRoomNothingOfADocumentStays() throws IOException {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.pdf().addedTo(matter, OFFICER);
    String upload = matter.path() + "/uploads/" + begun(matter);
    full();
    ADocument.pdf()
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("30"))
        .body("code", equalTo("storage_unavailable"));
    piece(upload).statusCode(503).body("code", equalTo("storage_unavailable"));
    // What is there is read all the same, and what was begun is where it was.
    Api.as(OFFICER)
        .get(matter.path() + "/documents")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    Api.as(OFFICER).head(upload).then().statusCode(200).header("Upload-Offset", equalTo("0"));
    room();
    // What could not be removed then is removed by the sweep.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(DocumentFiles.partsOf("oriental", matter.id())).hasSize(1);
          assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isEqualTo(2);
          assertThat(DocumentFiles.sizeReceived("oriental", matter.id())).isZero();
        });
    piece(upload).statusCode(204);
    ADocument.pdf().addedTo(matter, OFFICER);
  }

  private static io.restassured.response.ValidatableResponse piece(String upload) {
    return Api.as(OFFICER)
        .contentType("application/offset+octet-stream")
        .header("Upload-Offset", 0)
        .body(ADocument.pdf().content())
        .patch(upload)
        .then();
  }

  private static String begun(ACase.Opened matter) {
    return matter.with(
        "uploads",
        java.util.Map.of("name", "x.pdf", "length", ADocument.pdf().content().length),
        OFFICER);
  }

  /** As a full disk: no file can be made where they are received. */
  private static void full() throws IOException {
    Files.move(RECEIVING, ASIDE);
    Files.createFile(RECEIVING);
  }
}
