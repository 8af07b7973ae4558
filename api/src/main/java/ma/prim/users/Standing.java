package ma.prim.users;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Grant;

/**
 * What the region's records say of one user, whatever the day.
 *
 * @param active false for a user who is disabled
 * @param standIns for whom the user stands in
 */
record Standing(boolean active, List<Held> held, List<StandIn> standIns) {

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

  /** That the user acts in somebody's stead in a cell, on some days. */
  record StandIn(String cell, UUID absent, Days days) {}

  /** The users in whose stead this one acts on a day, by cell. */
  Map<String, Set<UUID>> standsInFor(LocalDate today) {
    return standIns.stream()
        .filter(one -> one.days().contain(today))
        .collect(groupingBy(StandIn::cell, mapping(StandIn::absent, toSet())));
  }
}
