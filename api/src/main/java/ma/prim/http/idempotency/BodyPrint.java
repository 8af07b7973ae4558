package ma.prim.http.idempotency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** What tells one request under a key from another: a digest of the address and of the body. */
final class BodyPrint {
  private final MessageDigest digest;
  private final DigestInputStream file;

  private BodyPrint(MessageDigest digest, DigestInputStream file) {
    this.digest = digest;
    this.file = file;
  }

  static BodyPrint of(MessageDigest digest) {
    return new BodyPrint(digest, null);
  }

  /** Of a body that is read as it comes. */
  static BodyPrint ofFile(DigestInputStream file) {
    return new BodyPrint(file.getMessageDigest(), file);
  }

  /** Whether it is that of an earlier request; of a file, what has not been read is read for it. */
  boolean is(byte[] earlier) {
    return Arrays.equals(earlier, bytes());
  }

  byte[] bytes() {
    if (file != null) {
      readToTheEnd();
    }
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void readToTheEnd() {
    try {
      file.transferTo(OutputStream.nullOutputStream());
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }
}
