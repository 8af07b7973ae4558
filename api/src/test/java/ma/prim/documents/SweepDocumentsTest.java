package ma.prim.documents;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ma.prim.documents.store.DocumentStore;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.documents.store.Spool;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Files that no row names go, after a day; what rows name stays. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class SweepDocumentsTest {
  private static final String OFFICER = "agent.nador";

  @Inject jakarta.enterprise.inject.Instance<OtherFiles> others;
  @Inject InRegion inRegion;
  @Inject Documents documents;
  @Inject DocumentStore store;
  @Inject Spool spool;
  @Inject DocumentsConfig config;
  @Inject Regions regions;

  @Test
  void strayFilesGoAndNoOthers() throws IOException {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String kept = ADocument.pdf().addedTo(matter, OFFICER);
    Path ofKept = DocumentFiles.ofDocument("oriental", kept);
    String erased = ADocument.pdf().addedTo(matter, OFFICER);
    Path ofErased = DocumentFiles.ofDocument("oriental", erased);
    // As the erasure of a case does it.
    Stored.in("oriental").change("delete from case_document where id = ?", UUID.fromString(erased));
    Path dead = spool.file(UUID.randomUUID());
    Path fresh = spool.file(UUID.randomUUID());
    Files.write(dead, new byte[10]);
    Files.write(fresh, new byte[10]);

    sweep();
    assertThat(ofErased).exists();

    for (Path old : new Path[] {ofKept, ofErased, dead}) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
    sweep();
    assertThat(ofErased).doesNotExist();
    assertThat(dead).doesNotExist();
    assertThat(ofKept).exists();
    assertThat(fresh).exists();
    Files.delete(fresh);
    Api.as(OFFICER).get(matter.path() + "/documents/" + kept + "/content").then().statusCode(200);
  }

  /** What a killed service leaves of an upload. */
  @Test
  void anUploadOfADeadServiceGoes() throws IOException {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String document = ADocument.pdf().addedTo(matter, OFFICER);
    Path file = DocumentFiles.ofDocument("oriental", document);
    Stored.in("oriental")
        .change(
            "update case_document set state = 'RECEIVING', expires_at = '2020-01-01' where id = ?",
            UUID.fromString(document));
    await()
        .atMost(15, SECONDS)
        .untilAsserted(() -> {
          assertThat(file).doesNotExist();
          assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isZero();
        });
  }

  private void sweep() {
    // A sweeper of its own: the service's has looked for strays within the hour.
    new SweepDocuments(inRegion, documents, store, spool, config, others, Instant::now)
        .run(regions.available("oriental"));
  }
}
