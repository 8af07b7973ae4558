package ma.prim.people.duplicates;

import java.util.ArrayList;
import java.util.List;
import ma.prim.people.duplicates.SaidNames.Said;
import ma.prim.text.SpokenWord;

/**
 * How much two people's names are the same name, the given and the family name apart.
 *
 * @param given 0 to 1; negative where one of them has none
 * @param family the same
 */
record NameLikeness(double given, double family) {
  static final double UNKNOWN = -1;
  private static final double LEFT_OUT = 0.88;
  private static final double SWAPPED = 0.97;
  private static final double ANOTHER_NAME = 0.97;

  private static final NameLikeness NOTHING = new NameLikeness(UNKNOWN, UNKNOWN);

  static NameLikeness of(SaidNames one, SaidNames other) {
    NameLikeness sameScript = best(one.main(), other.main(), true);
    NameLikeness best = sameScript.isNothing() ? best(one.main(), other.main(), false) : sameScript;
    return best.better(byOtherNames(one, other.main())).better(byOtherNames(other, one.main()));
  }

  /** What is written in one script by both is compared in it: it has more to compare. */
  private static NameLikeness best(List<Said> ours, List<Said> theirs, boolean sameScript) {
    NameLikeness best = NOTHING;
    for (Said our : ours) {
      for (Said their : theirs) {
        if (!sameScript || our.arabic() == their.arabic()) {
          best = best.better(between(our, their));
        }
      }
    }
    return best;
  }

  private static NameLikeness between(Said one, Said other) {
    NameLikeness straight =
        new NameLikeness(
            likeness(one.given(), other.given()), likeness(one.family(), other.family()));
    NameLikeness crossed =
        new NameLikeness(
                likeness(one.given(), other.family()), likeness(one.family(), other.given()))
            .times(SWAPPED);
    return straight.better(crossed);
  }

  /** A further name is one text: its words are looked for in the other's name. */
  private static NameLikeness byOtherNames(SaidNames named, List<Said> theirs) {
    NameLikeness best = NOTHING;
    for (List<SpokenWord> words : named.other()) {
      for (Said their : theirs) {
        if (words.size() > 1) {
          best = best.better(splitSomewhere(words, their));
        } else if (!words.isEmpty()) {
          best = best.better(asFamilyName(words, named.main(), their));
        }
      }
    }
    return best.times(ANOTHER_NAME);
  }

  private static NameLikeness splitSomewhere(List<SpokenWord> words, Said their) {
    NameLikeness best = NOTHING;
    for (int at = 1; at < words.size(); at++) {
      Said split = new Said(words.subList(0, at), words.subList(at, words.size()));
      best = best.better(between(split, their));
    }
    return best;
  }

  /** A married name, or the one before. */
  private static NameLikeness asFamilyName(List<SpokenWord> words, List<Said> main, Said their) {
    NameLikeness best = NOTHING;
    for (Said said : main) {
      best = best.better(between(new Said(said.given(), words), their));
    }
    return best;
  }

  static double likeness(String one, String other) {
    return likeness(SaidNames.words(one), SaidNames.words(other));
  }

  /** Words in any order, said apart or as one; who says fewer words may leave some out. */
  private static double likeness(List<SpokenWord> one, List<SpokenWord> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    if (one.size() > other.size()) {
      return likeness(other, one);
    }
    double together = SpokenWord.together(one).likeness(SpokenWord.together(other));
    List<SpokenWord> left = new ArrayList<>(other);
    double sum = 0;
    for (SpokenWord word : one) {
      SpokenWord closest = left.getFirst();
      double most = -1;
      for (SpokenWord candidate : left) {
        double likeness = word.likeness(candidate);
        if (likeness > most) {
          most = likeness;
          closest = candidate;
        }
      }
      left.remove(closest);
      sum += most;
    }
    double apart = sum / one.size() * (left.isEmpty() ? 1 : LEFT_OUT);
    return Math.max(together, apart);
  }

  private boolean isNothing() {
    return given == UNKNOWN && family == UNKNOWN;
  }

  private NameLikeness better(NameLikeness other) {
    return other.total() > total() ? other : this;
  }

  private NameLikeness times(double factor) {
    return new NameLikeness(
        given == UNKNOWN ? UNKNOWN : given * factor, family == UNKNOWN ? UNKNOWN : family * factor);
  }

  private double total() {
    return Math.min(given, family) + given + family;
  }
}
