package ma.prim.bulk.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.bulk.Headings;
import ma.prim.bulk.Vocabulary;
import ma.prim.cases.NewCase;
import ma.prim.http.RequestBody;
import ma.prim.http.Violation;
import ma.prim.people.PersonFields;
import ma.prim.reference.Labels;

/**
 * Reads rows of registers as the bodies of createPerson and openCase: what those refuse is refused
 * here, and for the same reasons.
 */
@Singleton
public class RowReader {
  private static final int LONGEST_REFERENCE = 120;

  /** Stands for the person of the row, who has no id yet. */
  private static final UUID PERSON_OF_THE_ROW = new UUID(0x7000, 0x8000000000000000L);

  private final Vocabulary vocabulary;
  private final Headings headings;
  private final RequestBody bodies;

  RowReader(Vocabulary vocabulary, Headings headings, RequestBody bodies) {
    this.vocabulary = vocabulary;
    this.headings = headings;
    this.bodies = bodies;
  }

  /** The code of the column that a heading means: the code itself, or its label in a language. */
  public Optional<String> columnOf(String heading) {
    String text = heading.strip();
    if (text.endsWith("]")) {
      String code = text.substring(text.lastIndexOf('[') + 1, text.length() - 1);
      return ImportColumn.find(code).map(ImportColumn::code);
    }
    String folded = Vocabulary.fold(text);
    return ImportColumn.ALL.stream()
        .map(ImportColumn::code)
        .filter(code -> folded.equals(Vocabulary.fold(code)) || isCalled(headings.of(code), folded))
        .findFirst();
  }

  private static boolean isCalled(Labels labels, String folded) {
    return folded.equals(Vocabulary.fold(labels.ar()))
        || folded.equals(Vocabulary.fold(labels.fr()))
        || folded.equals(Vocabulary.fold(labels.en()));
  }

  public static boolean isColumn(String code) {
    return ImportColumn.find(code).isPresent();
  }

  /** Whose codes a column takes; null for others. */
  public static String vocabularyOf(String code) {
    return ImportColumn.find(code).map(ImportColumn::vocabulary).orElse(null);
  }

  /** Whether each of its cells has one code. */
  public static boolean takesOne(String code) {
    return ImportColumn.find(code)
        .filter(column -> column.kind() == ImportColumn.Kind.CODE)
        .isPresent();
  }

  public static List<String> columns() {
    return ImportColumn.ALL.stream().map(ImportColumn::code).toList();
  }

  /**
   * @param columns the code of each cell's column; null for one that is not read
   */
  public ReadRow read(List<String> columns, List<String> cells) {
    RowBodies row = bodies(columns, cells);
    List<Finding> findings = new ArrayList<>(row.findings());
    List<Violation> found = new ArrayList<>();
    PersonFields person =
        (PersonFields) bodies.read(row.person(), PersonFields.class, Set.of(), found);
    found.forEach(
        violation -> findings.add(finding(row.columnOfPerson(violation.pointer()), violation)));
    NewCase opening = null;
    if (row.opening() != null) {
      ObjectNode body = row.opening().put("person", PERSON_OF_THE_ROW.toString());
      found.clear();
      opening = (NewCase) bodies.read(body, NewCase.class, Set.of(), found);
      found.forEach(
          violation -> findings.add(finding(row.columnOfCase(violation.pointer()), violation)));
    }
    if (row.reference() != null && row.reference().length() > LONGEST_REFERENCE) {
      findings.add(
          new Finding(
              "reference", "wrong_length", java.util.Map.of("min", 0, "max", LONGEST_REFERENCE)));
    }
    return new ReadRow(row.reference(), person, opening, List.copyOf(findings));
  }

  /** Whom a row is about that was valid when it was read before, in the same columns. */
  public PersonFields person(List<String> columns, List<String> cells) {
    return (PersonFields)
        bodies.take(bodies(columns, cells).person(), PersonFields.class, new ArrayList<>());
  }

  private RowBodies bodies(List<String> columns, List<String> cells) {
    RowBodies row = new RowBodies(vocabulary);
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      if (columns.get(i) != null && cells.get(i) != null) {
        row.take(ImportColumn.find(columns.get(i)).orElseThrow(), cells.get(i));
      }
    }
    return row;
  }

  private static Finding finding(String column, Violation violation) {
    return new Finding(column, violation.code(), violation.params());
  }
}
