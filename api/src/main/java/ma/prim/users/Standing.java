package ma.prim.users;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.prim.access.Grant;

/**
 * What the region's records say of one user, whatever the day.
 *
 * @param active false for a user who is disabled
 */
record Standing(boolean active, List<Held> held) {

  record Held(Grant grant, Days days, boolean revoked) {
    boolean holds(LocalDate today) {
      return !revoked && days.contain(today);
    }
  }

  /** The claimed roles less those whose every record has ended or has not begun. */
  Set<Grant> standing(Set<Grant> claimed, LocalDate today) {
    Set<Grant> standing = new HashSet<>();
    for (Grant grant : claimed) {
      List<Held> records = held.stream().filter(record -> record.grant().equals(grant)).toList();
      if (records.isEmpty() || records.stream().anyMatch(record -> record.holds(today))) {
        standing.add(grant);
      }
    }
    return standing;
  }
}
