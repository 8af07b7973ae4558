package ma.prim.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.cases.CasePartyFields;
import ma.prim.cases.Deed;
import ma.prim.cases.EarlierCase;
import ma.prim.tenancy.CellConfig;

/** Makes up the cases of a region's households, whatever becomes of them. */
final class DemoCases {
  static final int COUNT = 300;
  private static final double AT_ONCE = 0.02;
  private static final int ONE_BY_THE_MANAGER = 5;
  private static final int ONE_CHILD_OF_ITS_OWN = 3;

  /** Somebody who comes to a cell with a matter. */
  private record Visitor(Member member, Household household) {}

  private final String region;
  private final DemoCells cells;
  private final DemoOfficers officers;
  private final DemoOpenings openings;
  private final DemoStories stories;
  private final DemoParties parties;
  private final OfficeHours hours;
  private final Chance chance;
  private final Deck<Fate> fates;
  private final Map<String, Deck<Visitor>> visitors = new HashMap<>();
  private final Map<Fate, Integer> offers = new EnumMap<>(Fate.class);

  DemoCases(
      String region,
      DemoCells cells,
      DemoOfficers officers,
      DemoOpenings openings,
      DemoStories stories,
      DemoParties parties,
      OfficeHours hours,
      Chance chance) {
    this.region = region;
    this.cells = cells;
    this.officers = officers;
    this.openings = openings;
    this.stories = stories;
    this.parties = parties;
    this.hours = hours;
    this.chance = chance;
    List<Fate> usual = Fate.thirty();
    this.fates =
        chance.deck(
            cells.all().size() > 1
                ? usual
                : usual.stream().filter(fate -> !fate.goesToAnotherCell()).toList());
  }

  List<EarlierCase> of(List<Household> households) {
    Map<String, List<Visitor>> byCell = new HashMap<>();
    households.forEach(household ->
        byCell
            .computeIfAbsent(household.cell(), cell -> new ArrayList<>())
            .addAll(visitors(household).toList()));
    byCell.forEach((cell, some) -> visitors.put(cell, chance.deck(some)));
    return Stream.iterate(0, number -> number + 1)
        .limit(COUNT)
        .map(number -> DemoIds.caseFile(region, number))
        .map(id -> make(id, fates.deal()))
        .toList();
  }

  /** Parents come for their children, mostly. */
  private Stream<Visitor> visitors(Household household) {
    return household.members().stream()
        .filter(member ->
            !member.isMinor()
                || household.members().size() == 1
                || chance.oneIn(ONE_CHILD_OF_ITS_OWN))
        .map(member -> new Visitor(member, household));
  }

  private EarlierCase make(UUID id, Fate fate) {
    int turn = fate.goesToAnotherCell() ? offers.merge(fate, 1, Integer::sum) : 0;
    CellConfig cell = fate.goesToAnotherCell() ? inTheRing(turn) : visited();
    CellConfig other = fate.goesToAnotherCell() ? inTheRing(turn + 1) : null;
    Visitor visitor = visitors.get(cell.slug()).deal();
    double opening = Math.max(0, hours.end() - fate.age(chance));
    UUID opener =
        chance.oneIn(ONE_BY_THE_MANAGER)
            ? officers.manager(cell.slug())
            : officers.agent(cell.slug());
    DemoOpenings.Opening opened =
        openings.next(visitor.member(), opener, officers.agent(cell.slug()), fate, hours);
    Story story = new Story(opener);
    parties
        .of(visitor.member(), visitor.household(), hours.day(opening))
        .ifPresent((CasePartyFields party) -> story.then(new Deed.AddParty(party)));
    stories.tell(story, fate, opened.need().code(), cell, other);
    return new EarlierCase(
        id,
        cell.slug(),
        opened.fields(),
        opener,
        hours.at(opening),
        story.tell(hours, opening, end(fate, opening), chance));
  }

  private double end(Fate fate, double opening) {
    return switch (fate) {
      case CLOSED, CANCELLED, WAITING -> opening + (hours.end() - opening) * chance.fraction();
      case CLOSED_AT_ONCE -> opening + AT_ONCE;
      default -> hours.end();
    };
  }

  /** The cells offer cases around in a ring, so that each has offers to answer and to wait for. */
  private CellConfig inTheRing(int place) {
    List<CellConfig> ring =
        cells.all().stream().filter(cell -> visitors.containsKey(cell.slug())).toList();
    return ring.get(place % ring.size());
  }

  private CellConfig visited() {
    CellConfig cell = cells.next();
    return visitors.containsKey(cell.slug()) ? cell : visited();
  }
}
