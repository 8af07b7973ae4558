package ma.prim.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
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

  private NameFolding() {}

  /** The folded words of a name, articles and patronymic particles left out. */
  public static List<String> tokens(String text) {
    String joined = MARKS_INSIDE_A_WORD.matcher(text).replaceAll("");
    List<String> tokens = new ArrayList<>();
    for (String token : NOT_A_LETTER.split(FOLD.transliterate(joined), -1)) {
      if (!token.isEmpty() && !ARTICLE.matcher(token).matches()) {
        tokens.add(withoutArticle(token));
      }
    }
    return tokens;
  }

  /** The consonants that both scripts write; empty if fewer than two, which would match anybody. */
  public static String skeleton(String token) {
    String consonants = collapse(SKELETON.transliterate(token));
    if (token.endsWith("ه") || token.endsWith("ah") || token.endsWith("eh")) {
      consonants =
          consonants.endsWith("h") ? consonants.substring(0, consonants.length() - 1) : consonants;
    }
    return consonants.length() < 2 ? "" : consonants;
  }

  private static String withoutArticle(String token) {
    return token.startsWith("ال") && token.length() > 4 ? token.substring(2) : token;
  }

  private static String collapse(String consonants) {
    return consonants.replaceAll("(.)\\1+", "$1");
  }
}
