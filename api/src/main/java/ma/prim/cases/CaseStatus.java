package ma.prim.cases;

import java.util.EnumSet;
import java.util.Set;
import ma.prim.http.Words;

/** The states of a case, in the order in which it goes forward. */
public enum CaseStatus {
  INTAKE,
  ASSESSMENT,
  PLAN,
  ACTIVE,
  ON_HOLD,
  CLOSED,
  TRANSFERRED,
  CANCELLED;

  /** The states in which a cell works on a case. */
  static final Set<CaseStatus> OPEN = EnumSet.range(INTAKE, ON_HOLD);

  boolean isOpen() {
    return OPEN.contains(this);
  }

  /** As it travels: {@code on_hold}. */
  String word() {
    return Words.of(this);
  }
}
