package ma.prim.trainings.attendance;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of attendance is sealed: the codes that are good for some minutes. */
@Singleton
class SealedCodes implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(
        new SealedColumn(
            "attendance_code", "session", "sealed", id -> AttendanceCode.context(uuid(id))));
  }

  private static UUID uuid(byte[] id) {
    ByteBuffer halves = ByteBuffer.wrap(id);
    return new UUID(halves.getLong(), halves.getLong());
  }
}
