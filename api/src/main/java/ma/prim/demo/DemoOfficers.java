package ma.prim.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.identity.realm.DemoUser;
import ma.prim.tenancy.RegionConfig;

/** The demo users who do the work: by role and place. */
final class DemoOfficers {
  private final Map<String, UUID> subjects = new HashMap<>();

  DemoOfficers(RegionConfig region) {
    DemoUser.of(region)
        .forEach(
            user -> subjects.put(key(user.grant().role(), user.grant().place()), user.subject()));
  }

  UUID agent(String cell) {
    return find(Role.AGENT, Place.cell(cell)).orElseThrow();
  }

  UUID manager(String cell) {
    return find(Role.MANAGER, Place.cell(cell)).orElseThrow();
  }

  UUID coordinator(String province) {
    return find(Role.COORDINATOR, Place.province(province)).orElseThrow();
  }

  UUID partner(UUID institution) {
    return find(Role.PARTNER, Place.institution(institution.toString())).orElseThrow();
  }

  UUID coordinator() {
    return find(Role.COORDINATOR, Place.REGION).orElseThrow();
  }

  UUID trainer() {
    return find(Role.TRAINER, Place.REGION).orElseThrow();
  }

  private Optional<UUID> find(Role role, Place place) {
    return Optional.ofNullable(subjects.get(key(role, place)));
  }

  private static String key(Role role, Place place) {
    return role + "@" + place.kind() + "/" + place.id();
  }
}
