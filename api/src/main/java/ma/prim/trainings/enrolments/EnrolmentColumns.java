package ma.prim.trainings.enrolments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.prim.bulk.Headings;
import ma.prim.bulk.SpreadsheetText;
import ma.prim.bulk.Vocabulary;
import ma.prim.reference.Labels;
import ma.prim.users.Colleagues;

/** What the columns of a list of participants mean: one row, one body of {@code enrol}. */
@Singleton
class EnrolmentColumns {
  static final String NAME = "name";
  static final String ACCOUNT = "account";
  static final String AUDIENCE = "audience";
  static final List<String> ALL = List.of(NAME, "email", "organisation", AUDIENCE, "cell", ACCOUNT);

  private final Headings headings;
  private final Vocabulary vocabulary;
  private final Colleagues colleagues;

  EnrolmentColumns(Headings headings, Vocabulary vocabulary, Colleagues colleagues) {
    this.headings = headings;
    this.vocabulary = vocabulary;
    this.colleagues = colleagues;
  }

  /** The code of each column; null for one that is not read. Of two of a kind the first counts. */
  List<String> read(List<String> line) {
    List<String> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String heading : line) {
      columns.add(codeOf(heading).filter(taken::add).orElse(null));
    }
    return columns;
  }

  private Optional<String> codeOf(String heading) {
    String text = heading.strip();
    String code =
        text.endsWith("]") ? text.substring(text.lastIndexOf('[') + 1, text.length() - 1) : text;
    String folded = Vocabulary.fold(code);
    return ALL.stream()
        .filter(known -> folded.equals(Vocabulary.fold(known)) || isCalled(known, folded))
        .findFirst();
  }

  private boolean isCalled(String code, String folded) {
    Labels labels = headings.of(code);
    return folded.equals(Vocabulary.fold(labels.ar()))
        || folded.equals(Vocabulary.fold(labels.fr()))
        || folded.equals(Vocabulary.fold(labels.en()));
  }

  /**
   * @return the row as a body; an account that there is not is one that nobody has
   */
  ObjectNode body(List<String> columns, List<String> cells) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      String text = SpreadsheetText.read(cells.get(i)).strip();
      if (columns.get(i) != null && !text.isEmpty()) {
        put(body, columns.get(i), text);
      }
    }
    return body;
  }

  private void put(ObjectNode body, String column, String text) {
    switch (column) {
      case ACCOUNT ->
          body.put(
              "user",
              colleagues
                  .called(text)
                  .map(user -> user.subject().toString())
                  .orElse("00000000-0000-0000-0000-000000000000"));
      case AUDIENCE -> body.put(AUDIENCE, vocabulary.code("trainingAudience", text).orElse(text));
      default -> body.put(column, text);
    }
  }

  /** The column that a place in the body comes from. */
  static String columnOf(String pointer) {
    String field = pointer.replaceFirst("^/", "").replaceFirst("/.*$", "");
    return field.equals("user") ? ACCOUNT : field.isEmpty() ? NAME : field;
  }

  /** The headings of an empty list. */
  String template(String language) {
    String separator = language.equals("en") ? "," : ";";
    return '\ufeff'
        + String.join(
            separator, ALL.stream().map(code -> headings.heading(code, language)).toList())
        + "\r\n";
  }
}
