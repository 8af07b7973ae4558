package ma.prim.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.prim.http.Problem;
import ma.prim.http.Violation;

/** SHA-256, also as a caller announces it in {@code Repr-Digest} (RFC 9530). */
public final class Digests {
  public static final String HEADER = "Repr-Digest";
  private static final Pattern SHA_256 =
      Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*:([A-Za-z0-9+/=]*):");
  private static final int BYTES = 32;

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** SHA-256 of all that is read, in hexadecimal. */
  public static String of(InputStream bytes) throws IOException {
    MessageDigest digest = sha256();
    try (DigestInputStream read = new DigestInputStream(bytes, digest)) {
      read.transferTo(OutputStream.nullOutputStream());
    }
    return hex(digest);
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String header(String sha256) {
    byte[] bytes = HexFormat.of().parseHex(sha256);
    return "sha-256=:" + Base64.getEncoder().encodeToString(bytes) + ":";
  }

  /** What is announced, in hexadecimal; other algorithms are not looked at. */
  public static Optional<String> announced(String header) {
    if (header == null || !header.contains("sha-256")) {
      return Optional.empty();
    }
    Matcher found = SHA_256.matcher(header);
    if (found.find()) {
      try {
        byte[] bytes = Base64.getDecoder().decode(found.group(1));
        if (bytes.length == BYTES) {
          return Optional.of(HexFormat.of().formatHex(bytes));
        }
      } catch (IllegalArgumentException malformed) {
        throw Problem.invalid(Violation.of(HEADER, "invalid_format"));
      }
    }
    throw Problem.invalid(Violation.of(HEADER, "invalid_format"));
  }
}
