package ma.prim.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the audit trail is sealed and anchored. */
@ConfigMapping(prefix = "prim.audit")
public interface AuditConfig {

  /** An entry is sealed within this time. */
  @WithDefault("PT0.5S")
  Duration sealEvery();

  /** How often the head of a chain that has grown is anchored outside the database. */
  @WithDefault("PT10S")
  Duration anchorEvery();

  /** Folder of the anchor files, one a region, only ever appended to; without one the log only. */
  Optional<Path> anchors();
}
