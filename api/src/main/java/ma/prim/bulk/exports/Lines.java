package ma.prim.bulk.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ma.prim.bulk.Headings;
import ma.prim.bulk.Vocabulary;
import ma.prim.http.Words;

/** Writes rows as the cells of a line; codes are followed by what they are called. */
@ApplicationScoped
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
    List<String> cells = new ArrayList<>();
    for (Column<R> column : columns) {
      List<String> values = column.values().apply(row).stream().map(Lines::text).toList();
      cells.add(joined(values));
      if (column.vocabulary() != null) {
        cells.add(
            joined(
                values.stream()
                    .map(code ->
                        code.isEmpty() ? "" : vocabulary.label(column.vocabulary(), code, language))
                    .toList()));
      }
    }
    return cells;
  }

  private static String joined(List<String> values) {
    return values.isEmpty()
        ? null
        : values.size() == 1
            ? values.getFirst()
            : values.stream().collect(Collectors.joining(SEVERAL));
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant ? Words.of(constant) : value.toString();
  }
}
