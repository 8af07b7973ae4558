package ma.prim.handovers;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of messages is sealed while they wait. */
@Singleton
class SealedHandovers implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("handover", Handover.RESOURCE));
  }
}
