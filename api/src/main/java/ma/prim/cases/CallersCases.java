package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.cases.Cases.Charge;
import ma.prim.people.Confidants;

/**
 * Tells the people feature of whom the caller is in charge: by her cases, and those she stands in
 * for.
 */
@Singleton
class CallersCases implements Confidants {
  private final Cases cases;
  private final CaseAccess access;

  CallersCases(Cases cases, CaseAccess access) {
    this.cases = cases;
    this.access = access;
  }

  @Override
  public Set<UUID> inTheCallersCharge(Collection<UUID> people) {
    return cases.chargesOf(people, access.inCharge()).stream()
        .filter(charge -> access.isInCharge(charge.cell(), charge.officer()))
        .map(Charge::person)
        .collect(Collectors.toSet());
  }
}
