package ma.prim.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What a caller may be in the group that gives the role; the words are those of the Keycloak
 * groups.
 */
public enum Role {
  AGENT(Place.Kind.CELL),
  MANAGER(Place.Kind.CELL),
  HEAD(Place.Kind.CELL),
  COORDINATOR(Place.Kind.PROVINCE, Place.Kind.REGION),
  TRAINER(Place.Kind.REGION),
  ADMIN(Place.Kind.REGION),
  OBSERVER(Place.Kind.REGION),
  PROTECTION_OFFICER(Place.Kind.REGION),
  PARTNER(Place.Kind.INSTITUTION);

  private final java.util.Set<Place.Kind> heldAt;

  Role(Place.Kind... heldAt) {
    this.heldAt = java.util.Set.of(heldAt);
  }

  /** Whether the role exists at such a place: a head of a province does not. */
  public boolean isHeldAt(Place.Kind kind) {
    return heldAt.contains(kind);
  }

  /** The role's word in groups, in the API and in the audit trail: {@code protection_officer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> ofWord(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
