package ma.prim.bulk.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import ma.prim.bulk.SpreadsheetText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook of texts. Every cell holds its own text: a table of shared ones would be kept
 * until the end. A sheet has at most 1 048 576 lines, so a long table has several.
 */
final class XlsxSheet implements Sheet {
  static final int LINES_A_SHEET = 1_000_000;
  private static final int LONGEST_CELL = 32_767;

  private final Workbook workbook;
  private final boolean rightToLeft;
  private Worksheet sheet;
  private List<String> headings;
  private int sheets;
  private int line;

  XlsxSheet(OutputStream out, String language) throws IOException {
    workbook = new Workbook(out, "PRIM", "1.0");
    rightToLeft = language.equals("ar");
  }

  @Override
  public void line(List<String> cells) throws IOException {
    if (headings == null) {
      headings = List.copyOf(cells);
    }
    if (sheet == null || line == LINES_A_SHEET) {
      begin();
      if (sheets > 1) {
        write(headings);
      }
    }
    write(cells);
  }

  private void begin() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
    sheet = workbook.newWorksheet(Integer.toString(++sheets));
    if (rightToLeft) {
      sheet.rightToLeft();
    }
    sheet.freezePane(0, 1);
    line = 0;
  }

  private void write(List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (cell != null) {
        String safe = SpreadsheetText.inTypedCell(cell);
        sheet.inlineString(
            line, column, safe.length() > LONGEST_CELL ? safe.substring(0, LONGEST_CELL) : safe);
      }
    }
    line++;
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void end() throws IOException {
    sheet.finish();
    workbook.finish();
  }
}
