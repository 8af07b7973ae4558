package ma.prim.bulk.exports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import ma.prim.bulk.Headings;
import ma.prim.bulk.Vocabulary;
import ma.prim.http.Words;

/** Writes rows as the cells of a line; codes are followed by what they are called. */
@Singleton
class Lines {
  private static final String SEVERAL = " | ";

  private final Headings headings;
  private final Vocabulary vocabulary;

  Lines(Headings headings, Vocabulary vocabulary) {
    this.headings = headings;
    this.vocabulary = vocabulary;
  }

  <R> List<String> headings(List<Column<R>> columns, String language) {
    List<String> cells = new ArrayList<>();
    for (Column<R> column : columns) {
      cells.add(headings.heading(column.code(), language));
      if (column.vocabulary() != null) {
        cells.add(
            Headings.in(language, headings.of(column.code())) + " [" + column.code() + ".label]");
      }
    }
    return cells;
  }

  <R> List<String> cells(List<Column<R>> columns, R row, String language) {
    List<String> cells = new ArrayList<>(2 * columns.size());
    for (Column<R> column : columns) {
      List<?> values = column.values().apply(row);
      cells.add(joined(values, Lines::text));
      if (column.vocabulary() != null) {
        cells.add(joined(values, value -> label(column.vocabulary(), text(value), language)));
      }
    }
    return cells;
  }

  private String label(String kind, String code, String language) {
    return code.isEmpty() ? "" : vocabulary.label(kind, code, language);
  }

  /** Null for none. */
  private static String joined(List<?> values, Function<Object, String> written) {
    if (values.isEmpty()) {
      return null;
    }
    if (values.size() == 1) {
      return written.apply(values.getFirst());
    }
    StringJoiner joined = new StringJoiner(SEVERAL);
    values.forEach(value -> joined.add(written.apply(value)));
    return joined.toString();
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant ? Words.of(constant) : value.toString();
  }
}
