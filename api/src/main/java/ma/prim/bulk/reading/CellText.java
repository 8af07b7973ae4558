package ma.prim.bulk.reading;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.prim.bulk.Vocabulary;

/** What people write in the cells of a register, as the API writes it. */
final class CellText {
  private static final Pattern SEVERAL = Pattern.compile("[|;,،؛/\\n]");
  private static final Pattern SEVERAL_TEXTS = Pattern.compile("[|;؛\\n]");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./ -](\\d{1,2})[./ -](\\d{1,2})(?:[T ]00:00(?::00)?(?:\\.0+)?Z?)?");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[./ -](\\d{4})");
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[./ -](\\d{1,2})");
  private static final Set<String> YES =
      Set.of("true", "vrai", "yes", "y", "oui", "o", "نعم", "صحيح", "1", "x");
  private static final Set<String> NO =
      Set.of("false", "faux", "no", "n", "non", "لا", "خطا", "خطأ", "0");
  private static final String HOME = "MA";

  private CellText() {}

  /** Without the blanks around it, in the digits that computers read. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean foreign = letter > 0x7f && Character.isDigit(letter);
      clean.append(foreign ? (char) ('0' + UCharacter.digit(letter, 10)) : letter);
    }
    return clean.toString().strip();
  }

  static List<String> codes(String text) {
    return parts(SEVERAL, text);
  }

  static List<String> texts(String text) {
    return parts(SEVERAL_TEXTS, text);
  }

  /** Each in its place, also where one is empty. */
  static List<String> places(String text) {
    return Arrays.stream(SEVERAL_TEXTS.split(text, -1)).map(String::strip).toList();
  }

  private static List<String> parts(Pattern between, String text) {
    return Arrays.stream(between.split(text, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  static Optional<Boolean> flag(String text) {
    String word = Vocabulary.fold(text);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** A day, month or year as the API writes them; what is none is left as it is. */
  static String date(String text) {
    String clean = clean(text);
    Matcher dayFirst = DAY_FIRST.matcher(clean);
    if (dayFirst.matches()) {
      return "%s-%s-%s"
          .formatted(dayFirst.group(3), two(dayFirst.group(2)), two(dayFirst.group(1)));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(clean);
    if (yearFirst.matches()) {
      return "%s-%s-%s"
          .formatted(yearFirst.group(1), two(yearFirst.group(2)), two(yearFirst.group(3)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(clean);
    if (monthFirst.matches()) {
      return monthFirst.group(2) + "-" + two(monthFirst.group(1));
    }
    Matcher yearAndMonth = YEAR_AND_MONTH.matcher(clean);
    return yearAndMonth.matches()
        ? yearAndMonth.group(1) + "-" + two(yearAndMonth.group(2))
        : clean;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /** E.164; without a country's code it is a number of Morocco. What is none is left as it is. */
  static String phone(String text) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    String clean = clean(text);
    try {
      PhoneNumber number = phones.parse(clean, HOME);
      return phones.isPossibleNumber(number)
          ? phones.format(number, PhoneNumberFormat.E164)
          : withCountryCode(phones, clean);
    } catch (NumberParseException notANumber) {
      return clean;
    }
  }

  /** A spreadsheet that takes it for a number drops the sign before the country's code. */
  private static String withCountryCode(PhoneNumberUtil phones, String clean)
      throws NumberParseException {
    PhoneNumber number = phones.parse("+" + clean.replaceAll("\\D", ""), HOME);
    return phones.isPossibleNumber(number) ? phones.format(number, PhoneNumberFormat.E164) : clean;
  }
}
