package ma.prim.bulk.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import ma.prim.bulk.reading.Spreadsheet.Lines;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated values as the programs of this country write them: UTF-8, UTF-16 or the code
 * pages of Windows for French and Arabic; commas, semicolons or tabs.
 */
final class CsvLines {
  private static final Charset FRENCH = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final int AN_ARABIC_WORD = 3;
  private static final int HIGH = 0xc0;

  private CsvLines() {}

  static void read(byte[] file, Lines lines) throws IOException {
    String text = text(file);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setTrim(true).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      int before = 0;
      for (CSVRecord record : parser) {
        int line = before + 1;
        before = (int) parser.getCurrentLineNumber();
        if (!Spreadsheet.isBlank(record.toList())) {
          lines.take(line, record.toList());
        }
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  static String text(byte[] file) {
    if (starts(file, 0xef, 0xbb, 0xbf)) {
      return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(file, 0xff, 0xfe) || starts(file, 0xfe, 0xff)) {
      return new String(file, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(file, hasArabicWords(file) ? ARABIC : FRENCH);
    }
  }

  /** French has never three accented letters in a row; every Arabic word has. */
  private static boolean hasArabicWords(byte[] file) {
    int inARow = 0;
    for (byte one : file) {
      inARow = (one & 0xff) >= HIGH ? inARow + 1 : 0;
      if (inARow == AN_ARABIC_WORD) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (file.length <= i || (file[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The one that stands most often in the headings, outside of quotes. */
  private static char separator(String text) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      quoted ^= letter == '"';
      if (!quoted) {
        if (letter == '\n' || letter == '\r') {
          break;
        }
        commas += letter == ',' ? 1 : 0;
        semicolons += letter == ';' ? 1 : 0;
        tabs += letter == '\t' ? 1 : 0;
      }
    }
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons >= commas && semicolons > 0 ? ';' : ',';
  }
}
