package ma.prim.text;

import com.ibm.icu.text.Transliterator;

/**
 * How a written word sounds, so that Arabic and Latin spellings can be laid side by side. One
 * letter a sound: small letters are what is heard, capitals are Arabic letters that only a long
 * vowel has, {@code 3} and {@code 2} are ain and hamza, {@code H} is a last h that is mostly mute.
 *
 * <p>ICU reads the Arabic letters; the rules below say what the marks of its reading stand for, and
 * how Moroccans spell in French, Spanish and English habit and with digits.
 */
final class Sounds {
  private static final String VOWELS = "aeiuywAYWE32H";

  private static final Transliterator ARABIC =
      Transliterator.createFromRules(
          "prim-arabic-sounds",
          """
          :: NFKC;
          ی > ي; ک > ك; ـ > ; [ً-ْ] > ;
          :: Arabic-Latin;
          :: NFD;
          a\\u0323t\\u0308 > At; kh\\u0331 > x; gh\\u0331 > g; [sc]h\\u0331 > c; dh\\u0331 > d; th\\u0331 > t; t\\u0308 > a; n\\u0331g > g;
          y\\u0331 > E; y\\u0309 > 2; y } $ > E; w\\u0309 > 2; a\\u0323 > A; z\\u0323 > d;
          ʿ > 3; ʾ > 2; y > Y; w > W; q > k; p > b; v > f;
          h\\u0323 > h; h } $ > H;
          '-' > ;
          :: [:Mn:] Remove;
          ^A > 2;
          """,
          Transliterator.FORWARD);

  /** Greek, Cyrillic and others, which foreigners' papers have; Latin itself ends before. */
  private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Lower");

  private static final int FIRST_AFTER_LATIN = 0x370;

  private static final Transliterator LATIN =
      Transliterator.createFromRules(
          "prim-latin-sounds",
          """
          ç > s; œ > e; æ > e; ß > ss; ø > o; ł > l; đ > d; ı > i;
          :: NFD;
          :: [:Mn:] Remove;
          ^rh > g; tch > c; sch > c; sh > c; ch > c; kh > x; gh > g; dh > d; th > t; dj > j; ph > f;
          ck > k; ou > u; oo > u; ee > i; gu } [ei] > g; qu > k; q > k;
          c } [eiy] > s; c > k; x > ks; o > u; p > b; v > f;
          '-' > ; 7 > h; 9 > k; 5 > x; 8 > g; 6 > t;
          [aeiouy] { h } $ > H;
          """,
          Transliterator.FORWARD);

  /** Sounds are written in these; what else a word has is compared letter by letter. */
  private static final int SOUNDS = 128;

  /** What it costs to change one sound into another, of every two. */
  private static final double[] CHANGING = changing();

  private Sounds() {}

  static String of(String word) {
    String heard =
        isArabic(word)
            ? ARABIC.transliterate(word)
            : LATIN.transliterate(isLatin(word) ? word : ANY.transliterate(word));
    return heard.replaceAll("(.)\\1+", "$1");
  }

  private static boolean isLatin(String word) {
    return word.codePoints().allMatch(letter -> letter < FIRST_AFTER_LATIN);
  }

  static boolean isArabic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  /** What nearly every spelling leaves: few consonants, near ones taken together. */
  static String code(String sounds) {
    StringBuilder code = new StringBuilder();
    for (int at = 0; at < sounds.length(); at++) {
      char common =
          switch (sounds.charAt(at)) {
            case 'd' -> 't';
            case 'z' -> 's';
            case 'g' -> 'k';
            case 'x' -> 'h';
            default -> sounds.charAt(at);
          };
      if (!isVowel(common)) {
        code.append(common);
      }
    }
    return code.isEmpty() ? "-" : code.toString();
  }

