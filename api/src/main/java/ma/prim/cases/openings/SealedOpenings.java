package ma.prim.cases.openings;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of openings is sealed. */
@Singleton
class SealedOpenings implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("case_opening", CaseOpening.RESOURCE));
  }
}
