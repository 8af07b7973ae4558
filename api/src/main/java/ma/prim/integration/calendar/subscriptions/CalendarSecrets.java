package ma.prim.integration.calendar.subscriptions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that stand in addresses: long enough that nobody guesses one, kept as hashes only. */
final class CalendarSecrets {
  private static final int BYTES = 32;
  private static final String ENDING = ".ics";
  private static final SecureRandom RANDOM = new SecureRandom();

  private CalendarSecrets() {}

  /** As it stands in an address, with the ending that programs look for. */
  static String next() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + ENDING;
  }

  /** Of the secret alone: the ending may be left out. */
  static byte[] hash(String text) {
    String secret =
        text.endsWith(ENDING) ? text.substring(0, text.length() - ENDING.length()) : text;
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