  /** 1 for the same sounds, less for each that must be changed, put in or left out. */
  static double likeness(String one, boolean oneArabic, String other, boolean otherArabic) {
    double[] leftOut = leavingOut(one, otherArabic, oneArabic);
    double[] putIn = leavingOut(other, oneArabic, otherArabic);
    double[] row = new double[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      row[j] = row[j - 1] + putIn[j - 1];
    }
    for (int i = 1; i <= one.length(); i++) {
      double diagonal = row[0];
      row[0] += leftOut[i - 1];
      for (int j = 1; j <= other.length(); j++) {
        double changed = diagonal + changing(one.charAt(i - 1), other.charAt(j - 1));
        double left = row[j] + leftOut[i - 1];
        double put = row[j - 1] + putIn[j - 1];
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(left, put));
      }
    }
    return 1 - row[other.length()] / Math.max(1.5, Math.max(weight(one), weight(other)));
  }

  private static double[] leavingOut(String word, boolean fromArabic, boolean writtenInArabic) {
    double[] costs = new double[word.length()];
    for (int at = 0; at < costs.length; at++) {
      costs[at] = leavingOut(word, at, fromArabic, writtenInArabic);
    }
    return costs;
  }

  private static double weight(String sounds) {
    double weight = 0;
    for (int at = 0; at < sounds.length(); at++) {
      weight += isVowel(sounds.charAt(at)) ? 0.35 : 1;
    }
    return weight;
  }

  private static boolean isVowel(char sound) {
    return VOWELS.indexOf(sound) >= 0;
  }

  /**
   * What it costs that the other word lacks this sound. Arabic writes no short vowel, so a Latin
   * word has more of them; a last a is what tells Karima from Karim.
   */
  private static double leavingOut(
      String word, int at, boolean fromArabic, boolean writtenInArabic) {
    boolean last = at == word.length() - 1;
    boolean afterConsonant = at > 0 && !isVowel(word.charAt(at - 1));
    return switch (word.charAt(at)) {
      case 'e' -> 0.05;
      case 'a' -> last && afterConsonant ? 0.9 : fromArabic || writtenInArabic ? 0.05 : 0.2;
      case 'i', 'u' -> last ? 0.5 : fromArabic ? 0.12 : 0.22;
      case 'y', 'w' -> 0.3;
      case 'A' -> last ? 0.2 : 0.4;
      case 'Y', 'W' -> writtenInArabic && fromArabic ? 0.75 : 0.5;
      case 'E' -> 0.4;
      case '2' -> 0.08;
      case '3' -> fromArabic ? 0.5 : 0.1;
      case 'H' -> 0.15;
      case 'h' -> 0.4;
      default -> 1;
    };
  }

  private static double changing(char one, char other) {
    return one < SOUNDS && other < SOUNDS ? CHANGING[one * SOUNDS + other] : change(one, other);
  }

  private static double[] changing() {
    double[] costs = new double[SOUNDS * SOUNDS];
    for (char one = 0; one < SOUNDS; one++) {
      for (char other = 0; other < SOUNDS; other++) {
        costs[one * SOUNDS + other] = change(one, other);
      }
    }
    return costs;
  }

  private static double change(char one, char other) {
    if (one == other) {
      return 0;
    }
    boolean vowel = isVowel(one);
    if (vowel != isVowel(other)) {
      return vowelForConsonant(one, other);
    }
    return vowel ? vowels(one, other) : consonants(one, other);
  }

  /** A mute h; a j that Spanish writes as y. */
  private static double vowelForConsonant(char one, char other) {
    String pair = pair(one, other);
    return switch (pair) {
      case "Hh" -> 0;
      case "jy" -> 0.6;
      default -> 1.2;
    };
  }

  private static String pair(char one, char other) {
    return one < other ? "" + one + other : "" + other + one;
  }

  private static double vowels(char one, char other) {
    return switch (pair(quality(one), quality(other))) {
      case "aa", "ii", "uu", "??" -> 0;
      case "ae", "ei" -> 0.08;
      case "?a", "?e", "?i", "?u" -> 0.05;
      case "eu" -> 0.25;
      case "ai", "au" -> isLong(one) || isLong(other) ? 0.75 : 0.45;
      case "iu" -> 0.35;
      default -> 0.4;
    };
  }

  /** Arabic writes it, so it is heard. */
  private static boolean isLong(char vowel) {
    return vowel == 'A' || vowel == 'Y' || vowel == 'W';
  }

  private static char quality(char vowel) {
    return switch (vowel) {
      case 'a', 'A' -> 'a';
      case 'i', 'y', 'Y' -> 'i';
      case 'u', 'w', 'W' -> 'u';
      case 'e' -> 'e';
      default -> '?';
    };
  }

  private static double consonants(char one, char other) {
    return switch (pair(one, other)) {
      case "hx", "sz", "gk", "gj", "dt", "gr" -> 0.35;
      case "dz", "gx", "jx" -> 0.5;
      case "cs", "cj", "jz", "kx", "ck", "st" -> 0.65;
      default -> 1;
    };
  }
}
