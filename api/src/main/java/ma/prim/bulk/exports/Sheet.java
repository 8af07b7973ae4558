package ma.prim.bulk.exports;

import java.io.IOException;
import java.util.List;

/** A table that is written line by line and keeps none of them. */
interface Sheet {

  /**
   * @param cells what is null stays empty
   */
  void line(List<String> cells) throws IOException;

  /** Hands on what is written so far. */
  void flush() throws IOException;

  /** What makes the file whole. */
  void end() throws IOException;
}
