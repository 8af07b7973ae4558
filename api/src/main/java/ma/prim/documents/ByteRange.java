package ma.prim.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a file that are asked for (RFC 9110, 14). One range; whatever else the header says is as
 * if it were not there.
 */
public record ByteRange(long from, long length, boolean isPart) {
  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  static ByteRange all(long size) {
    return new ByteRange(0, size, false);
  }

  static ByteRange of(String header, long size) {
    Matcher one = ONE.matcher(header == null ? "" : header);
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return all(size);
    }
    if (one.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(one.group(2)), size);
      return new ByteRange(size - last, last, true);
    }
    long from = Long.parseLong(one.group(1));
    long to = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
    if (to < from && from < size) {
      return all(size);
    }
    return new ByteRange(from, Math.min(to, size - 1) - from + 1, true);
  }

  /** Whether no byte of the file is in it. */
  boolean isOutside() {
    return isPart && length <= 0;
  }

  String header(long size) {
    return "bytes " + from + "-" + (from + length - 1) + "/" + size;
  }
}
