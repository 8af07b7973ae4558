package ma.prim.paper;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/**
 * Sets papers as PDF: fonts of ours only, read once; nothing is fetched and no file is opened,
 * whatever stands in the texts. Few are set at a time, so that a crowded counter does not take the
 * memory that the others need; a paper takes some tens of milliseconds.
 */
@Singleton
public class Printer {
  private static final int AT_A_TIME = 4;

  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  public byte[] print(Paper paper) {
    places.acquireUninterruptibly();
    try {
      Sheets sheets = new Sheets(paper);
      new Pages(paper, sheets).fill();
      return sheets.file();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }
}
