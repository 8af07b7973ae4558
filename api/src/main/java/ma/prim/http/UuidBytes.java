package ma.prim.http;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as columns of {@code binary(16)} hold them. */
public final class UuidBytes {
  private UuidBytes() {}

  public static byte[] of(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  public static UUID read(byte[] bytes) {
    ByteBuffer id = ByteBuffer.wrap(bytes);
    return new UUID(id.getLong(), id.getLong());
  }
}
