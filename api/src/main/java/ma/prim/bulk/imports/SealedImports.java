package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of imports is sealed. */
@Singleton
class SealedImports implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(
        SealedColumn.of("bulk_import", Import.RESOURCE),
        SealedColumn.of("bulk_import_row", ImportRow.CONTEXT));
  }
}
