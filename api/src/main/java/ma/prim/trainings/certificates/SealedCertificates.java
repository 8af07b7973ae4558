package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of certificates is sealed: the name, the code, and why one was revoked. */
@Singleton
class SealedCertificates implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("certificate", Certificate.RESOURCE));
  }
}
