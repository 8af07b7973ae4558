package ma.prim.bulk.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ma.prim.bulk.SpreadsheetText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Comma-separated values (RFC 4180), with the separator that spreadsheet programs of the reader's
 * language expect: a semicolon where the comma is the decimal sign.
 */
final class CsvSheet implements Sheet {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Writer writer;
  private final CSVPrinter printer;

  CsvSheet(OutputStream out, String language) throws IOException {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writer.write(BYTE_ORDER_MARK);
    printer =
        new CSVPrinter(
            writer,
            CSVFormat.RFC4180
                .builder()
                .setDelimiter(language.equals("en") ? ',' : ';')
                .setQuoteMode(QuoteMode.MINIMAL)
                .get());
  }

  @Override
  public void line(List<String> cells) throws IOException {
    List<String> safe = new ArrayList<>(cells.size());
    for (String cell : cells) {
      safe.add(cell == null ? null : SpreadsheetText.inPlainText(cell));
    }
    printer.printRecord(safe);
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void end() throws IOException {
    writer.flush();
  }
}
