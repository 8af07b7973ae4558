package ma.prim.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file in {@code Content-Disposition} (RFC 6266): both ways, since a name in an
 * address would stand in every log on the way.
 */
public final class FileName {
  public static final int LONGEST = 240;

  private static final Pattern EXTENDED =
      Pattern.compile("(?i)(?:^|;)\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
  private static final Pattern PLAIN =
      Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");
  private static final Pattern UNWANTED =
      Pattern.compile("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private FileName() {}

  /** The name that a header gives, if it gives one that can be kept. */
  public static Optional<String> in(String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher extended = EXTENDED.matcher(header);
    if (extended.find()) {
      return decode(extended.group(1)).flatMap(FileName::clean);
    }
    Matcher plain = PLAIN.matcher(header);
    if (!plain.find()) {
      return Optional.empty();
    }
    String quoted = plain.group(1);
    return clean(quoted == null ? plain.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
  }

  /** Without the folders of the sender's computer, and without what turns a name around. */
  private static Optional<String> clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String cleaned = UNWANTED.matcher(last).replaceAll("").strip();
    return cleaned.isEmpty() || cleaned.length() > LONGEST
        ? Optional.empty()
        : Optional.of(cleaned);
  }

  /** The header for handing a file out under this name; never to be shown in the page itself. */
  static String attachment(String name) {
    StringBuilder encoded = new StringBuilder("attachment; filename*=UTF-8''");
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      if (each > 0 && UNRESERVED.indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append(String.format("%%%02X", each));
      }
    }
    return encoded.toString();
  }

  private static Optional<String> decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      char letter = encoded.charAt(i);
      if (letter != '%') {
        bytes.write(letter);
        continue;
      }
      int end = Math.min(i + 3, encoded.length());
      String digits = encoded.substring(i + 1, end);
      if (!digits.matches("[0-9A-Fa-f]{2}")) {
        return Optional.empty();
      }
      bytes.write(Integer.parseInt(digits, 16));
      i += 2;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
