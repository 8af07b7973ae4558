package ma.prim.bulk.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.bulk.reading.Spreadsheet.Lines;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook; of formulas what they came to. */
final class XlsxLines {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
  private static final long LARGEST_UNPACKED = 256L * 1024 * 1024;
  private static final int MOST_COLUMNS = 200;

  private XlsxLines() {}

  static void read(byte[] file, Lines lines) throws IOException {
    requireBearable(file);
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(row -> {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
          Cell cell = row.getCell(column);
          cells.add(cell == null ? "" : text(cell));
        }
        if (!Spreadsheet.isBlank(cells)) {
          lines.take(row.getRowNum(), cells);
        }
      });
    } catch (Problem refused) {
      throw refused;
    } catch (RuntimeException broken) { // the library throws whatever it stumbles over
      throw new IOException("not a workbook", broken);
    }
  }

  /** A small archive may unpack to more than the machine has. */
  private static void requireBearable(byte[] file) throws IOException {
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
        try (InputStream content = archive.getInputStream(entry)) {
          int read;
          while ((read = content.read(buffer)) >= 0) {
            unpacked += read;
            if (unpacked > LARGEST_UNPACKED) {
              throw new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
            }
          }
        }
      }
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? day(cell.asDate()) : number(cell.asNumber());
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.asBoolean().toString();
    }
    String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
    return text == null || cell.getType() == CellType.ERROR ? "" : text.strip();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format
            .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
            .toLowerCase(java.util.Locale.ROOT)
            .matches(".*[dy].*");
  }

  private static String day(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
