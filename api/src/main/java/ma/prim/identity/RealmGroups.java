package ma.prim.identity;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;

/**
 * The groups of a realm. Those of the region's file are made with it; that of an institution is
 * made when somebody first joins it, so that an institution is added while Keycloak is away, and a
 * realm made anew has what it needs.
 */
final class RealmGroups {
  private RealmGroups() {}

  /** The group at this path, made if it is not there. */
  static String idOf(RealmResource realm, String path) {
    return find(realm, path).orElseGet(() -> make(realm, path));
  }

  private static Optional<String> find(RealmResource realm, String path) {
    try {
      return Optional.of(realm.getGroupByPath(path).getId());
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static String make(RealmResource realm, String path) {
    int slash = path.lastIndexOf('/');
    GroupRepresentation group = new GroupRepresentation();
    group.setName(path.substring(slash + 1));
    try (Response answer =
        slash == 0
            ? realm.groups().add(group)
            : realm.groups().group(idOf(realm, path.substring(0, slash))).subGroup(group)) {
      if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
        // Somebody else was first.
        return find(realm, path).orElseThrow();
      }
      return CreatedResponseUtil.getCreatedId(answer);
    }
  }
}
