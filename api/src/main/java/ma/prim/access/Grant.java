package ma.prim.access;

import java.util.Locale;
import java.util.Optional;

/** One role at one place, as a Keycloak group states it. */
public record Grant(Role role, Place place) {

  /**
   * Reads {@code /region/{role}}, {@code /provinces/{iso}/{role}}, {@code /cells/{cell}/{role}} or
   * {@code /institutions/{id}/partner}; anything else is an unknown group and gives nothing.
   */
  public static Optional<Grant> ofGroup(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length < 3 || !parts[0].isEmpty()) {
      return Optional.empty();
    }
    Optional<Role> role = Role.ofWord(parts[parts.length - 1]);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    Place place =
        switch (parts[1]) {
          case "region" -> parts.length == 3 ? Place.REGION : null;
          case "provinces" ->
              parts.length == 4 ? Place.province(parts[2].toUpperCase(Locale.ROOT)) : null;
          case "cells" -> parts.length == 4 ? Place.cell(parts[2]) : null;
          case "institutions" -> parts.length == 4 ? Place.institution(parts[2]) : null;
          default -> null;
        };
    if (place == null || !role.get().isHeldAt(place.kind())) {
      return Optional.empty();
    }
    return Optional.of(new Grant(role.get(), place));
  }

  /** The group that gives this role at this place. */
  public String group() {
    return switch (place.kind()) {
      case REGION -> "/region/" + role.word();
      case PROVINCE -> "/provinces/" + place.id() + "/" + role.word();
      case CELL -> "/cells/" + place.id() + "/" + role.word();
      case INSTITUTION -> "/institutions/" + place.id() + "/" + role.word();
    };
  }
}
