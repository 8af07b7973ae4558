package ma.prim.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The heads in a file of anchors as they were kept, one by one, up to where the file ended when it
 * was opened: a file of years is not held in memory.
 */
final class KeptHeads implements Iterator<ChainHead>, AutoCloseable {
  private final BufferedReader lines;
  private final Function<String, Optional<ChainHead>> parse;
  private long left;
  private ChainHead next;

  KeptHeads(Path file, Function<String, Optional<ChainHead>> parse) throws IOException {
    this.left = Files.size(file);
    this.lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
    this.parse = parse;
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public ChainHead next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    ChainHead kept = next;
    advance();
    return kept;
  }

  /** Lines that bear no signature of ours are passed over: half written, or somebody else's. */
  private void advance() {
    next = null;
    try {
      while (next == null && left > 0) {
        String line = lines.readLine();
        if (line == null) {
          return;
        }
        left -= line.length() + 1L;
        next = parse.apply(line).orElse(null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
