package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.Ids;
import ma.prim.tenancy.CurrentScope;

/**
 * Which institutions a caller sees. Whoever has a place in the region sees them all; a partner sees
 * those for which the caller acts, and what hangs under them.
 */
@Singleton
class InstitutionSight {
  /** Between offices: neither who teaches nor who watches needs it. */
  private static final Set<Role> OFFICES =
      Set.of(
          Role.AGENT,
          Role.MANAGER,
          Role.HEAD,
          Role.COORDINATOR,
          Role.ADMIN,
          Role.PROTECTION_OFFICER);

  private final Institutions institutions;
  private final CurrentScope scope;
  private final CurrentCaller caller;

  InstitutionSight(Institutions institutions, CurrentScope scope, CurrentCaller caller) {
    this.institutions = institutions;
    this.scope = scope;
    this.caller = caller;
  }

  /** The only ones that the caller sees; empty for who sees all. */
  Optional<Set<UUID>> limit() {
    return scope.content().isEmpty()
        ? Optional.of(institutions.withBranches(own()))
        : Optional.empty();
  }

  /** One that the caller may see. */
  Optional<Institution> find(UUID id) {
    return limit().filter(seen -> !seen.contains(id)).isPresent()
        ? Optional.empty()
        : institutions.find(id);
  }

  /** Whether the caller is shown what is internal to an institution. */
  boolean seesInternal(UUID institution) {
    return caller.get().grants().stream().anyMatch(grant -> OFFICES.contains(grant.role()))
        || own().contains(institution);
  }

  private Set<UUID> own() {
    return scope.content().institutions().stream()
        .map(Ids::parse)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
