package ma.prim.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is asking, as the verified token and the region's own records say.
 *
 * @param region slug of the region whose realm issued the token
 * @param subject the realm's id of the user; of a partner's machine the id of its client here,
 *     which stays when its credentials change
 * @param username the login name; of a machine the client id that it asked its token with
 * @param name what colleagues call the person; the username where the realm has no name
 * @param grants the roles that hold today; ended and unknown ones are left out
 * @param client the client the token was issued to ({@code azp})
 * @param scopes what a partner's machine may do; people need none
 * @param isMachine whether this is a program of a partner and nobody signed in
 */
public record Caller(
    String region,
    String subject,
    String username,
    String name,
    Set<Grant> grants,
    String client,
    Set<Scope> scopes,
    boolean isMachine) {

  public Caller {
    grants = Set.copyOf(grants);
    scopes = Set.copyOf(scopes);
  }

  /** Somebody who has signed in. */
  public Caller(
      String region,
      String subject,
      String username,
      String name,
      Set<Grant> grants,
      String client) {
    this(region, subject, username, name, grants, client, Set.of(), false);
  }

  /**
   * The machine of a partner, as the region knows it.
   *
   * @param id of the client here
   */
  public Caller asMachine(UUID id, String called, Set<Grant> held, Set<Scope> allowed) {
    return new Caller(region, id.toString(), client, called, held, client, allowed, true);
  }

  /** The same caller with these grants. */
  public Caller with(Set<Grant> grants) {
    return new Caller(region, subject, username, name, grants, client, scopes, isMachine);
  }

  /** The cells in which the caller holds one of these roles. */
  public Set<String> cells(Predicate<Role> roles) {
    return places(Place.Kind.CELL, roles);
  }

  /** The provinces (ISO 3166-2) in which the caller holds one of these roles. */
  public Set<String> provinces(Predicate<Role> roles) {
    return places(Place.Kind.PROVINCE, roles);
  }

  /** The partner institutions (ids) for which the caller holds one of these roles. */
  public Set<String> institutions(Predicate<Role> roles) {
    return places(Place.Kind.INSTITUTION, roles);
  }

  /** Whether the caller holds one of these roles for the whole region. */
  public boolean inRegion(Predicate<Role> roles) {
    return !places(Place.Kind.REGION, roles).isEmpty();
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  public boolean hasAt(Role role, Place place) {
    return grants.contains(new Grant(role, place));
  }

  private Set<String> places(Place.Kind kind, Predicate<Role> roles) {
    return grants.stream()
        .filter(grant -> grant.place().kind() == kind && roles.test(grant.role()))
        .map(grant -> grant.place().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
