package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.prim.bulk.Headings;
import ma.prim.bulk.Vocabulary;
import ma.prim.bulk.reading.RowReader;
import ma.prim.reference.Term;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty register with the columns that an import understands. The workbook has the codes of each
 * coded column beside, with what they are called.
 */
@Singleton
class ImportTemplate {
  private static final int ROWS = 5000;
  private static final Map<String, String> LISTS =
      Map.of("ar", "القوائم", "fr", "Listes", "en", "Lists");

  private final Headings headings;
  private final Vocabulary vocabulary;

  ImportTemplate(Headings headings, Vocabulary vocabulary) {
    this.headings = headings;
    this.vocabulary = vocabulary;
  }

  byte[] csv(String language) {
    String separator = language.equals("en") ? "," : ";";
    String line =
        RowReader.columns().stream()
            .map(code -> headings.heading(code, language))
            .map(heading -> heading.contains(separator) ? '"' + heading + '"' : heading)
            .collect(Collectors.joining(separator));
    return ('\ufeff' + line + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  byte[] xlsx(String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "PRIM", "1.0")) {
      Worksheet register = workbook.newWorksheet("PRIM");
      Worksheet lists = workbook.newWorksheet(LISTS.get(language));
      if (language.equals("ar")) {
        register.rightToLeft();
        lists.rightToLeft();
      }
      register.freezePane(0, 1);
      List<String> columns = RowReader.columns();
      int listed = 0;
      for (int i = 0; i < columns.size(); i++) {
        String heading = headings.heading(columns.get(i), language);
        register.inlineString(0, i, heading);
        register.width(i, heading.length() + 2.0);
        String words = RowReader.vocabularyOf(columns.get(i));
        if (words != null) {
          List<Term> terms = vocabulary.terms(words);
          list(lists, listed, heading, terms, language);
          if (RowReader.takesOne(columns.get(i))) {
            register
                .range(1, i, ROWS, i)
                .validateWithList(lists.range(1, listed + 1, terms.size(), listed + 1))
                .showErrorMessage(false);
          }
          listed += 2;
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void list(
      Worksheet lists, int column, String heading, List<Term> terms, String language) {
    lists.inlineString(0, column, heading);
    for (int i = 0; i < terms.size(); i++) {
      String label = Headings.in(language, terms.get(i).labels());
      lists.inlineString(i + 1, column, terms.get(i).code());
      lists.inlineString(i + 1, column + 1, label == null ? terms.get(i).code() : label);
    }
  }
}
