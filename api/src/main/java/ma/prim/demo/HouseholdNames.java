package ma.prim.demo;

import java.util.List;
import ma.prim.people.Gender;
import ma.prim.people.Names;
import ma.prim.people.PersonGroup;
import ma.prim.people.PersonName;

/** Names the people of a household: children after the father, a wife after her own family. */
final class HouseholdNames {
  private static final int ONE_WITH_ONE_NAME = 5;

  private final DemoNames names;
  private final Chance chance;

  HouseholdNames(DemoNames names, Chance chance) {
    this.names = names;
    this.chance = chance;
  }

  void give(Home home, List<FileDraft> adults, List<FileDraft> children) {
    if (home.group() == PersonGroup.FOREIGNER
        && adults.size() + children.size() == 1
        && chance.oneIn(ONE_WITH_ONE_NAME)) {
      FileDraft alone = adults.isEmpty() ? children.getFirst() : adults.getFirst();
      alone.names = names.single(given(home, alone));
      return;
    }
    DemoNames.Name family = family(home);
    for (FileDraft adult : adults) {
      DemoNames.Name own = adult.equals(adults.getFirst()) ? family : family(home);
      adult.names = names.full(given(home, adult), own, unknownToUs(home));
    }
    for (FileDraft child : children) {
      child.names = names.full(given(home, child), family, parents(adults));
    }
  }

  /** Moroccan papers name the parents, of whom the cell need not know more. */
  private Names.Parents unknownToUs(Home home) {
    return home.isMoroccan()
        ? new Names.Parents(
            names.moroccanGiven(Gender.MALE).latin().getFirst(),
            names.moroccanGiven(Gender.FEMALE).latin().getFirst())
        : null;
  }

  private static Names.Parents parents(List<FileDraft> adults) {
    String father = null;
    String mother = null;
    for (FileDraft adult : adults) {
      PersonName name = adult.names.latin();
      String full = name.given() + " " + name.family();
      father = adult.gender == Gender.MALE ? full : father;
      mother = adult.gender == Gender.FEMALE ? full : mother;
    }
    return adults.isEmpty() ? null : new Names.Parents(father, mother);
  }

  private DemoNames.Name given(Home home, FileDraft draft) {
    return home.isMoroccan()
        ? names.moroccanGiven(draft.gender)
        : names.foreignGiven(home.from().code(), draft.gender);
  }

  private DemoNames.Name family(Home home) {
    return home.isMoroccan() ? names.moroccanFamily() : names.foreignFamily(home.from().code());
  }
}
