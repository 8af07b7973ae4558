package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of people is sealed. */
@Singleton
class SealedFiles implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("person", Person.RESOURCE));
  }
}
