package ma.prim.bulk.exports;

import java.util.List;
import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param vocabulary whose codes it has, so that a second column says what they are called; null for
 *     a column of values
 * @param values none, one or several
 */
record Column<R>(String code, String vocabulary, Function<R, List<?>> values) {

  static <R> Column<R> of(String code, Function<R, ?> value) {
    return new Column<>(code, null, row -> orNone(value.apply(row)));
  }

  static <R> Column<R> coded(String code, String vocabulary, Function<R, ?> value) {
    return new Column<>(code, vocabulary, row -> orNone(value.apply(row)));
  }

  private static List<?> orNone(Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> several -> several;
      default -> List.of(value);
    };
  }
}
