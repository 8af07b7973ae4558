package ma.prim.documents.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ma.prim.http.Limits;
import org.jboss.logging.Logger;

/**
 * The store that the settings name. Settings that cannot work stop the start; a store that is away
 * does not, and is seen in readiness until it is back.
 */
@Singleton
class ConfiguredStore {
  private static final Logger LOG = Logger.getLogger(ConfiguredStore.class);
  private static final long LOOK_SECONDS = 5;

  private final DocumentsConfig config;
  private final Limits limits;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile String fault;

  ConfiguredStore(DocumentsConfig config, Limits limits) {
    this.config = config;
    this.limits = limits;
  }

  @Produces
  @Singleton
  DocumentStore store() {
    DocumentsConfig.S3 s3 = config.s3();
    if (s3.bucket().isEmpty()) {
      return new FolderStore(folder());
    }
    return new S3Store(
        given(s3.endpoint(), "PRIM_DOCUMENTS_S3_ENDPOINT"),
        s3.region(),
        s3.bucket().get(),
        given(s3.accessKey(), "PRIM_DOCUMENTS_S3_ACCESS_KEY"),
        given(
            s3.secretKeyFile().map(ConfiguredStore::content).or(s3::secretKey),
            "PRIM_DOCUMENTS_S3_SECRET_KEY or PRIM_DOCUMENTS_S3_SECRET_KEY_FILE"),
        s3.timeout());
  }

  @Produces
  @Singleton
  Spool spool() {
    return new Spool(folder());
  }

  void start(@Observes StartupEvent event, DocumentStore store) {
    if (config.largest() > limits.largestBody()) {
      throw new IllegalStateException(
          "PRIM_DOCUMENTS_LARGEST is more than PRIM_LIMITS_LARGEST_BODY: nothing so large is"
              + " received.");
    }
    makeFolder(folder());
    Thread.ofVirtual().name("document-store").start(() -> watch(store));
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** What is wrong with the store just now, if anything is. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  private void watch(DocumentStore store) {
    try {
      do {
        look(store);
      } while (!stopped.await(LOOK_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(DocumentStore store) {
    String found = null;
    try {
      store.probe();
    } catch (IOException | RuntimeException away) {
      found = String.valueOf(away.getMessage());
    }
    if (found != null && fault == null) {
      LOG.warnf("documents cannot be stored or read: %s", found);
    } else if (found == null && fault != null) {
      LOG.info("documents can be stored and read again");
    }
    fault = found;
  }

  private Path folder() {
    return given(config.folder(), "PRIM_DOCUMENTS_FOLDER");
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IllegalStateException("PRIM_DOCUMENTS_FOLDER cannot be made: " + folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw new IllegalStateException("PRIM_DOCUMENTS_FOLDER cannot be written to: " + folder);
    }
  }

  private static <T> T given(Optional<T> setting, String name) {
    return setting.orElseThrow(
        () -> new IllegalStateException(name + " is not set: documents have no place."));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("PRIM_DOCUMENTS_S3_SECRET_KEY_FILE cannot be read", e);
    }
  }
}
