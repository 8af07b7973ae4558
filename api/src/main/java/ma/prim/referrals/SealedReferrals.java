package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of referrals is sealed. */
@Singleton
class SealedReferrals implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(
        SealedColumn.of("referral", ReferralRow.RESOURCE),
        new SealedColumn("referral", "id", "shared", id -> ReferralRow.sharedContext(uuid(id))));
  }

  private static UUID uuid(byte[] id) {
    ByteBuffer bytes = ByteBuffer.wrap(id);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
