package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.Violation;
import ma.prim.reference.Commune;
import ma.prim.reference.Communes;
import ma.prim.tenancy.CurrentRegion;

/**
 * Whose institution it is to keep: the region's coordinators keep all, those of a province the ones
 * that serve nothing outside it.
 */
@Singleton
class Territory {
  private static final String MANAGES = "updateInstitution";

  private final Communes communes;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final AccessMatrix matrix;

  Territory(Communes communes, CurrentRegion region, CurrentCaller caller, AccessMatrix matrix) {
    this.communes = communes;
    this.region = region;
    this.caller = caller;
    this.matrix = matrix;
  }

  boolean mayManage(Institution institution) {
    InstitutionProfile profile = institution.profile();
    return covers(profile.provinces(), profile.communes());
  }

  /** What of a territory is none of the region, or none of the caller's to give. */
  List<Violation> faults(InstitutionFields fields) {
    List<Violation> faults = new ArrayList<>();
    for (int i = 0; i < fields.provinces().size(); i++) {
      String iso = fields.provinces().get(i);
      if (region.get().config().province(iso).isEmpty() || !covers(List.of(iso), List.of())) {
        faults.add(Violation.at("/provinces/" + i, "unknown_reference"));
      }
    }
    for (int i = 0; i < fields.communes().size(); i++) {
      if (!covers(List.of(), List.of(fields.communes().get(i)))) {
        faults.add(Violation.at("/communes/" + i, "unknown_reference"));
      }
    }
    if (faults.isEmpty() && !covers(fields.provinces(), fields.communes())) {
      // Of a province: one that serves nowhere in particular is the region's.
      faults.add(Violation.at("/provinces", "required"));
    }
    return faults;
  }

  private boolean covers(List<String> provinces, List<String> slugs) {
    Optional<Caller> who = caller.find().filter(this::isManager);
    if (who.isEmpty()) {
      return false;
    }
    if (who.get().inRegion(Territory::manages)) {
      return true;
    }
    Set<String> all = new HashSet<>(provinces);
    slugs.forEach(slug -> all.add(communes.find(slug).map(Commune::province).orElse("")));
    return !all.isEmpty() && who.get().provinces(Territory::manages).containsAll(all);
  }

  private boolean isManager(Caller who) {
    return matrix.find(MANAGES).filter(rule -> rule.allows(who)).isPresent();
  }

  private static boolean manages(Role role) {
    return role == Role.COORDINATOR;
  }
}
