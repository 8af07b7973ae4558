package ma.prim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.cases.CasePart;
import ma.prim.cases.CasePartyFields;
import ma.prim.cases.Channel;
import ma.prim.cases.ClosureReason;
import ma.prim.cases.Deed;
import ma.prim.cases.EarlierCase;
import ma.prim.cases.HeardOf;
import ma.prim.cases.NewCase;
import ma.prim.people.PersonGroup;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCasesTest {

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void theSameComesOutEveryTime(String region) {
    assertThat(Demo.of(region)).isEqualTo(Demo.of(region));
  }

  @Test
  void onlyDatesFollowTheClock() {
    List<EarlierCase> later =
        Demo.of(Demo.config("oriental"), Instant.parse("2027-03-01T15:00:00Z")).cases();
    List<EarlierCase> now = Demo.of("oriental").cases();

    assertThat(facts(later)).isEqualTo(facts(now));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void aRegionHasThreeHundredCases(String region) {
    List<EarlierCase> cases = Demo.of(region).cases();

    assertThat(cases).hasSize(300).allMatch(one -> one.opening().isTest());
    assertThat(of(cases, NewCase::channel)).containsAll(List.of(Channel.values()));
    assertThat(of(cases, NewCase::heardOf)).containsAll(List.of(HeardOf.values()));
    assertThat(of(cases, NewCase::interpreterNeeded)).contains(true, false);
    assertThat(of(cases, NewCase::excludedOfficers)).isNotEmpty();
    assertThat(of(cases, NewCase::furtherNeeds)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void everyFamilyOfNeedsAndEveryPriorityIsThere(String region) {
    Needs needs = new Needs();
    Set<String> families =
        Demo.of(region).cases().stream()
            .map(one -> needs.find(one.opening().need()).orElseThrow())
            .map(need -> need.parent() == null ? need.code() : need.parent())
            .collect(Collectors.toSet());

    assertThat(families)
        .containsAll(
            needs.all().stream().filter(need -> need.parent() == null).map(Need::code).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void everyDeedIsDone(String region) {
    DemoRegion demo = Demo.of(region);

    for (Class<?> kind : Deed.class.getPermittedSubclasses()) {
      assertThat(Demo.deeds(demo, kind.asSubclass(Deed.class)))
          .as(kind.getSimpleName())
          .isNotEmpty();
    }
    assertThat(Demo.deeds(demo, Deed.Close.class).map(Deed.Close::reason))
        .contains(ClosureReason.values());
    assertThat(Demo.deeds(demo, Deed.AddParty.class).map(Deed.AddParty::party))
        .extracting(CasePartyFields::part)
        .contains(
            Arrays.stream(CasePart.values())
                .filter(part -> part != CasePart.DECEASED)
                .toArray(CasePart[]::new));
    assertThat(Demo.deeds(demo, Deed.Hold.class).map(Deed.Hold::until).filter(Objects::nonNull))
        .anyMatch(until -> until.isAfter(LocalDate.parse("2026-11-18")))
        .anyMatch(until -> until.isBefore(LocalDate.parse("2026-11-18")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void nothingHappensBeforeTheOpeningOrAfterNow(String region) {
    for (EarlierCase one : Demo.of(region).cases()) {
      List<Instant> times =
          Stream.concat(Stream.of(one.openedAt()), one.steps().stream().map(EarlierCase.Step::at))
              .toList();

      assertThat(times).isSorted().allMatch(at -> !at.isAfter(Demo.NOW));
      assertThat(one.openedAt()).isAfter(Demo.NOW.minus(java.time.Duration.ofDays(367)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void everyCellHasPeopleAndOffersInBothDirections(String region) {
    DemoRegion demo = Demo.of(region);
    List<String> cells = Demo.config(region).cells().stream().map(CellConfig::slug).toList();
    List<EarlierCase> offered = demo.cases().stream().filter(one -> isOffered(one)).toList();

    assertThat(demo.households()).extracting(Household::cell).containsAll(cells);
    assertThat(demo.cases()).extracting(EarlierCase::cell).containsAll(cells);
    assertThat(offered).extracting(EarlierCase::cell).containsAll(cells);
    assertThat(offered)
        .extracting(one -> ((Deed.Offer) one.steps().getLast().deed()).cell())
        .containsAll(cells);
  }

  @Test
  void aRegionWithOneCellOffersNothing() {
    DemoRegion demo = Demo.of(SmallRegion.withOneCell(), Demo.NOW);

    assertThat(demo.cases()).hasSize(300);
    assertThat(Demo.deeds(demo, Deed.Offer.class)).isEmpty();
  }

  @Test
  void needsFitTheGroup() {
    Needs needs = new Needs();
    DemoRegion demo = Demo.of("oriental");
    var groups =
        Demo.people(demo).stream()
            .collect(Collectors.toMap(Member::id, member -> member.file().group()));

    assertThat(demo.cases())
        .filteredOn(one -> groups.get(one.opening().person()) != PersonGroup.RESIDENT)
        .allMatch(one ->
            needs
                .find(one.opening().need())
                .orElseThrow()
                .groups()
                .contains(
                    groups.get(one.opening().person()).name().toLowerCase(java.util.Locale.ROOT)));
  }

  private static boolean isOffered(EarlierCase one) {
    return !one.steps().isEmpty() && one.steps().getLast().deed() instanceof Deed.Offer;
  }

  private static <T> Collection<T> of(List<EarlierCase> cases, Function<NewCase, T> field) {
    return cases.stream()
        .map(one -> field.apply(one.opening()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static List<String> facts(List<EarlierCase> cases) {
    return cases.stream()
        .map(one -> one.id() + one.cell() + one.opening().person() + one.opening().need())
        .sorted()
        .toList();
  }
}
