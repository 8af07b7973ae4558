package ma.prim.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as it may stand on paper. */
final class Written {
  static final char ISOLATE = '\u2066';
  static final char END = '\u2069';

  /** Orders of direction come from us alone: in a name they could turn a line around. */
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cn}|\\p{Cs}");

  private static final Pattern SPACE = Pattern.compile("[ \\t\\u2028\\u2029\\u000B\\f]+");

  /** Letters that were already bent to their place in a word: the fonts do that themselves. */
  private static final Pattern PRESENTATION = Pattern.compile("[\\uFB00-\\uFDFB\\uFE70-\\uFEFC]+");

  /** Numbers of files, mail addresses and the like: Latin letters and numbers held together. */
  private static final String CODE =
      "(?<![\\p{L}\\p{N}])(?=[\\p{Nd}\\p{P}]*\\p{IsLatin})[\\p{IsLatin}\\p{Nd}]+(?:[-/._@:#+]+[\\p{IsLatin}\\p{Nd}]+)+";

  /**
   * What is read from left to right also inside Arabic: amounts, dates, phones, numbers of files. A
   * currency or a percent belongs to its amount.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          CODE
              + "|(?<![\\p{L}\\p{N}])(?:[+]|00)?\\p{Nd}(?:[\\p{Nd}.,:/\\\\\\u00A0\\u202F–-]|[ (](?=\\p{Nd})|\\)(?= ?\\p{Nd}))*"
              + "(?:[\\u00A0\\u202F ]?(?:%|‰|€|\\$|(?:MAD|DH|Dh|DHS|EUR|USD)\\b))?");

  private Written() {}

  static String clean(String text) {
    String plain = UNPRINTABLE.matcher(text.replace("\r\n", "\n")).replaceAll("");
    plain = DIRECTIONS.matcher(plain).replaceAll("");
    plain =
        PRESENTATION
            .matcher(plain)
            .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    return SPACE.matcher(plain).replaceAll(" ").strip();
  }

  static String withIsolates(String clean) {
    return NUMBER.matcher(clean).replaceAll(found -> isolate(found.group()));
  }

  private static String isolate(String number) {
    // the comma or dash after a number is the sentence's
    int end = number.length();
    while (end > 0 && ".,:/\\–-\u00A0\u202F".indexOf(number.charAt(end - 1)) >= 0) {
      end--;
    }
    return Matcher.quoteReplacement(
        ISOLATE + number.substring(0, end) + END + number.substring(end));
  }

  static boolean isDirection(char character) {
    return character == ISOLATE || character == END;
  }

  static boolean isInvisible(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  /** What is seen where a character stands in a text that runs from right to left. */
  static String mirrored(String text) {
    return text.codePointCount(0, text.length()) == 1
        ? Character.toString(UCharacter.getMirror(text.codePointAt(0)))
        : text;
  }
}
