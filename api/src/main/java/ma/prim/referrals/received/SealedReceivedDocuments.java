package ma.prim.referrals.received;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of received documents is sealed in rows: the keys of their files. */
@Singleton
class SealedReceivedDocuments implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("received_document", ReceivedDocument.RESOURCE));
  }
}
