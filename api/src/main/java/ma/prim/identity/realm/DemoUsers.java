package ma.prim.identity.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig;
import org.keycloak.representations.idm.UserRepresentation;

/** Users to try things with, one for each role at each place; made in the dev profile only. */
final class DemoUsers {
  private static final List<String> GIVEN =
      List.of("Amina", "Youssef", "Fatima", "Karim", "Samira", "Hicham", "Nadia", "Rachid");
  private static final List<String> FAMILY =
      List.of(
          "El Amrani",
          "Benali",
          "Ouchen",
          "Bouzidi",
          "Idrissi",
          "Aït Lahcen",
          "Chakir",
          "Mansouri",
          "Tahiri",
          "Zeroual",
          "Kabbaj");

  private DemoUsers() {}

  static List<UserRepresentation> of(RegionConfig config) {
    List<UserRepresentation> users = new ArrayList<>();
    config.cells().forEach(cell -> addCell(users, cell.slug()));
    config.cells().stream()
        .map(CellConfig::province)
        .distinct()
        .forEach(iso -> add(users, iso, new Grant(Role.COORDINATOR, Place.province(iso))));
    Stream.of(Role.values())
        .filter(role -> role.isHeldAt(Place.Kind.REGION))
        .forEach(role -> add(users, config.slug(), new Grant(role, Place.REGION)));
    return users;
  }

  private static void addCell(List<UserRepresentation> users, String cell) {
    Stream.of(Role.values())
        .filter(role -> role.isHeldAt(Place.Kind.CELL))
        .forEach(role -> add(users, cell, new Grant(role, Place.cell(cell))));
  }

  private static void add(List<UserRepresentation> users, String place, Grant grant) {
    String username = word(grant.role()) + "." + place.toLowerCase(Locale.ROOT);
    int number = users.size();
    UserRepresentation user = new UserRepresentation();
    user.setUsername(username);
    user.setEnabled(true);
    user.setFirstName(GIVEN.get(number % GIVEN.size()));
    user.setLastName(FAMILY.get(number % FAMILY.size()));
    user.setEmail(username + "@example.org");
    user.setEmailVerified(true);
    user.setGroups(List.of(grant.group()));
    user.setCredentials(List.of(DemoPassword.credential()));
    users.add(user);
  }

  /** The word in a demo user's name, shorter than the role's where that reads better. */
  private static String word(Role role) {
    return role == Role.PROTECTION_OFFICER ? "protection" : role.word();
  }
}
