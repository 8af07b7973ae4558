package ma.prim.documents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.testing.ObjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder and a bucket do the same. */
class DocumentStoreTest {
  private static final String REGION = "oriental";

  @TempDir static Path folder;

  static Stream<DocumentStore> stores() {
    return Stream.of(
        new FolderStore(folder.resolve("documents")),
        bucket(ObjectStore.started().endpoint(), ObjectStore.SECRET_KEY));
  }

  private static S3Store bucket(URI endpoint, String secret) {
    return new S3Store(
        endpoint,
        "us-east-1",
        ObjectStore.BUCKET,
        ObjectStore.ACCESS_KEY,
        secret,
        Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatIsNotThereCannotBeOpenedAndIsRemovedAllTheSame(DocumentStore store) throws Exception {
    UUID id = UUID.randomUUID();
    assertThatThrownBy(() -> store.open(REGION, id)).isInstanceOf(IOException.class);
    store.remove(REGION, id);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatIsKeptIsThereAndInItsRegionOnly(DocumentStore store) throws Exception {
    UUID id = UUID.randomUUID();
    Path file = Files.write(folder.resolve(id.toString()), new byte[300_000]);
    store.keep(REGION, id, file);
    assertThat(file).doesNotExist();
    try (InputStream kept = store.open(REGION, id)) {
      assertThat(kept.readAllBytes()).isEqualTo(new byte[300_000]);
    }
    assertThatThrownBy(() -> store.open("souss-massa", id)).isInstanceOf(IOException.class);
    assertThat(keptBefore(store, Instant.now().plusSeconds(60))).contains(id);
    assertThat(keptBefore(store, Instant.now().minusSeconds(60))).doesNotContain(id);
    store.remove(REGION, id);
    assertThatThrownBy(() -> store.open(REGION, id)).isInstanceOf(IOException.class);
    assertThat(keptBefore(store, Instant.now().plusSeconds(60))).doesNotContain(id);
  }

  @Test
  void aBucketThatIsAwayOrRefusesIsAFaultOfTheStore() {
    S3Store refused = bucket(ObjectStore.started().endpoint(), "another");
    S3Store away = bucket(URI.create("http://127.0.0.1:1"), ObjectStore.SECRET_KEY);
    for (S3Store store : List.of(refused, away)) {
      assertThatThrownBy(store::probe).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> store.open(REGION, UUID.randomUUID()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFullOrMissingFolderLeavesTheFileWhereItIs() throws Exception {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    FolderStore store = new FolderStore(notAFolder);
    Path file = Files.write(folder.resolve("kept"), new byte[10]);
    assertThatThrownBy(() -> store.keep(REGION, UUID.randomUUID(), file))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(store::probe).isInstanceOf(IOException.class);
    assertThat(file).exists();
  }

  private static List<UUID> keptBefore(DocumentStore store, Instant time) throws IOException {
    List<UUID> kept = new ArrayList<>();
    store.visitKeptBefore(REGION, time, kept::add);
    return kept;
  }
}
