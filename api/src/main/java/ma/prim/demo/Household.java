package ma.prim.demo;

import java.util.List;
import ma.prim.people.PersonGroup;

/**
 * People who live together: adults first, then children.
 *
 * @param cell slug of the cell that knows them
 */
record Household(String cell, List<Member> members) {

  Household {
    members = List.copyOf(members);
  }

  /** How many households of a kind there are; together 200 people. */
  record Kind(PersonGroup group, int adults, int children, int times) {
    static final List<Kind> ALL =
        List.of(
            new Kind(PersonGroup.MRE, 2, 1, 7),
            new Kind(PersonGroup.MRE, 2, 2, 7),
            new Kind(PersonGroup.MRE, 1, 0, 21),
            new Kind(PersonGroup.RETURNEE, 2, 2, 6),
            new Kind(PersonGroup.RETURNEE, 1, 0, 16),
            new Kind(PersonGroup.FOREIGNER, 1, 1, 8),
            new Kind(PersonGroup.FOREIGNER, 2, 1, 4),
            new Kind(PersonGroup.FOREIGNER, 0, 1, 6),
            new Kind(PersonGroup.FOREIGNER, 1, 0, 26),
            new Kind(PersonGroup.RESIDENT, 2, 0, 5),
            new Kind(PersonGroup.RESIDENT, 1, 0, 20));

    boolean isUnaccompaniedMinor() {
      return adults == 0;
    }

    boolean isOneParent() {
      return adults == 1 && children > 0;
    }
  }
}
