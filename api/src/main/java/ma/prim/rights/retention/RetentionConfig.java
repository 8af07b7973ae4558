package ma.prim.rights.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When files that nobody needs any more are announced and erased. */
@ConfigMapping(prefix = "prim.retention")
public interface RetentionConfig {

  /** Days between the announcement and the erasure. */
  @WithDefault("30")
  int noticeDays();

  /** How often it is looked for them. */
  @WithDefault("PT1H")
  Duration every();
}
