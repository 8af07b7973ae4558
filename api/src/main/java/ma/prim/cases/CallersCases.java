package ma.prim.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import ma.prim.people.Confidants;

/**
 * Tells the people feature of whom the caller is in charge: by her cases, and those she stands in
 * for.
 */
@ApplicationScoped
class CallersCases implements Confidants {
  private final Cases cases;
  private final CaseAccess access;

  CallersCases(Cases cases, CaseAccess access) {
    this.cases = cases;
    this.access = access;
  }

  @Override
  public Set<UUID> inTheCallersCharge(Collection<UUID> people) {
    return cases.peopleInChargeOf(people, access.inCharge());
  }
}
