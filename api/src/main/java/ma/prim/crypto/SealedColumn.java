package ma.prim.crypto;

import java.util.function.Function;
import ma.prim.http.UuidBytes;

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
    return new SealedColumn(table, "id", "sealed", id -> resource + "/" + UuidBytes.read(id));
  }
}
