package ma.prim.bulk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.prim.http.Problem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks as Excel writes them. */
class XlsxLinesTest {

  @Test
  void cellsAreReadAsWhatTheyAre() throws IOException {
    Map<Integer, List<String>> lines =
        lines(sheet -> {
          sheet.value(0, 0, "Nom");
          sheet.value(2, 0, " Amina ");
          sheet.value(2, 1, LocalDate.of(1984, 5, 17));
          sheet.style(2, 1).format("dd/mm/yyyy").set();
          sheet.value(2, 2, LocalDateTime.of(1984, 5, 17, 10, 30));
          sheet.style(2, 2).format("yyyy-mm-dd hh:mm").set();
          sheet.value(2, 3, 612345678);
          sheet.value(2, 4, 12.50);
          sheet.value(2, 5, true);
          sheet.value(2, 7, "last");
        });
    assertThat(lines).containsEntry(1, List.of("Nom"));
    assertThat(lines.get(3))
        .containsExactly(
            "Amina", "1984-05-17", "1984-05-17T10:30", "612345678", "12.5", "true", "", "last");
    assertThat(lines).hasSize(2);
  }

  @Test
  void ofAFormulaWhatItCameTo() throws IOException {
    assertThat(
            lines(sheet -> {
              sheet.value(0, 0, "x");
              sheet.formula(0, 1, "1+1");
            }))
        .containsKey(1);
  }

  @Test
  void whatUnpacksToMoreThanTheMachineHasIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 260; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(1 << 20);
    assertThatThrownBy(() -> XlsxLines.read(bytes.toByteArray(), (line, cells) -> {}))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code().word()).isEqualTo("payload_too_large"));
  }

  private interface Content {
    void on(Worksheet sheet);
  }

  private static Map<Integer, List<String>> lines(Content content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Excel", "16.0")) {
      content.on(workbook.newWorksheet("Registre"));
    }
    Map<Integer, List<String>> lines = new LinkedHashMap<>();
    XlsxLines.read(file.toByteArray(), lines::put);
    return lines;
  }
}
