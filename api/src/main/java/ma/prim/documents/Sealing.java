package ma.prim.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import ma.prim.crypto.FileCipher;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;

/** Takes bytes from a line into a sealed file, a few kilobytes at a time. */
public final class Sealing {
  private static final int AT_ONCE = 16_384;

  private final InputStream line;
  private final long most;
  private final MessageDigest digest = Digests.sha256();
  private long size;
  private boolean cut;

  /**
   * @param most how many bytes are taken; one more is refused
   */
  public Sealing(InputStream line, long most) {
    this.line = line;
    this.most = most;
  }

  /** The disk is at fault, not the line. */
  public static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;

    NoRoom(IOException cause) {
      super(cause);
    }
  }

  /** The first bytes, to tell the type by; those that came before the line was cut. */
  public byte[] head(int length) {
    byte[] head = new byte[length];
    int filled = 0;
    while (filled < length && !cut) {
      int more = read(head, filled, length - filled);
      if (more < 0) {
        break;
      }
      filled += more;
    }
    return java.util.Arrays.copyOf(head, filled);
  }

  /**
   * Writes the head and all that follows.
   *
   * @throws NoRoom if the file cannot be written
   * @throws Problem if there is more than is taken
   */
  public void into(Path file, byte[] head, byte[] key, String context) throws NoRoom {
    try (OutputStream out =
        FileCipher.sealing(new BufferedOutputStream(Files.newOutputStream(file)), key, context)) {
      write(out, head, head.length);
      byte[] buffer = new byte[AT_ONCE];
      for (int more = next(buffer); more >= 0; more = next(buffer)) {
        write(out, buffer, more);
      }
    } catch (IOException full) {
      throw new NoRoom(full);
    }
  }

  /** Reads to the end without writing; what the head and all that follows come to. */
  String digestOf(byte[] head) {
    digest.update(head);
    byte[] buffer = new byte[AT_ONCE];
    for (int more = next(buffer); more >= 0; more = next(buffer)) {
      digest.update(buffer, 0, more);
    }
    return sha256();
  }

  private int next(byte[] buffer) {
    return cut ? -1 : read(buffer, 0, buffer.length);
  }

  private int read(byte[] buffer, int from, int length) {
    try {
      return line.read(buffer, from, length);
    } catch (IOException broken) {
      cut = true;
      return -1;
    }
  }

  private void write(OutputStream out, byte[] bytes, int length) throws IOException {
    size += length;
    if (size > most) {
      throw new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
    }
    digest.update(bytes, 0, length);
    out.write(bytes, 0, length);
  }

  /** Whether the line broke before the body ended. */
  public boolean isCut() {
    return cut;
  }

  public long size() {
    return size;
  }

  /** Of all that was written; asked once. */
  public String sha256() {
    return Digests.hex(digest);
  }
}
