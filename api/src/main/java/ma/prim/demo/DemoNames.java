package ma.prim.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.prim.people.Gender;
import ma.prim.people.Names;
import ma.prim.people.PersonName;
import ma.prim.reference.Table;
import ma.prim.tenancy.RegionConfig;
import org.apache.commons.csv.CSVRecord;

/** Gives people names: Moroccan ones of the region, foreign ones of their country. */
final class DemoNames {
  private static final String ANY_REGION = "any";
  private static final int ONE_WITH_ANOTHER_SPELLING = 3;

  /**
   * A given or family name.
   *
   * @param of gender, region or country that it is used in
   * @param latin usual spellings, the commonest first
   * @param ar null where nobody is known to write it in Arabic
   */
  record Name(String of, String kind, List<String> latin, String ar) {}

  private final Chance chance;
  private final Deck<Name> women;
  private final Deck<Name> men;
  private final Deck<Name> families;
  private final List<Name> foreign;

  DemoNames(Chance chance, RegionConfig region) {
    List<Name> given =
        Table.read("demo/given-names.csv", row -> name(row, row.get("gender"), "given"));
    List<Name> family =
        Table.read("demo/family-names.csv", row -> name(row, row.get("region"), "family"));
    this.chance = chance;
    this.women = chance.deck(given.stream().filter(name -> name.of().equals("female")).toList());
    this.men = chance.deck(given.stream().filter(name -> name.of().equals("male")).toList());
    this.families = chance.deck(family.stream().filter(name -> isUsedIn(region, name)).toList());
    this.foreign =
        Table.read("demo/foreign-names.csv", row -> name(row, row.get("country"), row.get("kind")));
  }

  private static boolean isUsedIn(RegionConfig region, Name name) {
    return name.of().equals(ANY_REGION)
        || (region.hcpCode() != null && name.of().equals(region.hcpCode().code()));
  }

  private static Name name(CSVRecord row, String of, String kind) {
    return new Name(of, kind, Table.list(row.get("latin")), row.get("ar"));
  }

  Name moroccanGiven(Gender gender) {
    return (gender == Gender.FEMALE ? women : men).deal();
  }

  Name moroccanFamily() {
    return families.deal();
  }

  Name foreignGiven(String country, Gender gender) {
    return foreign(country, gender.name().toLowerCase(Locale.ROOT));
  }

  Name foreignFamily(String country) {
    return foreign(country, "family");
  }

  private Name foreign(String country, String kind) {
    return chance.of(
        foreign.stream()
            .filter(name -> name.of().equals(country) && name.kind().equals(kind))
            .toList());
  }

  /** As papers give it; some have another spelling on another paper. */
  Names full(Name given, Name family, Names.Parents parents) {
    String latin = chance.of(given.latin());
    String latinFamily = chance.of(family.latin());
    List<String> other = new ArrayList<>();
    String another = given.latin().getLast() + " " + family.latin().getLast();
    if (chance.oneIn(ONE_WITH_ANOTHER_SPELLING) && !another.equals(latin + " " + latinFamily)) {
      other.add(another);
    }
    return new Names(
        given.ar() == null ? null : new PersonName(given.ar(), family.ar()),
        new PersonName(latin, latinFamily),
        other,
        parents);
  }

  /** The one name that somebody has or tells. */
  Names single(Name name) {
    return name.ar() != null && chance.oneIn(2)
        ? new Names(new PersonName(name.ar(), null), null, List.of(), null)
        : new Names(null, new PersonName(name.latin().getFirst(), null), List.of(), null);
  }
}
