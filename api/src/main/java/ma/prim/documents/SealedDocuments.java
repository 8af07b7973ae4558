package ma.prim.documents;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of documents is sealed in rows: names, notes, digests and the keys of their files. */
@Singleton
class SealedDocuments implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("case_document", CaseDocument.RESOURCE));
  }
}
