package ma.prim.bulk.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an export is written as. */
@Schema(name = "ExportFormat")
public enum ExportFormat {
  /** UTF-8 with the mark that Excel needs to see it. */
  CSV(ExportFormat.CSV_TYPE + ";charset=utf-8"),
  XLSX(ExportFormat.XLSX_TYPE),
  /** One JSON object a line: codes only, for programs. */
  NDJSON(ExportFormat.NDJSON_TYPE);

  static final String CSV_TYPE = "text/csv";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String NDJSON_TYPE = "application/x-ndjson";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A sheet in the reader's language. */
  Sheet sheet(OutputStream out, String language) throws IOException {
    return this == XLSX ? new XlsxSheet(out, language) : new CsvSheet(out, language);
  }
}
