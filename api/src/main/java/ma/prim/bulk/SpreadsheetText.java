package ma.prim.bulk;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet shows and never computes: what it would take for a formula gets an
 * apostrophe before it (OWASP, CSV injection), which is taken away again when it is read.
 */
public final class SpreadsheetText {
  /** Also after blanks and quotes, and in the wide forms that some programs fold. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "[\\s\\u00a0\\u3000\\ufeff\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\"']*"
              + "[=+\\-@\\t\\r\\n\\u2212\\uff1d\\uff0b\\uff0d\\uff20].*",
          Pattern.DOTALL);

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

  private SpreadsheetText() {}

  /** In a file of plain text, where the program guesses what is meant. */
  public static String inPlainText(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** In a cell that is said to be text: a phone number can be nothing else there. */
  public static String inTypedCell(String text) {
    return E164.matcher(text).matches() ? text : inPlainText(text);
  }

  /** As it was before. */
  public static String read(String text) {
    return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
  }

  static boolean isFormula(String text) {
    // Most cells begin with a letter or a digit, which the pattern allows nowhere before a formula.
    boolean plain = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    return !plain && FORMULA.matcher(text).matches();
  }
}
