package ma.prim.testing;

import io.quarkus.arc.Arc;
import java.util.stream.Stream;
import ma.prim.identity.realm.DemoPartner;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.Regions;

/** Where a user of the tests works: users are called {@code word.place}. */
public final class Addresses {
  private Addresses() {}

  /** Slug of the region whose cell, province or self a user is named for. */
  public static String regionOf(String username) {
    String place = username.substring(username.indexOf('.') + 1);
    return Arc.container().instance(Regions.class).get().declared().stream()
        .filter(region -> places(region.config()).anyMatch(place::equalsIgnoreCase))
        .map(Region::slug)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no region has a user " + username));
  }

  /** {@code /v1/regions/oriental} and what follows. */
  public static String of(String username, String rest) {
    return inRegion(regionOf(username), rest);
  }

  public static String inRegion(String region, String rest) {
    return "/v1/regions/" + region + rest;
  }

  /** The province that a cell lies in, as users are called after it: {@code ma-nad}. */
  public static String provinceOf(String cell) {
    return Arc.container().instance(Regions.class).get().declared().stream()
        .flatMap(region -> region.config().cell(cell).stream())
        .map(config -> config.province().toLowerCase(java.util.Locale.ROOT))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> places(RegionConfig config) {
    return Stream.of(
            Stream.of(config.slug()),
            config.cells().stream().map(CellConfig::slug),
            DemoPartner.of(config.slug()).stream().map(DemoPartner::name),
            config.provinces().stream().map(RegionConfig.Province::iso))
        .flatMap(places -> places);
  }
}
