package ma.prim.http.idempotency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;

/**
 * Reads the header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): a string of
 * Structured Fields, or bare as many clients send it.
 */
final class IdempotencyKey {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\]){1,255})\"");
  private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x2b\\x2d-\\x7e]{1,255}");

  private IdempotencyKey() {}

  static String parse(String header) {
    String text = header.strip();
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return quoted.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
    if (BARE.matcher(text).matches()) {
      return text;
    }
    throw new Problem(ProblemCode.INVALID_IDEMPOTENCY_KEY);
  }
}
