package ma.prim.people.consents;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of consents is sealed. */
@Singleton
class SealedConsents implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("consent", Consent.RESOURCE));
  }
}
