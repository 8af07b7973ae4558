package ma.prim.crypto;

import com.google.crypto.tink.Aead;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jboss.logging.Logger;

/**
 * The keys that wrap every region's keysets. Start-up ends here if they are missing, unreadable or
 * readable by others: without them nothing personal can be read or written.
 */
@Singleton
class MasterKeys {
  private static final Logger LOG = Logger.getLogger(MasterKeys.class);

  private final KeysConfig config;
  private volatile Aead aead;

  MasterKeys(KeysConfig config) {
    this.config = config;
  }

  void onStart(@Observes StartupEvent start) {
    aead();
  }

  Aead aead() {
    Aead known = aead;
    if (known == null) {
      synchronized (this) {
        known = aead;
        if (known == null) {
          known = load();
          aead = known;
        }
      }
    }
    return known;
  }

  private Aead load() {
    Path file =
        config
            .file()
            .orElseThrow(
                () -> new IllegalStateException("PRIM_KEYS_FILE names no master key file"));
    try {
      if (config.createIfAbsent() && Files.notExists(file)) {
        create(file);
      }
      if (MasterKeyFile.isOpenToOthers(file)) {
        throw new IllegalStateException(file + " may be read by others than its owner: chmod 600");
      }
      return Keysets.primitive(MasterKeyFile.read(file), Aead.class);
    } catch (IOException e) {
      throw new IllegalStateException("the master key file " + file + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(file + " is not a keyset for encryption", e);
    }
  }

  // Two copies may start on one new folder: the second takes what the first has made.
  private void create(Path file) throws IOException, GeneralSecurityException {
    try {
      MasterKeyFile.create(file);
      LOG.infof(
          "made a new master key file, %s: keep it, without it the data cannot be read", file);
    } catch (FileAlreadyExistsException e) {
      LOG.debugf("%s was made by another copy", file);
    }
  }
}
