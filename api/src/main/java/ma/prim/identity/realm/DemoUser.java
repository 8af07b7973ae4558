package ma.prim.identity.realm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig;

/**
 * Somebody to try things as; one for each role at each place, in the dev profile only.
 *
 * @param subject the same in every realm of this name, so that rows can name it before it signs in
 */
public record DemoUser(
    UUID subject, String username, String givenName, String familyName, String email, Grant grant) {
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

  /** Those of a region: of every cell, of the provinces that have one, of itself, of partners. */
  public static List<DemoUser> of(RegionConfig config) {
    List<DemoUser> users = new ArrayList<>();
    config.cells().forEach(cell -> add(users, config, cell.slug(), Place.cell(cell.slug())));
    config.cells().stream()
        .map(CellConfig::province)
        .distinct()
        .forEach(iso -> add(users, config, iso, Place.province(iso)));
    add(users, config, config.slug(), Place.REGION);
    DemoPartner.of(config.slug())
        .forEach(partner -> add(users, config, partner.name(), partner.grant().place()));
    return users;
  }

  private static void add(
      List<DemoUser> users, RegionConfig config, String placeName, Place place) {
    Stream.of(Role.values())
        .filter(role -> role.isHeldAt(place.kind()))
        .forEach(role -> {
          String username = word(role) + "." + placeName.toLowerCase(Locale.ROOT);
          users.add(
              new DemoUser(
                  subject(config.realm(), username),
                  username,
                  GIVEN.get(users.size() % GIVEN.size()),
                  FAMILY.get(users.size() % FAMILY.size()),
                  username + "@example.org",
                  new Grant(role, place)));
        });
  }

  private static UUID subject(String realm, String username) {
    return UUID.nameUUIDFromBytes((realm + "/" + username).getBytes(StandardCharsets.UTF_8));
  }

  /** The word in a demo user's name, shorter than the role's where that reads better. */
  private static String word(Role role) {
    return role == Role.PROTECTION_OFFICER ? "protection" : role.word();
  }
}
