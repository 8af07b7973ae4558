package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of cases is sealed. */
@Singleton
class SealedCases implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(
        SealedColumn.of("case_file", CaseFile.RESOURCE),
        SealedColumn.of("case_former_cell", CaseFormerCell.CONTEXT),
        SealedColumn.of("case_note", CaseNote.RESOURCE),
        SealedColumn.of("case_service", CaseService.RESOURCE),
        SealedColumn.of("case_task", CaseTask.RESOURCE),
        SealedColumn.of("case_party", CaseParty.RESOURCE));
  }
}
