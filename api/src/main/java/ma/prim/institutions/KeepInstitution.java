package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.cells.OpeningHoursRules;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;

/** Coordinators keep the institutions of their territory: make, change, suspend, close. */
@Singleton
class KeepInstitution {
  private final Institutions institutions;
  private final Territory territory;
  private final InstitutionHistory history;
  private final CurrentRegion region;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  KeepInstitution(
      Institutions institutions,
      Territory territory,
      InstitutionHistory history,
      CurrentRegion region,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.institutions = institutions;
    this.territory = territory;
    this.history = history;
    this.region = region;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  Institution create(InstitutionFields fields) {
    UUID id = Ids.next();
    require(id, fields);
    Institution made = new Institution(id, fields, language(), clock.instant());
    institutions.add(made);
    Change created = made.created();
    history.note(made, created.change(), null, made.createdAt());
    journal.record(created);
    return made;
  }

  Institution update(UUID id, MergePatch<InstitutionFields> patch) {
    Institution found = managed(id);
    preconditions.check(found.version());
    if (found.status() == InstitutionStatus.CLOSED) {
      throw Problem.invalidTransition("closed", List.of());
    }
    InstitutionFields fields = patch.applyTo(InstitutionFields.of(found));
    require(id, fields);
    return changed(found, at -> found.update(fields, language(), at));
  }

  Institution suspend(UUID id, String reason, LocalDate until) {
    Institution found = forVerb(id);
    if (until != null && until.isBefore(today())) {
      throw Problem.invalid(Violation.at("/until", "in_the_past"));
    }
    return changed(found, at -> found.suspend(reason, until, at));
  }

  Institution resume(UUID id) {
    Institution found = forVerb(id);
    return changed(found, found::resume);
  }

  Institution close(UUID id, String reason) {
    Institution found = forVerb(id);
    return changed(found, at -> found.close(reason, at));
  }

  private Institution forVerb(UUID id) {
    Institution found = managed(id);
    preconditions.check(found.version());
    return found;
  }

  /** One of the caller's territory: others may be read, but for changes there is no such one. */
  private Institution managed(UUID id) {
    return institutions.find(id).filter(territory::mayManage).orElseThrow(Problem::notFound);
  }

  private Institution changed(Institution institution, Function<Instant, Change> work) {
    Instant now = clock.instant();
    InstitutionFields before = InstitutionFields.of(institution);
    Change change = work.apply(now);
    history.note(institution, change.change(), before, now);
    institutions.flush();
    journal.record(change);
    return institution;
  }

  private void require(UUID id, InstitutionFields fields) {
    List<Violation> faults = new ArrayList<>(territory.faults(fields));
    faults.addAll(OpeningHoursRules.faults(fields.opening(), "/opening"));
    if (fields.parent() != null) {
      faults.addAll(faultsOfParent(id, fields.parent()));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  /** A branch is of one that takes part, not of itself or of what hangs under it. */
  private List<Violation> faultsOfParent(UUID id, UUID parent) {
    boolean there =
        institutions
            .find(parent)
            .filter(found -> found.status() != InstitutionStatus.CLOSED)
            .isPresent();
    if (!there) {
      return List.of(Violation.at("/parent", "unknown_reference"));
    }
    List<UUID> lineage = institutions.lineage(parent);
    if (lineage.contains(id)) {
      return List.of(Violation.at("/parent", "under_itself"));
    }
    return lineage.size() + institutions.height(id) > Institutions.MOST_LEVELS
        ? List.of(Violation.at("/parent", "too_deep"))
        : List.of();
  }

  private String language() {
    return region.get().config().defaultLanguage();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }
}
