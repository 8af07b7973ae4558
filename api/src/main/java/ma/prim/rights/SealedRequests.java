package ma.prim.rights;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of people's requests is sealed. */
@Singleton
class SealedRequests implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("subject_request", SubjectRequest.RESOURCE));
  }
}
