package ma.prim.trainings.certificates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public code of a certificate: the digits of the region's ISO 3166-2 code, then a hundred bits
 * of chance in letters that nobody mistakes for each other (Crockford's), in groups of five.
 */
record CertificateCode(String region, String secret) {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 5;
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{2})([" + LETTERS + "]{20})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static CertificateCode next(String iso) {
    StringBuilder secret = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new CertificateCode(digits(iso), secret.toString());
  }

  /** {@code 02} of {@code MA-02}. */
  static String digits(String iso) {
    return iso.substring(iso.indexOf('-') + 1);
  }

  /** As somebody may have copied it by hand. */
  static Optional<CertificateCode> read(String text) {
    String plain =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    Matcher parts = WRITTEN.matcher(plain);
    return parts.matches()
        ? Optional.of(new CertificateCode(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  String text() {
    StringBuilder text = new StringBuilder(region);
    for (int i = 0; i < LENGTH; i += GROUP) {
      text.append('-').append(secret, i, i + GROUP);
    }
    return text.toString();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((region + secret).getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
