package ma.prim.demo;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.people.PersonGroup;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;

/** Which need a person comes with: one that her group has, and that fits age and life. */
final class DemoNeeds {
  private static final Set<String> FAMILIES_OF_MINORS = Set.of("EDU", "HEA", "ASY", "INF");
  private static final Set<String> AFTER_DEATH = Set.of("DEATH", "EST.INHERIT", "PEN.SURVIVOR");
  private static final Set<String> OF_MINORS = Set.of("SOC.CHILD");
  private static final Set<String> OF_WOMEN = Set.of("HEA.MATERNAL", "PRO.GBV");
  private static final Set<String> OF_THE_OLD = Set.of("CUS.AGE60", "PEN.RETIRE", "PEN.LIFECERT");
  private static final int OLD = 60;

  private final Map<PersonGroup, Deck<Need>> decks = new EnumMap<>(PersonGroup.class);

  DemoNeeds(Needs needs, Chance chance) {
    Set<String> families = needs.all().stream().map(Need::parent).collect(Collectors.toSet());
    List<Need> needsOfPeople =
        needs.all().stream().filter(need -> !families.contains(need.code())).toList();
    for (PersonGroup group : PersonGroup.values()) {
      decks.put(
          group,
          chance.deck(
              needsOfPeople.stream()
                  .filter(need -> has(group, need))
                  .flatMap(need -> Collections.nCopies(usual(need), need).stream())
                  .toList()));
    }
  }

  Need next(Member member) {
    return decks.get(member.file().group()).deal(need -> fits(need, member)).orElseThrow();
  }

  /** What only one group has comes up more often in it. */
  private static int usual(Need need) {
    return need.groups().size() == 1 ? 2 : 1;
  }

  /** The taxonomy does not name residents: they have what everybody may have. */
  private static boolean has(PersonGroup group, Need need) {
    return group == PersonGroup.RESIDENT
        ? need.groups().size() == PersonGroup.values().length - 1
        : need.groups().contains(group.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean fits(Need need, Member member) {
    if (member.hasDied()) {
      return AFTER_DEATH.contains(need.code());
    }
    if (member.isMinor()) {
      return OF_MINORS.contains(need.code())
          || FAMILIES_OF_MINORS.contains(need.parent() == null ? need.code() : need.parent())
              && !OF_WOMEN.contains(need.code());
    }
    return !OF_MINORS.contains(need.code())
        && (member.isWoman() || !OF_WOMEN.contains(need.code()))
        && (member.age() >= OLD || !OF_THE_OLD.contains(need.code()));
  }
}
