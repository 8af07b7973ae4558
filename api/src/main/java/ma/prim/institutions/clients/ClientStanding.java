package ma.prim.institutions.clients;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Scope;

/**
 * What the region's records say of a client of its realm.
 *
 * @param active false once it is revoked
 * @param expiresAt when this credential of it ends; null for no end
 * @param institutions ids of those that it acts for
 */
record ClientStanding(
    UUID client,
    String name,
    Set<Scope> scopes,
    boolean active,
    Instant expiresAt,
    Set<String> institutions) {

  ClientStanding {
    scopes = Set.copyOf(scopes);
    institutions = Set.copyOf(institutions);
  }

  boolean holds(Instant now) {
    return active && (expiresAt == null || now.isBefore(expiresAt));
  }
}
