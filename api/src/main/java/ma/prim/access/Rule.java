package ma.prim.access;

import java.util.Map;
import java.util.Set;

/**
 * One row of the access matrix: who may call an operation, and how much of the resource each role
 * reads.
 *
 * @param operationId as in the OpenAPI document
 * @param audience whether a token and a role are needed at all
 * @param reach for {@link Audience#ROLES}: the roles that may call it; a role that is absent is
 *     answered 403
 */
public record Rule(String operationId, Audience audience, Map<Role, Reach> reach) {

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

  public boolean allows(Role role) {
    return reach.containsKey(role);
  }

  public Set<Role> roles() {
    return reach.keySet();
  }
}
