package ma.prim.rights.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** When files that nobody needs any more are announced and erased. */
@ConfigMapping(prefix = "prim.retention")
public interface RetentionConfig {

  /** Days between the announcement and the erasure. */
  @WithDefault("30")
  int noticeDays();

  /** How often it is looked for them. */
  @WithDefault("PT1H")
  Duration every();

  /**
   * Folder of the lists of who was erased, one a region, the same for all copies of the service;
   * without one, a database that is put back brings back whom it knew.
   */
  Optional<Path> ledger();
}
