package ma.prim.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the master keys are and how a rotation paces itself. */
@ConfigMapping(prefix = "prim.keys")
public interface KeysConfig {

  /** Keyset file that wraps every region's keysets; only its owner may read it. */
  Optional<Path> file();

  /** Whether a missing file is made; only on a developer's machine. */
  @WithDefault("false")
  boolean createIfAbsent();

  /** How often each copy looks whether another copy has rotated a region's keys. */
  @WithDefault("PT2S")
  Duration refreshEvery();

  /**
   * How long after a rotation a copy may still write under the old key: one refresh and the longest
   * transaction. An old key is not given up before.
   */
  @WithDefault("PT3M")
  Duration settleAfter();
}
