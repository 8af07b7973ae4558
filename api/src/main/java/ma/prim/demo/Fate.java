package ma.prim.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What becomes of a case, and how long ago it was opened at least and at most, in working days. */
enum Fate {
  JUST_OPENED(0, 8, 4),
  ASSESSED(2, 25, 3),
  PLANNED(6, 40, 3),
  WORKED_ON(12, 140, 6),
  REOPENED(60, 200, 1),
  WAITING(15, 120, 2),
  CLOSED(25, 245, 5),
  CLOSED_AT_ONCE(1, 245, 2),
  CANCELLED(3, 200, 1),
  OFFERED(2, 20, 1),
  TAKEN_OVER(20, 160, 1),
  SENT_BACK(15, 150, 1);

  private final int least;
  private final int most;
  private final int ofThirty;

  Fate(int least, int most, int ofThirty) {
    this.least = least;
    this.most = most;
    this.ofThirty = ofThirty;
  }

  /** Thirty cases with what usually becomes of them. */
  static List<Fate> thirty() {
    List<Fate> thirty = new ArrayList<>();
    for (Fate fate : values()) {
      thirty.addAll(Collections.nCopies(fate.ofThirty, fate));
    }
    return thirty;
  }

  double age(Chance chance) {
    return least + (most - least) * chance.fraction();
  }

  boolean goesToAnotherCell() {
    return this == OFFERED || this == TAKEN_OVER || this == SENT_BACK;
  }
}
