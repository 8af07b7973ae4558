package ma.prim.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one of the shipped CSV files; a wrong file stops the start with its name and line. */
public final class Table {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  private Table() {}

  public static <T> List<T> read(String name, Function<CSVRecord, T> row) {
    try (InputStream file = Table.class.getResourceAsStream("/" + name);
        CSVParser parser = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return parser.stream().map(record -> parse(name, record, row)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  public static List<String> list(String cell) {
    return cell == null ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static <T> T parse(String name, CSVRecord record, Function<CSVRecord, T> row) {
    try {
      return row.apply(record);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          name + ":" + record.getRecordNumber() + ": " + wrong.getMessage(), wrong);
    }
  }
}
