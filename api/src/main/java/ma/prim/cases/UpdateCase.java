package ma.prim.cases;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.MergePatch;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;

/**
 * Changes what a case says besides its state. Who must not read it, and that it is no longer
 * restricted, is decided by the manager.
 */
@Singleton
class UpdateCase {
  private final List<BesideCase> beside;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final Deadlines deadlines;
  private final InstantSource clock;

  UpdateCase(
      @All List<BesideCase> beside,
      CurrentCaller caller,
      SealedJson json,
      Deadlines deadlines,
      InstantSource clock) {
    this.beside = beside;
    this.caller = caller;
    this.json = json;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  Change apply(CaseFile file, MergePatch<CaseFields> patch) {
    if (!file.status().isOpen()) {
      throw Problem.invalidTransition(file.status().word(), CaseVerb.possibleIn(file.status()));
    }
    CaseFields before = file.fields(json);
    CaseFields after = patch.applyTo(before);
    boolean manager = caller.get().hasAt(Role.MANAGER, Place.cell(file.cell()));
    if (!manager && (opensUp(before, after) || !sameOfficers(before, after))) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    if (before.sensitivity() != after.sensitivity()) {
      boolean restricted = after.sensitivity() == Sensitivity.RESTRICTED;
      beside.forEach(feature -> feature.guarded(file.id(), restricted));
    }
    return file.update(after, json, deadlines, clock.instant());
  }

  private static boolean opensUp(CaseFields before, CaseFields after) {
    return before.sensitivity() == Sensitivity.RESTRICTED
        && after.sensitivity() != Sensitivity.RESTRICTED;
  }

  private static boolean sameOfficers(CaseFields before, CaseFields after) {
    return officers(before).equals(officers(after));
  }

  private static Set<UUID> officers(CaseFields fields) {
    return Set.copyOf(fields.excludedOfficers() == null ? List.of() : fields.excludedOfficers());
  }
}
