package ma.prim.bulk.exports;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is written while it is sent. */
final class ExportBody {

  /** Writes all of it. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private final Writing writing;

  ExportBody(Writing writing) {
    this.writing = writing;
  }

  void writeTo(OutputStream out) throws IOException {
    writing.to(out);
  }
}
