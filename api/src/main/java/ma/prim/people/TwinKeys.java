package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.prim.crypto.RegionCipher;
import ma.prim.text.SpokenWord;

/**
 * The keyed hashes by which likely duplicates of a file are found: what two of its names sound like
 * together, and one name with the year of birth. Each is had by few files even of a million, where
 * a given name alone is had by tens of thousands.
 */
@Singleton
class TwinKeys {
  private static final String TWIN = "twin";
  private static final int MOST_KEYS = 60;
  private static final int YEAR = 4;
  private static final int A_GUESS_IS_OFF_BY = 2;

  private final RegionCipher cipher;

  TwinKeys(RegionCipher cipher) {
    this.cipher = cipher;
  }

  /** Those of a file that is written, each once. */
  Collection<byte[]> of(PersonContent content) {
    TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
    texts(content, 0).forEach(text -> hashes.add(cipher.index(TWIN, text)));
    return hashes;
  }

  /** Those that a likely duplicate has one of; a guessed year looks around itself. */
  List<byte[]> lookups(PersonContent content) {
    int around = Boolean.TRUE.equals(content.birthDateEstimated()) ? A_GUESS_IS_OFF_BY : 0;
    TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
    texts(content, around).forEach(text -> hashes.addAll(cipher.lookups(TWIN, text)));
    return List.copyOf(hashes);
  }

  private static List<String> texts(PersonContent content, int around) {
    Set<String> texts = new LinkedHashSet<>();
    Set<String> codes = new LinkedHashSet<>();
    for (PersonName name : new PersonName[] {content.names().latin(), content.names().ar()}) {
      if (name != null) {
        List<String> given = codes(name.given());
        List<String> family = codes(name.family());
        pair(given, family, texts);
        for (String text : orEmpty(content.names().other())) {
          pair(given, codes(text), texts);
        }
        codes.addAll(given);
        codes.addAll(family);
      }
    }
    for (String text : orEmpty(content.names().other())) {
      List<String> words = codes(text);
      pair(words, words, texts);
      codes.addAll(words);
    }
    if (content.birthDate() != null) {
      int year = Integer.parseInt(content.birthDate().substring(0, YEAR));
      for (int near = year - around; near <= year + around; near++) {
        for (String code : codes) {
          texts.add(code + "@" + near);
        }
      }
    }
    if (texts.isEmpty()) {
      texts.addAll(codes);
    }
    return texts.stream().limit(MOST_KEYS).toList();
  }

  /** In one order, whichever is said to be the given name. */
  private static void pair(List<String> ones, List<String> others, Set<String> pairs) {
    for (String one : ones) {
      for (String other : others) {
        if (!one.equals(other)) {
          pairs.add(one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one);
        }
      }
    }
  }

  private static List<String> codes(String text) {
    if (!PersonName.isText(text)) {
      return List.of();
    }
    List<SpokenWord> words = SpokenWord.in(text);
    Set<String> codes = new LinkedHashSet<>();
    words.forEach(word -> codes.addAll(word.codes()));
    if (words.size() > 1) {
      codes.addAll(SpokenWord.together(words).codes());
    }
    return new ArrayList<>(codes);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
