package ma.prim.bulk.reading;

import java.io.IOException;
import java.util.List;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import org.apache.tika.Tika;

/** A register as it was sent: what it is, its content says, not its name. */
public final class Spreadsheet {
  private static final Tika TYPES = new Tika();
  private static final int LOOKED_AT = 8192;

  private Spreadsheet() {}

  /** Takes the lines of a file as they are read: none is kept. */
  public interface Lines {

    /**
     * @param line its number in the file, from 1
     * @param cells as text; nothing of them is null
     */
    void take(int line, List<String> cells);
  }

  /** Kinds of file. */
  public enum Kind {
    CSV,
    XLSX
  }

  /**
   * @throws Problem for what is neither
   */
  public static Kind kind(byte[] file) {
    String type = TYPES.detect(file);
    if (type.equals("application/zip") || type.equals("application/x-tika-ooxml")) {
      return Kind.XLSX;
    }
    boolean text = type.startsWith("text/") && !type.equals("text/html");
    // Arabic of older offices: almost every byte is above ASCII, which looks like no text at all.
    boolean older = type.equals("application/octet-stream") && hasNoControls(file);
    if (text || older) {
      return Kind.CSV;
    }
    throw new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  private static boolean hasNoControls(byte[] file) {
    for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
      int octet = file[i] & 0xff;
      if (octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r' || octet == 0x7f) {
        return false;
      }
    }
    return file.length > 0;
  }

  /**
   * Reads a file; lines without any text are left out.
   *
   * @throws Problem if it cannot be read to its end
   */
  public static void read(Kind kind, byte[] file, Lines lines) {
    try {
      if (kind == Kind.XLSX) {
        XlsxLines.read(file, lines);
      } else {
        CsvLines.read(file, lines);
      }
    } catch (IOException broken) {
      throw unreadable();
    }
  }

  static Problem unreadable() {
    return Problem.invalid(Violation.at("", "unreadable_file"));
  }

  static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }
}
