package ma.prim.users;

import java.util.Set;
import java.util.UUID;
import ma.prim.access.Grant;
import ma.prim.access.Role;

/**
 * Somebody who may sign in, for features that name users.
 *
 * @param grants the roles that hold today
 */
public record Colleague(UUID subject, String name, Set<Grant> grants) {
  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }
}
