package ma.prim.http;

import java.util.Map;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the body; null if a parameter is meant
 * @param parameter name of the query parameter or header; null if the body is meant
 * @param code stable word: {@code required}, {@code unknown_field}, {@code read_only}, {@code
 *     unknown_value} …
 * @param params values for the text in the reader's language ({@code {"max": 200}}); nothing
 *     personal
 */
public record Violation(String pointer, String parameter, String code, Map<String, Object> params) {

  public static Violation at(String pointer, String code) {
    return new Violation(pointer, null, code, Map.of());
  }

  public static Violation at(String pointer, String code, Map<String, Object> params) {
    return new Violation(pointer, null, code, params);
  }

  public static Violation of(String parameter, String code) {
    return new Violation(null, parameter, code, Map.of());
  }

  public static Violation of(String parameter, String code, Map<String, Object> params) {
    return new Violation(null, parameter, code, params);
  }
}
