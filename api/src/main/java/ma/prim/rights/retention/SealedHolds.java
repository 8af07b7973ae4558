package ma.prim.rights.retention;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of holds is sealed. */
@Singleton
class SealedHolds implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("retention_hold", RetentionHold.CONTEXT));
  }
}
