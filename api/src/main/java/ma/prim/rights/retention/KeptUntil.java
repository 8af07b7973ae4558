package ma.prim.rights.retention;

import java.time.LocalDate;

/**
 * Until when a file is kept.
 *
 * @param needed whether a case of hers, or one in which she has a part, or a request is not ended
 * @param day the last day, if it is not needed
 */
record KeptUntil(boolean needed, LocalDate day) {

  boolean isOver(LocalDate today) {
    return !needed && day.isBefore(today);
  }
}
