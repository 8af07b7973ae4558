package ma.prim.people.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of consents is sealed. */
@ApplicationScoped
class SealedConsents implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("consent", Consent.RESOURCE));
  }
}
