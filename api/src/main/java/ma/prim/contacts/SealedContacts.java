package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of contacts is sealed. */
@Singleton
class SealedContacts implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("contact", Contact.RESOURCE));
  }
}
