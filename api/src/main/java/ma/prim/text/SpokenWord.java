package ma.prim.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A word of a name as it is said: what stands before a name and belongs to it (Ben, Aït, Abd) is
 * one word with it, articles and forms of address are gone.
 *
 * @param ways how it may be said: as it stands, and without the article that it may begin with
 */
public record SpokenWord(String written, boolean arabic, List<String> ways) {
  private static final double OTHER_WAY = 0.03;
  private static final int LONG_ENOUGH_FOR_SLIPS = 5;
  private static final double SLIP = 0.14;
  private static final String ENDINGS = "aeiyةها";
  private static final JaroWinklerSimilarity WRITTEN = new JaroWinklerSimilarity();
  private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern INSIDE_A_WORD = Pattern.compile("['’ʼ`‘ʿʾـ]|[\\u064B-\\u0655]");

  /** Where Arabic runs two words of a name together: before the article of the second. */
  private static final Pattern WRITTEN_TOGETHER =
      Pattern.compile("(?<=ة)(?=\\p{L})|(?<=\\p{L}{2})(?=ال\\p{L}{4}|الدين)");

  private static final Pattern ARTICLE =
      Pattern.compile("el|al|ال|l|ez|es|er|et|en|ed|ech|az|ar|as|an|at|ash|ad");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "moulay|mly|my|mulay|lalla|lala|sidi|si|haj|hajj|hadj|haja|hajja|hadja|mme|mlle|mr|dr|cherif"
              + "|مولاي|لالة|للا|لالا|سيدي|سي|الحاج|حاج|الحاجة|حاجة|الشريف|السيد|السيدة");

  /** What belongs to the word after it, and how it is said. */
  private static final Map<String, String> BEFORE = new HashMap<>();

  static {
    before("ben", "ben bin ibn bn بن ابن إبن");
    before("bel", "bel bal بل");
    before("bent", "bent bint بنت");
    before("bu", "bou bu abou abu aboul بو ابو أبو ابي أبي");
    before("ait", "ait aït ayt at ايت أيت آيت آيث");
    before("ulad", "oulad ouled awlad اولاد أولاد");
    before("uld", "ould weld oueld ولد");
    before("abd", "abd abdel abdul abdal abdou abdoul عبد");
  }

  private static final Pattern SERVANT =
      Pattern.compile("^abd[aeou]{0,2}(l?)(?=[\\p{L}\\p{Nd}]{3})");
  private static final Pattern LATIN_ARTICLE = Pattern.compile("^(el|al)(?=[a-z\\d]{3})");
  private static final Pattern ELIDED_ARTICLE =
      Pattern.compile("^l(?=[^aeioul][a-z]{2}|(a|ou)[a-z]{3})");
  private static final Pattern ARABIC_JOINED =
      Pattern.compile("^(?:عبد(?=ال\\p{L}{2})|بن(?=\\p{L}{3}))");

  /** Between what is said together and yet is two words: letters across it make no digraph. */
  private static final String SEAM = "-";

  private static final Pattern ARABIC_ELISION = Pattern.compile("^ل(?=\\p{L}{3})");
  private static final Pattern SUN_LETTER =
      Pattern.compile("^[ae](?=(t|d|r|z|s|n|l)\\1\\p{L}{2}|chch|shsh|ch)");
  private static final Pattern SON = Pattern.compile("^(ibn|bin)(?=\\p{L}{3})");

  /** Longer texts are no names that come again. */
  private static final int LONGEST_REMEMBERED = 80;

  private static final Remembered<String, List<SpokenWord>> WORDS =
      new Remembered<>(SpokenWord::listen);
  private static final Remembered<Pair, Double> LIKENESS =
      new Remembered<>(pair -> pair.one().compare(pair.other()));

  /** Two words that are compared, in this order. */
  private record Pair(SpokenWord one, SpokenWord other) {}

  /** The words of a name, in their order. */
  public static List<SpokenWord> in(String name) {
    return name.length() > LONGEST_REMEMBERED ? listen(name) : WORDS.of(name);
  }

  private static List<SpokenWord> listen(String name) {
    String text = INSIDE_A_WORD.matcher(name.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
    List<String> words = new ArrayList<>();
    String apart = WRITTEN_TOGETHER.matcher(text).replaceAll(" ");
    for (String word : NOT_A_LETTER.split(apart, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return List.copyOf(joined(withoutAddress(words)));
  }

  /** Haj Ali is Ali; Bel Haj, and somebody called Haj, are not called by a title. */
  private static List<String> withoutAddress(List<String> words) {
    List<String> named = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      boolean belongs = at > 0 && said(words.get(at - 1)) != null;
      boolean last = at == words.size() - 1;
      if (last || belongs || !ADDRESS.matcher(words.get(at)).matches()) {
        named.add(words.get(at));
      }
    }
    return named;
  }

  private static List<SpokenWord> joined(List<String> words) {
    List<SpokenWord> spoken = new ArrayList<>();
    String before = "";
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean last = at == words.size() - 1;
      String belongs = last ? null : said(word);
      if (belongs != null) {
        before += belongs;
      } else if (last || !ARTICLE.matcher(word).matches()) {
        spoken.add(of(before, word));
        before = "";
      }
    }
    return spoken;
  }

  private static SpokenWord of(String before, String word) {
    boolean arabic = Sounds.isArabic(word);
    Set<String> spellings = arabic ? arabicSpellings(before, word) : latinSpellings(word);
    Set<String> ways = new LinkedHashSet<>();
    spellings.forEach(spelling -> ways.add(before + Sounds.of(spelling)));
    return new SpokenWord(before + word, arabic, List.copyOf(ways));
  }

  private static Set<String> latinSpellings(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    Matcher servant = SERVANT.matcher(word);
    if (servant.find()) {
      String rest = word.substring(servant.end());
      spellings.add("abd" + SEAM + rest);
      spellings.add("abd" + SEAM + servant.group(1) + rest);
    } else {
      String plain = SON.matcher(word).replaceFirst("ben");
      spellings.add(plain);
      for (Pattern article : List.of(LATIN_ARTICLE, ELIDED_ARTICLE, SUN_LETTER)) {
        spellings.add(article.matcher(plain).replaceFirst(""));
      }
    }
    return spellings;
  }

  /** Arabic writes Abd and Ben together with the word as well. */
  private static Set<String> arabicSpellings(String before, String word) {
    Set<String> spellings = new LinkedHashSet<>();
    Matcher joined = ARABIC_JOINED.matcher(word);
    spellings.add(
        before.isEmpty() && joined.find()
            ? joined.group() + SEAM + withoutArabicArticle(word.substring(joined.end()))
            : withoutArabicArticle(word));
    spellings.add(word);
    spellings.add(ARABIC_ELISION.matcher(word).replaceFirst(""));
    return spellings;
  }

  private static String withoutArabicArticle(String word) {
    return word.startsWith("ال") && word.length() >= 4 ? word.substring(2) : word;
  }

  /**
   * How much it is the same word, 0 to 1, by ear; or in one script by eye, for a slip of the pen.
   */
  public double likeness(SpokenWord other) {
    return written.length() + other.written.length() > LONGEST_REMEMBERED
        ? compare(other)
        : LIKENESS.of(new Pair(this, other));
  }

  private double compare(SpokenWord other) {
    double best = 0;
    for (int one = 0; one < ways.size(); one++) {
      for (int two = 0; two < other.ways.size(); two++) {
        double heard =
            Sounds.likeness(ways.get(one), arabic, other.ways.get(two), other.arabic)
                - (one > 0 ? OTHER_WAY : 0)
                - (two > 0 ? OTHER_WAY : 0);
        best = Math.max(best, heard);
      }
    }
    return isSlip(other) ? Math.max(best, WRITTEN.apply(written, other.written) - SLIP) : best;
  }

  /** One letter of a long word is wrong, and not the one that makes Karima of Karim. */
  private boolean isSlip(SpokenWord other) {
    String shorter = written.length() <= other.written.length() ? written : other.written;
    String longer = written.length() <= other.written.length() ? other.written : written;
    if (arabic != other.arabic
        || shorter.length() < LONG_ENOUGH_FOR_SLIPS
        || longer.length() - shorter.length() > 2) {
      return false;
    }
    int apart = LETTERS.apply(written, other.written);
    boolean slip = apart == 1 || (apart <= 2 && sorted(shorter).equals(sorted(longer)));
    return slip && !isFeminine(longer, shorter);
  }

  private static boolean isFeminine(String longer, String shorter) {
    return longer.length() == shorter.length() + 1
        && longer.startsWith(shorter)
        && ENDINGS.indexOf(longer.charAt(shorter.length())) >= 0;
  }

  private static String sorted(String word) {
    return word.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What most spellings of the word have in common: for looking up, not for telling apart. */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    ways.forEach(way -> codes.add(Sounds.code(way)));
    return codes;
  }

  /** The words said as one: Fatima Zahra, Fatimazahra. */
  public static SpokenWord together(List<SpokenWord> words) {
    StringBuilder written = new StringBuilder();
    StringBuilder said = new StringBuilder();
    for (SpokenWord word : words) {
      written.append(word.written);
      said.append(word.ways.getFirst());
    }
    return new SpokenWord(written.toString(), words.getFirst().arabic, List.of(said.toString()));
  }

  private static String said(String word) {
    return BEFORE.get(word);
  }

  private static void before(String said, String words) {
    for (String word : words.split(" ", -1)) {
      BEFORE.put(word, said);
    }
  }
}
