package ma.prim.bulk.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much an import may bring, and how long what it brought is kept. */
@ConfigMapping(prefix = "prim.imports")
interface ImportsConfig {

  @WithDefault("100000")
  int mostRows();

  /** Rows that are checked or written in one transaction. */
  @WithDefault("500")
  int rowsAtOnce();

  /** After the last change: then the rows that are not written are erased. */
  @WithDefault("P7D")
  Duration keepRows();
}
