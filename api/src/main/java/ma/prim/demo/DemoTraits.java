package ma.prim.demo;

import java.time.LocalDate;
import java.util.List;
import ma.prim.people.Gender;
import ma.prim.people.Vulnerability;

/** What a file may say of a person beside name and papers: birth, death, vulnerabilities. */
final class DemoTraits {
  private static final int OLD = 75;
  private static final int CHILDBEARING = 45;
  private static final int ONE_VULNERABLE = 7;

  /** How much is known of a birth date. */
  private enum Known {
    DAY,
    MONTH,
    YEAR,
    GUESS,
    NOTHING
  }

  private final Chance chance;
  private final LocalDate today;
  private final Deck<Known> known;
  private final Deck<Vulnerability> vulnerabilities;

  DemoTraits(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
    this.known =
        chance.deck(
            List.of(
                Known.DAY,
                Known.DAY,
                Known.DAY,
                Known.DAY,
                Known.DAY,
                Known.DAY,
                Known.DAY,
                Known.DAY,
                Known.MONTH,
                Known.YEAR,
                Known.GUESS,
                Known.NOTHING));
    this.vulnerabilities =
        chance.deck(
            List.of(
                Vulnerability.PREGNANT,
                Vulnerability.DISABILITY,
                Vulnerability.SERIOUS_ILLNESS,
                Vulnerability.VICTIM_OF_TRAFFICKING,
                Vulnerability.DETENTION,
                Vulnerability.HOMELESSNESS,
                Vulnerability.PSYCHOLOGICAL_DISTRESS,
                Vulnerability.OTHER));
  }

  void giveBirthDate(FileDraft draft, boolean uncertain) {
    String born = today.minusYears(draft.age).minusDays(chance.between(1, 300)).toString();
    switch (uncertain ? Known.GUESS : known.deal()) {
      case DAY -> draft.birthDate = born;
      case MONTH -> draft.birthDate = born.substring(0, 7);
      case YEAR -> draft.birthDate = born.substring(0, 4);
      case GUESS -> {
        draft.birthDate = born.substring(0, 4);
        draft.birthDateEstimated = true;
      }
      case NOTHING -> draft.birthDate = draft.isMinor() ? born.substring(0, 4) : null;
    }
  }

  void giveVulnerabilities(FileDraft draft) {
    if (draft.age >= OLD) {
      draft.needsProtectionAs(Vulnerability.ELDERLY);
    }
    if (!draft.isMinor() && chance.oneIn(ONE_VULNERABLE)) {
      vulnerabilities.deal(one -> fits(one, draft)).ifPresent(draft::needsProtectionAs);
    }
  }

  /** Died some months ago; the family still has matters to settle. */
  void letDie(FileDraft draft) {
    draft.deceasedOn = today.minusDays(chance.between(400, 700));
  }

  LocalDate yearsAgo(int least, int most) {
    return today.minusDays(chance.between(least * 365, most * 365));
  }

  private static boolean fits(Vulnerability one, FileDraft draft) {
    return one != Vulnerability.PREGNANT
        || (draft.gender == Gender.FEMALE && draft.age < CHILDBEARING);
  }
}
