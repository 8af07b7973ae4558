package ma.prim.users;

import java.time.LocalDate;
import ma.prim.http.Problem;
import ma.prim.http.Violation;

/**
 * A stretch of days in the region's zone, first and last included.
 *
 * @param from null for always so far
 * @param to null for no end
 */
record Days(LocalDate from, LocalDate to) {

  boolean contain(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  boolean overlap(Days other) {
    return (from == null || other.to == null || !other.to.isBefore(from))
        && (to == null || other.from == null || !other.from.isAfter(to));
  }

  /** Refuses a stretch that ends before it begins. */
  Days inOrder(String pointer) {
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.invalid(Violation.at(pointer + "/to", "before_from"));
    }
    return this;
  }
}
