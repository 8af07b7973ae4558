package ma.prim.identity;

import java.security.SecureRandom;
import org.apache.commons.text.RandomStringGenerator;

/**
 * What a new user signs in with once: handed over at the desk, since not everybody who works there
 * has an address for mail. Easy to read aloud, 79 bits.
 */
record FirstPassword(String text) {
  private static final String READ_AS_NOTHING_ELSE = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final RandomStringGenerator LETTERS =
      new RandomStringGenerator.Builder()
          .selectFrom(READ_AS_NOTHING_ELSE.toCharArray())
          .usingRandom(RANDOM::nextInt)
          .get();

  static FirstPassword any() {
    return new FirstPassword(LETTERS.generate(LENGTH).replaceAll("(.{4})(?!$)", "$1-"));
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "FirstPassword";
  }
}
