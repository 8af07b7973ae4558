package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/**
 * What of agreements is sealed: names of people, remarks, internal notes, files' names and keys.
 */
@Singleton
class SealedAgreements implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(
        SealedColumn.of("agreement", Agreement.RESOURCE),
        SealedColumn.of("agreement_party", "agreement-parties"),
        SealedColumn.of("agreement_document", "agreement-documents"),
        SealedColumn.of("agreement_commitment", "commitments"),
        SealedColumn.of("agreement_measure", "measures"),
        SealedColumn.of("agreement_measure_report", "measure-reports"));
  }
}
