package ma.prim.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.prim.text.NameFolding;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How well names fit the one that is searched for. Of the many people who are found by one name
 * most are called alike: what a word comes to is worked out once a search.
 */
final class SearchedName {
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  /** Alike in sound only is a little less alike. */
  private static final double BY_SOUND = 0.95;

  private record Word(String folded, String skeleton) {}

  private final List<Word> searched;
  private final Map<String, List<Word>> words = new HashMap<>();
  private final Map<String, double[]> likeness = new HashMap<>();

  /**
   * @param name null if nobody was named
   */
  SearchedName(String name) {
    this.searched = name == null ? List.of() : words(name);
  }

  /** From 0 to 1, which is also what everything is where nobody was named. */
  double closeness(Names names) {
    if (searched.isEmpty()) {
      return 1;
    }
    double[] best = new double[searched.size()];
    for (String text : names.searchable()) {
      for (Word word : words.computeIfAbsent(text, SearchedName::words)) {
        double[] each = likeness.computeIfAbsent(word.folded(), folded -> likenessTo(word));
        for (int at = 0; at < best.length; at++) {
          best[at] = Math.max(best[at], each[at]);
        }
      }
    }
    double sum = 0;
    for (double one : best) {
      sum += one;
    }
    return sum / best.length;
  }

  private double[] likenessTo(Word word) {
    double[] each = new double[searched.size()];
    for (int at = 0; at < each.length; at++) {
      Word asked = searched.get(at);
      each[at] =
          Math.max(
              SIMILARITY.apply(asked.folded(), word.folded()),
              BY_SOUND * SIMILARITY.apply(asked.skeleton(), word.skeleton()));
    }
    return each;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (String token : NameFolding.tokens(text)) {
      words.add(new Word(token, NameFolding.skeleton(token)));
    }
    return words;
  }
}
