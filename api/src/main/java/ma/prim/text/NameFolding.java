package ma.prim.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reduces names to what spellings of one name share. Folding keeps the script and drops what people
 * leave out (diacritics, short vowels, hamza, case); the skeleton is the row of consonants that
 * Arabic and Latin spellings have in common ({@code محمد}, Mohamed and Mhammed are all {@code
 * mhmd}).
 */
public final class NameFolding {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern MARKS_INSIDE_A_WORD = Pattern.compile("['’ʼ`ـ]");
  private static final Pattern ARTICLE =
      Pattern.compile("^(ال|el|al|ould|ben|bin|ibn|بن|ابن|ولد)$");

  private static final Transliterator FOLD =
      Transliterator.createFromRules(
          "prim-fold",
          """
          :: NFKD;
          :: [:Mn:] Remove;
          :: Lower;
          ة > ه; ى > ي; ٱ > ا; ڤ > ف; ڭ > ك; گ > ك; پ > ب; ی > ي; ک > ك;
          œ > oe; æ > ae; ß > ss; ø > o; ł > l; đ > d; ı > i;
          :: NFC;
          """,
          Transliterator.FORWARD);

  private static final Transliterator SKELETON =
      Transliterator.createFromRules(
          "prim-skeleton",
          """
          ب > b; [تطث] > t; [جچ] > j; [حه] > h; خ > x; [دذضظ] > d; ر > r; ز > z; [سص] > s; ش > c;
          غ > g; ف > f; [قك] > k; ل > l; م > m; ن > n; [ءعاويآأإؤئ] > ;
          3 > ; 7 > h; 9 > k; 5 > x; 8 > g; 2 > ;
          kh > x; gh > g; ch > c; tch > c; sh > c; th > t; dh > d; dj > j; ph > f; ck > k;
          c } [eiy] > s;
          [qck] > k; p > b; v > f; x > ks; j > j; g > g; h > h; [aeiouyw] > ;
          """,
          Transliterator.FORWARD);

  private static final Pattern LATIN_ARTICLE = Pattern.compile("^(el|al)(?=[a-z]{4})");
  private static final Pattern VOWEL_FIRST = Pattern.compile("^(?!ou)[aeiou3ءاعأإآ].*");
  private static final Pattern W_FIRST = Pattern.compile("^(ou|w|و).*");
  private static final Pattern Y_FIRST = Pattern.compile("^[yي].*");

  /** Longer texts are no names that come again. */
  private static final int LONGEST_REMEMBERED = 80;

  private static final Remembered<String, List<List<String>>> SPELLINGS =
      new Remembered<>(NameFolding::spell);
  private static final Remembered<String, String> SKELETONS = new Remembered<>(NameFolding::reduce);

  private NameFolding() {}

  /** The folded words of a name, articles and patronymic particles left out. */
  public static List<String> tokens(String text) {
    return spellings(text).stream().map(List::getFirst).toList();
  }

  /**
   * The same words, each followed by the ways in which it is written as well: with the article or
   * the particle that stands before it ({@code Ben Ali}, Benali), without the one it begins with
   * ({@code Elouazzani}, Ouazzani).
   */
  public static List<List<String>> spellings(String text) {
    return text.length() > LONGEST_REMEMBERED ? spell(text) : SPELLINGS.of(text);
  }

  private static List<List<String>> spell(String text) {
    String joined = MARKS_INSIDE_A_WORD.matcher(text).replaceAll("");
    List<List<String>> words = new ArrayList<>();
    String particle = "";
    for (String token : NOT_A_LETTER.split(FOLD.transliterate(joined), -1)) {
      if (ARTICLE.matcher(token).matches()) {
        particle += token;
      } else if (!token.isEmpty()) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(withoutArticle(token));
        ways.add(token);
        ways.add(LATIN_ARTICLE.matcher(token).replaceFirst(""));
        ways.add(particle + token);
        words.add(List.copyOf(ways));
        particle = "";
      }
    }
    if (!particle.isEmpty()) {
      // somebody is called just so, or the rest is still to be said
      words.add(List.of(particle));
    }
    return List.copyOf(words);
  }

  /**
   * The consonants that both scripts write. Where that is one or none, which would match anybody,
   * with the vowel it begins with: {@code عائشة} and Aicha, {@code علي} and Ali. Empty for what has
   * no sound.
   */
  public static String skeleton(String token) {
    return token.length() > LONGEST_REMEMBERED ? reduce(token) : SKELETONS.of(token);
  }

  private static String reduce(String token) {
    String consonants = SKELETON.transliterate(withoutDoubling(token));
    if (token.endsWith("ه") || token.endsWith("ah") || token.endsWith("eh")) {
      consonants =
          consonants.endsWith("h") ? consonants.substring(0, consonants.length() - 1) : consonants;
    }
    return consonants.length() > 1 ? consonants : beginning(token) + consonants;
  }

  private static String beginning(String token) {
    if (W_FIRST.matcher(token).matches()) {
      return "w";
    }
    if (Y_FIRST.matcher(token).matches()) {
      return "y";
    }
    return VOWEL_FIRST.matcher(token).matches() ? "a" : "";
  }

  private static String withoutArticle(String token) {
    return token.startsWith("ال") && token.length() > 4 ? token.substring(2) : token;
  }

  private static String withoutDoubling(String token) {
    return token.replaceAll("(.)\\1+", "$1");
  }
}
