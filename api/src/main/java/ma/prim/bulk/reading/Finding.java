package ma.prim.bulk.reading;

import java.util.Map;

/**
 * Something that is wrong with a row.
 *
 * @param column code of the column that it is about, which the file need not have
 * @param code as in the answers of the API: {@code required}, {@code unknown_value}
 * @param params for the text in the reader's language; nothing personal
 */
public record Finding(String column, String code, Map<String, Object> params) {
  public static Finding of(String column, String code) {
    return new Finding(column, code, Map.of());
  }
}
