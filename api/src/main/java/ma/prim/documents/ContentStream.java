package ma.prim.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.FileCipher;
import ma.prim.documents.store.DocumentStore;

/**
 * The bytes of a document from one position to another, opened part by part as they are read. A
 * part is decrypted from its beginning, since only so is it known to be what was kept.
 */
public final class ContentStream extends InputStream {
  private final DocumentStore store;
  private final String region;
  private final byte[] key;
  private final Deque<Part> parts;

  /**
   * Consecutive bytes: one file of the store.
   *
   * @param context that they were sealed for
   */
  public record Part(UUID file, long size, String context) {}

  private Runnable whenBroken = () -> {};
  private long skip;
  private long left;
  private InputStream open = InputStream.nullInputStream();

  public ContentStream(
      DocumentStore store, String region, byte[] key, List<Part> parts, long from, long length) {
    this.store = store;
    this.region = region;
    this.key = key;
    this.parts = new ArrayDeque<>(parts);
    this.skip = from;
    this.left = length;
  }

  /** Makes sure that the store is there and gives the first bytes, before an answer begins. */
  void begin() throws IOException {
    if (left > 0) {
      advance();
      PushbackInputStream peeked = new PushbackInputStream(open);
      peeked.unread(peeked.read());
      open = peeked;
    }
  }

  /** What is to be done when the rest cannot be read: who has the beginning must learn of it. */
  void onFault(Runnable told) {
    this.whenBroken = told;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    try {
      int more = some(buffer, from, (int) Math.min(length, left));
      left -= more;
      return more;
    } catch (IOException broken) {
      whenBroken.run();
      throw broken;
    }
  }

  private int some(byte[] buffer, int from, int wanted) throws IOException {
    int more = open.read(buffer, from, wanted);
    while (more < 0) {
      advance();
      more = open.read(buffer, from, wanted);
    }
    return more;
  }

  private void advance() throws IOException {
    open.close();
    Part next = parts.poll();
    while (next != null && skip >= next.size()) {
      skip -= next.size();
      next = parts.poll();
    }
    if (next == null) {
      throw new IOException("a document is shorter than it was");
    }
    open = FileCipher.opening(store.open(region, next.file()), key, next.context());
    open.skipNBytes(skip);
    skip = 0;
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
