package ma.prim.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ma.prim.people.Gender;
import ma.prim.reference.Table;

/**
 * Names as often as people bear them: a few by very many, most by few (Zipf). The given names are
 * the demonstration's; family names are besides formed from roots and patterns, since a million
 * people have thousands of them.
 */
final class NamePool {
  /** A name in Arabic, and its usual Latin spellings. */
  record Name(String ar, List<String> latin) {}

  private record Letter(String ar, String latin) {}

  private record Pattern(String ar, String latin, String otherLatin) {}

  private static final double SKEW = 0.85;
  private static final int ROOTS = 1500;

  private static final List<Letter> LETTERS =
      List.of(
          new Letter("ب", "b"),
          new Letter("ت", "t"),
          new Letter("ج", "j"),
          new Letter("ح", "h"),
          new Letter("خ", "kh"),
          new Letter("د", "d"),
          new Letter("ر", "r"),
          new Letter("ز", "z"),
          new Letter("س", "s"),
          new Letter("ش", "ch"),
          new Letter("غ", "gh"),
          new Letter("ف", "f"),
          new Letter("ق", "k"),
          new Letter("ل", "l"),
          new Letter("م", "m"),
          new Letter("ن", "n"));

  /** 1, 2 and 3 stand for the letters of the root. */
  private static final List<Pattern> PATTERNS =
      List.of(
          new Pattern("ال123اوي", "El 1a23aoui", "1a23aoui"),
          new Pattern("1ا23ي", "1a2i3i", "1a23i"),
          new Pattern("بن12ي3", "Ben1a2i3", "Ben 1e2i3"),
          new Pattern("ال12ا3", "El 1e2a3", "1a2a3"),
          new Pattern("آيت 12و3", "Ait 1a2ou3", "Ait 1e2o3"));

  private final List<Name> women;
  private final List<Name> men;
  private final List<Name> families;
  private final double[] womenWeights;
  private final double[] menWeights;
  private final double[] familyWeights;

  NamePool() {
    women = given("female");
    men = given("male");
    families = families();
    womenWeights = weights(women.size());
    menWeights = weights(men.size());
    familyWeights = weights(families.size());
  }

  Name given(Gender gender, SplittableRandom random) {
    return gender == Gender.FEMALE
        ? pick(women, womenWeights, random)
        : pick(men, menWeights, random);
  }

  Name family(SplittableRandom random) {
    return pick(families, familyWeights, random);
  }

  private static List<Name> given(String gender) {
    return Table.read("demo/given-names.csv", row -> row.get("gender").equals(gender) ? row : null)
        .stream()
        .filter(row -> row != null)
        .map(row -> new Name(row.get("ar"), Table.list(row.get("latin"))))
        .toList();
  }

  private static List<Name> families() {
    List<Name> names =
        new ArrayList<>(
            Table.read(
                "demo/family-names.csv",
                row -> new Name(row.get("ar"), Table.list(row.get("latin")))));
    SplittableRandom random = new SplittableRandom(7);
    for (int root = 0; root < ROOTS; root++) {
      Letter first = LETTERS.get(random.nextInt(LETTERS.size()));
      Letter second = LETTERS.get(random.nextInt(LETTERS.size()));
      Letter third = LETTERS.get(random.nextInt(LETTERS.size()));
      for (Pattern pattern : PATTERNS) {
        names.add(
            new Name(
                fill(pattern.ar(), first.ar(), second.ar(), third.ar()),
                List.of(
                    latin(pattern.latin(), first, second, third),
                    latin(pattern.otherLatin(), first, second, third))));
      }
    }
    return names;
  }

  private static String latin(String pattern, Letter first, Letter second, Letter third) {
    String filled = fill(pattern, first.latin(), second.latin(), third.latin());
    return filled.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + filled.substring(1);
  }

  private static String fill(String pattern, String first, String second, String third) {
    return pattern.replace("1", first).replace("2", second).replace("3", third);
  }

  /** The sums of 1/rank^skew up to each rank. */
  private static double[] weights(int size) {
    double[] sums = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1 / Math.pow(rank + 1, SKEW);
      sums[rank] = sum;
    }
    return sums;
  }

  private static Name pick(List<Name> names, double[] sums, SplittableRandom random) {
    int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return names.get(at >= 0 ? at : Math.min(-at - 1, names.size() - 1));
  }
}
