package ma.prim.crypto;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Function;

/**
 * A column that holds what {@link RegionCipher#seal} made.
 *
 * @param id the table's primary key, one binary column
 * @param context of a row by its id, as it was sealed with
 */
public record SealedColumn(
    String table, String id, String column, Function<byte[], String> context) {

  /** The column {@code sealed} of a table with UUIDs, whose context is {@code resource/id}. */
  public static SealedColumn of(String table, String resource) {
    return new SealedColumn(table, "id", "sealed", id -> resource + "/" + uuid(id));
  }

  private static UUID uuid(byte[] id) {
    ByteBuffer bytes = ByteBuffer.wrap(id);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
