package ma.prim.bulk.exports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A file that somebody has exported, opened again. */
record AnExport(List<String> headings, List<Map<String, String>> rows) {

  /**
   * With all of its body: what an export leaves is written by the time that its last byte is here.
   */
  static Response asked(String by, String language, String what) {
    Response answer =
        Api.as(by).header("Accept-Language", language).get(Addresses.of(by, "/exports/" + what));
    answer.asByteArray();
    return answer;
  }

  /** By the code in each heading. */
  static AnExport csv(String by, String language, String what) {
    Response answer = asked(by, language, what);
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/csv"))
        .header("Content-Disposition", containsString(".csv\""));
    String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
    if (text.charAt(0) != '\ufeff') {
      throw new AssertionError("Excel needs the mark: " + text.substring(0, 20));
    }
    char separator = language.equals("en") ? ',' : ';';
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try {
      return of(
          format.parse(new StringReader(text.substring(1))).stream()
              .map(CSVRecord::toList)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AnExport xlsx(String by, String language, String what) {
    Response answer = asked(by, language, what + (what.contains("?") ? "&" : "?") + "format=xlsx");
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("spreadsheetml"))
        .header("Content-Disposition", containsString(".xlsx\""));
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
      List<List<String>> lines = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        lines.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
      }
      return of(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnExport of(List<List<String>> lines) {
    List<String> headings = lines.getFirst();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < line.size(); column++) {
        row.put(headings.get(column).replaceAll(".*\\[(.*)]", "$1"), line.get(column));
      }
      rows.add(row);
    }
    return new AnExport(headings, rows);
  }

  Map<String, String> row(String id) {
    return rows.stream().filter(row -> id.equals(row.get("id"))).findFirst().orElseThrow();
  }

  List<String> ids() {
    return rows.stream().map(row -> row.get("id")).toList();
  }
}
