package ma.prim.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What the answer that is being made shows of people and cases. */
@RequestScoped
class CollectedReads implements AccessLog {
  private final Set<UUID> people = new LinkedHashSet<>();
  private final Set<UUID> cases = new LinkedHashSet<>();
  private String ground;

  @Override
  public void readPeople(Collection<UUID> people) {
    this.people.addAll(people);
  }

  @Override
  public void under(String ground) {
    this.ground = ground;
  }

  /** Null for what is the reader's as usual. */
  String ground() {
    return ground;
  }

  @Override
  public void readCases(Collection<UUID> cases) {
    this.cases.addAll(cases);
  }

  Set<UUID> takePeople() {
    return take(people);
  }

  Set<UUID> takeCases() {
    return take(cases);
  }

  private static Set<UUID> take(Set<UUID> ids) {
    Set<UUID> taken = new LinkedHashSet<>(ids);
    ids.clear();
    return taken;
  }
}
