package ma.prim.cases.openings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of openings is sealed. */
@ApplicationScoped
class SealedOpenings implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("case_opening", CaseOpening.RESOURCE));
  }
}
