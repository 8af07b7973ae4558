package ma.prim.people.duplicates;

import java.util.List;

/**
 * How likely two files are the same person's, and why.
 *
 * @param score 0 to 1
 */
record Likeness(double score, List<Reason> reasons) {
  /** From here on a pair is worth an officer's look. */
  static final double WORTH_A_LOOK = 0.5;

  boolean isWorthALook() {
    return score >= WORTH_A_LOOK;
  }
}
