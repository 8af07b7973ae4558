package ma.prim.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import ma.prim.tenancy.CellScope;

/**
 * One row of the access matrix: who may call an operation, and how much of the resource each role
 * reads.
 *
 * @param operationId as in the OpenAPI document
 * @param audience whether a token and a role are needed at all
 * @param reach for {@link Audience#ROLES}: the roles that may call it; a role that is absent is
 *     answered 403
 * @param scopes of which a partner's machine needs one; with none, only people may call it. For
 *     {@link Audience#ROLES}: what everybody may do, machines may
 */
public record Rule(
    String operationId, Audience audience, Map<Role, Reach> reach, Set<Scope> scopes) {

  public Rule {
    Map<Role, Reach> sorted = new EnumMap<>(Role.class);
    sorted.putAll(reach);
    reach = Collections.unmodifiableMap(sorted);
    scopes =
        Collections.unmodifiableSet(
            scopes.isEmpty() ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(scopes));
  }

  Rule(String operationId, Audience audience, Map<Role, Reach> reach) {
    this(operationId, audience, reach, Set.of());
  }

  public enum Audience {
    /** No token needed; a bad one is refused all the same. */
    PUBLIC,
    /** Any valid token of the region, also without a role. */
    SIGNED_IN,
    /** Only the roles of the row. */
    ROLES
  }

  public enum Reach {
    /** Everything of the resource, in the places where the role is held. */
    CONTENT,
    /**
     * The narrow projection without personal content (number, cell, need, status, clocks, officer).
     */
    HEADERS
  }

  /** The same row, with this role reading headers only. */
  Rule headersFor(Role role) {
    Map<Role, Reach> more = new EnumMap<>(Role.class);
    more.putAll(reach);
    more.put(role, Reach.HEADERS);
    return new Rule(operationId, audience, more, scopes);
  }

  /** The same row, open to machines of partners that have one of these scopes. */
  Rule machines(Scope... scopes) {
    return new Rule(operationId, audience, reach, Set.of(scopes));
  }

  public boolean allows(Role role) {
    return reach.containsKey(role);
  }

  /** Whether the caller may call this at all, somewhere. */
  public boolean allows(Caller caller) {
    return allowsRoleOf(caller) && !lacksScope(caller);
  }

  /** Whether it is the scope that a machine lacks, and not the role. */
  public boolean isOutOfScopeOf(Caller caller) {
    return allowsRoleOf(caller) && lacksScope(caller);
  }

  private boolean allowsRoleOf(Caller caller) {
    return audience != Audience.ROLES
        || caller.grants().stream().anyMatch(grant -> allows(grant.role()));
  }

  private boolean lacksScope(Caller caller) {
    return audience == Audience.ROLES
        && caller.isMachine()
        && Collections.disjoint(caller.scopes(), scopes);
  }

  public Set<Role> roles() {
    return reach.keySet();
  }

  /** Where this caller reads whole resources through this operation. */
  public CellScope content(Caller caller) {
    return scope(caller, role -> reach.get(role) == Reach.CONTENT);
  }

  /** Where this caller reads headers only. */
  public CellScope headers(Caller caller) {
    return scope(caller, role -> reach.get(role) == Reach.HEADERS);
  }

  private static CellScope scope(Caller caller, Predicate<Role> roles) {
    CellScope named =
        CellScope.of(caller.provinces(roles), caller.cells(roles), caller.institutions(roles));
    return caller.inRegion(roles) ? CellScope.REGION.and(named) : named;
  }
}
