package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of merges is sealed; a merged file as it was, for what it was sealed for. */
@Singleton
class SealedMerges implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(
        SealedColumn.of("person_merge", PersonMerge.RESOURCE),
        SealedColumn.of("person_merged", Person.RESOURCE));
  }
}
