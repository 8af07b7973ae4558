package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;
import ma.prim.http.UuidBytes;

/** What of referrals is sealed. */
@Singleton
class SealedReferrals implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(
        SealedColumn.of("referral", ReferralRow.RESOURCE),
        new SealedColumn(
            "referral", "id", "shared", id -> ReferralRow.sharedContext(UuidBytes.read(id))));
  }
}
