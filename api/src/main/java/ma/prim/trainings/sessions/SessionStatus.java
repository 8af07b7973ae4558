package ma.prim.trainings.sessions;

import java.util.Set;

/** Where a session is. */
public enum SessionStatus {
  DRAFT,
  OPEN,
  /** Open, and every seat is taken: whoever comes waits. */
  FULL,
  IN_PROGRESS,
  COMPLETED,
  POSTPONED,
  CANCELLED;

  /** Seats are given. */
  public static final Set<SessionStatus> TAKING = Set.of(OPEN, FULL);

  /** Its trainers and its room are taken. */
  static final Set<SessionStatus> HELD = Set.of(OPEN, FULL, IN_PROGRESS);

  /** It has not begun and may still. */
  public boolean isAhead() {
    return this == DRAFT || this == OPEN || this == FULL || this == POSTPONED;
  }

  boolean isOver() {
    return this == COMPLETED || this == CANCELLED;
  }
}
