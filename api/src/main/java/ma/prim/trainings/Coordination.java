package ma.prim.trainings;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;

/**
 * Whose trainings the caller coordinates: those of the own province; for who coordinates the
 * region, all.
 */
@Singleton
public class Coordination {
  private static final Predicate<Role> COORDINATOR = role -> role == Role.COORDINATOR;
  private static final String POINTER = "/province";

  private final CurrentCaller caller;
  private final CurrentRegion region;

  Coordination(CurrentCaller caller, CurrentRegion region) {
    this.caller = caller;
    this.region = region;
  }

  /**
   * @param province null for what is the whole region's
   */
  public boolean covers(String province) {
    return ofRegion() || province != null && provinces().contains(province);
  }

  public boolean ofRegion() {
    return caller.get().inRegion(COORDINATOR);
  }

  public Set<String> provinces() {
    return caller.get().provinces(COORDINATOR);
  }

  /**
   * What everybody sees is no secret, but others change it.
   *
   * @throws Problem forbidden
   */
  public void require(String province) {
    if (!covers(province)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }

  /** The province in whose name something is begun; said by who coordinates several. */
  public String choose(String named) {
    if (named == null) {
      if (ofRegion()) {
        return null;
      }
      if (provinces().size() != 1) {
        throw Problem.invalid(Violation.at(POINTER, "required"));
      }
      return provinces().iterator().next();
    }
    if (region.get().config().province(named).isEmpty() || !covers(named)) {
      throw Problem.invalid(Violation.at(POINTER, "unknown_reference"));
    }
    return named;
  }

  public UUID me() {
    return UUID.fromString(caller.get().subject());
  }

  public boolean has(Role... roles) {
    Caller who = caller.get();
    for (Role role : roles) {
      if (who.has(role)) {
        return true;
      }
    }
    return false;
  }
}
