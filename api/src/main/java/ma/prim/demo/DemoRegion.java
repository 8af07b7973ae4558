package ma.prim.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.EarlierCase;
import ma.prim.contacts.EarlierContact;
import ma.prim.reference.Communes;
import ma.prim.reference.Needs;
import ma.prim.tenancy.RegionConfig;

/**
 * A region's made-up people and their cases: the same each time for a region, but for the dates,
 * which follow the clock.
 *
 * @param cases in the order in which they were opened
 */
record DemoRegion(
    List<Household> households, List<EarlierCase> cases, List<EarlierContact> contacts) {
  private static final Duration BEFORE_THE_CASE = Duration.ofMinutes(7);

  DemoRegion {
    households = List.copyOf(households);
    cases = List.copyOf(cases);
    contacts = List.copyOf(contacts);
  }

  static DemoRegion of(RegionConfig region, Communes communes, Needs needs, Instant now) {
    Chance chance = new Chance(region.slug());
    OfficeHours hours = new OfficeHours(now, region.zone(), region.calendar().weekend());
    DemoTexts texts = new DemoTexts(chance);
    DemoCells cells = new DemoCells(region, communes, chance);
    DemoOfficers officers = new DemoOfficers(region);
    List<Household> households =
        new DemoPeople(
                region.slug(),
                chance,
                new DemoHomes(cells, chance),
                new HouseholdNames(new DemoNames(chance, region), chance),
                new DemoContacts(chance, texts),
                new DemoPapers(chance, hours.today()),
                new DemoTraits(chance, hours.today()),
                texts)
            .all();
    List<EarlierCase> cases =
        new DemoCases(
                region.slug(),
                cells,
                officers,
                new DemoOpenings(new DemoNeeds(needs, chance), texts, chance),
                new DemoStories(officers, texts, chance),
                new DemoParties(chance),
                hours,
                chance)
            .of(households);
    List<EarlierCase> sorted =
        cases.stream().sorted(Comparator.comparing(EarlierCase::openedAt)).toList();
    Chance ofVisits = new Chance(region.slug() + "/contacts");
    List<EarlierContact> contacts =
        new DemoVisits(
                region.slug(),
                new DemoCells(region, communes, ofVisits),
                officers,
                new DemoTexts(ofVisits),
                hours,
                ofVisits)
            .of(sorted);
    return new DemoRegion(households, sorted, contacts);
  }

  /** When each household was first seen: just before its first case, or before all of them. */
  Map<Household, Instant> firstSeen(Instant otherwise) {
    Map<UUID, Instant> cameFirst = new HashMap<>();
    cases.forEach(one -> cameFirst.putIfAbsent(one.opening().person(), one.openedAt()));
    Map<Household, Instant> seen = new HashMap<>();
    for (Household household : households) {
      Instant first =
          household.members().stream()
              .filter(member -> cameFirst.containsKey(member.id()))
              .map(member -> cameFirst.get(member.id()))
              .min(Comparator.naturalOrder())
              .orElse(otherwise);
      seen.put(household, first.minus(BEFORE_THE_CASE));
    }
    return seen;
  }
}
