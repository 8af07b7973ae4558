package ma.prim.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What the answer that is being made shows of people and cases. */
@RequestScoped
class CollectedReads implements AccessLog {
  private final Set<UUID> people = new LinkedHashSet<>();
  private final Set<UUID> cases = new LinkedHashSet<>();
  private String ground;
  private Map<String, String> details = Map.of();

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

  @Override
  public void note(Map<String, String> details) {
    this.details = new TreeMap<>(details);
  }

  /** Empty where nothing was noted. */
  Map<String, String> takeNote() {
    Map<String, String> taken = details;
    details = Map.of();
    return taken;
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
