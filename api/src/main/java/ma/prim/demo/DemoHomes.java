package ma.prim.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.prim.people.PersonGroup;
import ma.prim.tenancy.CellConfig;

/** Chooses homes, and the languages spoken in them. */
final class DemoHomes {
  private static final Set<String> AMAZIGH = Set.of("rif", "shi", "tzm", "zgh");
  private static final String DARIJA = "ary";

  private final DemoCells cells;
  private final Chance chance;
  private final List<Country> countries = Country.all();

  DemoHomes(DemoCells cells, Chance chance) {
    this.cells = cells;
    this.chance = chance;
  }

  Home next(PersonGroup group) {
    CellConfig cell = cells.next();
    Country morocco = country(Country.MOROCCO);
    return switch (group) {
      case MRE -> new Home(group, cell, cells.origin(cell), host(), morocco, null);
      case RETURNEE -> new Home(group, cell, cells.origin(cell), morocco, morocco, host());
      case RESIDENT -> new Home(group, cell, cells.origin(cell), morocco, morocco, null);
      case FOREIGNER ->
          new Home(group, cell, null, morocco, chance.weighted(countries, Country::sends), null);
    };
  }

  /** What somebody of this home speaks, best first. */
  List<String> languages(Home home) {
    List<String> languages = new ArrayList<>();
    if (home.isMoroccan()) {
      List<String> amazigh =
          home.cell().profile().languages().stream().filter(AMAZIGH::contains).toList();
      if (!amazigh.isEmpty() && chance.oneIn(3)) {
        languages.add(chance.of(amazigh));
      }
      languages.add(DARIJA);
      languages.addAll(
          home.isAbroad() ? home.lives().languages() : spokenBefore(home.returnedFrom()));
    } else {
      languages.addAll(home.from().languages());
      if (chance.oneIn(3)) {
        languages.add(DARIJA);
      }
    }
    return List.copyOf(languages);
  }

  private static List<String> spokenBefore(Country country) {
    return country == null ? List.of() : country.languages().subList(0, 1);
  }

  private Country host() {
    return chance.weighted(countries, Country::hosts);
  }

  private Country country(String code) {
    return countries.stream()
        .filter(country -> country.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
