package ma.prim.users;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;
import ma.prim.tenancy.RegionConfig;

/**
 * How far a caller's hand reaches over users. An administrator: every user and role of the region.
 * A manager: those who have a role in a cell of the manager's, and the role of agent there. Nobody
 * changes their own roles.
 */
@Singleton
class Reach {
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CurrentRegion region;
  private final Users users;
  private final KnownInstitutions institutions;

  Reach(
      CurrentCaller caller,
      CurrentScope scope,
      CurrentRegion region,
      Users users,
      KnownInstitutions institutions) {
    this.caller = caller;
    this.scope = scope;
    this.region = region;
    this.users = users;
    this.institutions = institutions;
  }

  boolean everywhere() {
    return scope.content().everything();
  }

  /** The cells that a manager is limited to. */
  Set<String> cells() {
    return scope.content().cells();
  }

  UUID me() {
    return UUID.fromString(caller.get().subject());
  }

  /** The user, if the caller may know of them; what one may not know of does not exist. */
  AppUser visible(UUID subject) {
    AppUser user = users.find(subject).orElseThrow(Problem::notFound);
    if (!everywhere() && users.grants(subject).stream().noneMatch(this::sees)) {
      throw Problem.notFound();
    }
    return user;
  }

  boolean sees(UserGrant grant) {
    return everywhere() || isInCells(grant.grant().place());
  }

  boolean sees(Substitution substitution) {
    return everywhere() || cells().contains(substitution.cell());
  }

  /** Refuses a change of the caller's own account or roles. */
  void requireOther(UUID subject) {
    if (subject.equals(me())) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }

  /** Refuses a change of an account whose roles the caller could not all have given. */
  void requireWhole(UUID subject) {
    if (!mayChange(users.grants(subject))) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }

  boolean mayChange(List<UserGrant> grants) {
    return grants.stream().filter(grant -> !grant.revoked()).allMatch(g -> mayGive(g.grant()));
  }

  boolean mayGive(Grant grant) {
    return everywhere() || (grant.role() == Role.AGENT && isInCells(grant.place()));
  }

  /** The role and place that a body names, if the caller may give it. */
  Grant grantOf(GrantFields fields, String pointer) {
    Place place = placeOf(fields, pointer);
    if (!fields.role().isHeldAt(place.kind())) {
      throw Problem.invalid(Violation.at(pointer + "/role", "not_held_here"));
    }
    Grant grant = new Grant(fields.role(), place);
    if (!mayGive(grant)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return grant;
  }

  /** A cell that a body names: one that is not the caller's is answered as one that is not. */
  String cellOf(String cell, String pointer) {
    boolean known = region.get().config().cell(cell).isPresent();
    if (!known || !(everywhere() || cells().contains(cell))) {
      throw Problem.invalid(Violation.at(pointer, "unknown_reference"));
    }
    return cell;
  }

  /** The province of a place, for events; null for the region. */
  String provinceOf(Place place) {
    RegionConfig config = region.get().config();
    return switch (place.kind()) {
      case CELL -> config.cell(place.id()).map(cell -> cell.province()).orElse(null);
      case PROVINCE -> place.id();
      case REGION, INSTITUTION -> null;
    };
  }

  private Place placeOf(GrantFields fields, String pointer) {
    if (fields.cell() != null && fields.province() != null) {
      throw Problem.invalid(Violation.at(pointer + "/province", "not_held_here"));
    }
    if (fields.institution() != null) {
      return institutionOf(fields, pointer);
    }
    if (fields.cell() != null) {
      return Place.cell(cellOf(fields.cell(), pointer + "/cell"));
    }
    return Optional.ofNullable(fields.province())
        .map(province -> Place.province(provinceOf(province, pointer)))
        .orElse(Place.REGION);
  }

  /** One that takes part; to who gives no roles there, it is as if there were none. */
  private Place institutionOf(GrantFields fields, String pointer) {
    if (fields.cell() != null || fields.province() != null) {
      throw Problem.invalid(Violation.at(pointer + "/institution", "not_held_here"));
    }
    if (!everywhere() || !institutions.isOpen(fields.institution())) {
      throw Problem.invalid(Violation.at(pointer + "/institution", "unknown_reference"));
    }
    return Place.institution(fields.institution().toString());
  }

  private String provinceOf(String iso, String pointer) {
    if (region.get().config().province(iso).isEmpty()) {
      throw Problem.invalid(Violation.at(pointer + "/province", "unknown_reference"));
    }
    return iso;
  }

  private boolean isInCells(Place place) {
    return place.kind() == Place.Kind.CELL && cells().contains(place.id());
  }
}
