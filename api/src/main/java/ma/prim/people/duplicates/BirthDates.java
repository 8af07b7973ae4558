package ma.prim.people.duplicates;

import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Compares dates that may be known to the year or month only, or guessed, or written down wrong.
 */
final class BirthDates {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int A_GUESS_IS_OFF_BY = 3;

  private BirthDates() {}

  /**
   * @param agreement how they agree
   * @param points what it says for the same person, or against
   */
  record Compared(Agreement agreement, double points) {}

  static Optional<Compared> compare(
      String one, boolean oneGuessed, String other, boolean otherGuessed) {
    if (one == null || other == null) {
      return Optional.empty();
    }
    String a = known(one);
    String b = known(other);
    boolean guessed = oneGuessed || otherGuessed;
    int years =
        Math.abs(Integer.parseInt(a.substring(0, YEAR)) - Integer.parseInt(b.substring(0, YEAR)));
    if (years > 0) {
      return Optional.of(
          guessed && years <= A_GUESS_IS_OFF_BY
              ? new Compared(Agreement.SIMILAR, years == 1 ? 0 : -0.5)
              : new Compared(Agreement.DIFFERENT, guessed ? -5 : -7));
    }
    int shared = Math.min(a.length(), b.length());
    if (a.substring(0, shared).equals(b.substring(0, shared))) {
      return Optional.of(agreeing(shared, a.length() != b.length()));
    }
    return Optional.of(guessed ? new Compared(Agreement.SIMILAR, 0.5) : withinAYear(a, b));
  }

  private static Compared agreeing(int shared, boolean oneSaysLess) {
    double points =
        switch (shared) {
          case DAY -> 5;
          case MONTH -> 3;
          default -> 1.5;
        };
    return new Compared(oneSaysLess ? Agreement.COMPATIBLE : Agreement.SAME, points);
  }

  /** Day and month in each other's place, or one digit wrong. */
  private static Compared withinAYear(String a, String b) {
    if (a.length() == DAY && b.length() == DAY) {
      String turned = a.substring(0, YEAR) + a.substring(MONTH) + a.substring(YEAR, MONTH);
      if (turned.equals(b)) {
        return new Compared(Agreement.SIMILAR, 2);
      }
      if (LevenshteinDistance.getDefaultInstance().apply(a, b) == 1) {
        return new Compared(Agreement.SIMILAR, 0);
      }
    }
    return new Compared(Agreement.DIFFERENT, -4.5);
  }

  /** The first of January stands in registers for a day that nobody knew. */
  private static String known(String date) {
    return date.endsWith("-01-01") ? date.substring(0, YEAR) : date;
  }
}
