package ma.prim.people.requests;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of access requests is sealed. */
@Singleton
class SealedAccessRequests implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("access_request", AccessRequest.RESOURCE));
  }
}
