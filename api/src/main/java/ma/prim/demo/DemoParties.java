package ma.prim.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.prim.cases.CasePart;
import ma.prim.cases.CasePartyFields;
import ma.prim.cases.Mandate;

/** Who of a household has a part in a case of one of them, and by what right. */
final class DemoParties {
  private static final int ONE_WITH_FAMILY = 3;

  private final Chance chance;
  private final Deck<CasePart> partsOfAdults;

  DemoParties(Chance chance) {
    this.chance = chance;
    this.partsOfAdults =
        chance.deck(List.of(CasePart.REPRESENTATIVE, CasePart.APPLICANT, CasePart.HEIR));
  }

  /** A minor never comes alone if there is a parent. */
  Optional<CasePartyFields> of(Member person, Household household, LocalDate day) {
    List<Member> others =
        household.members().stream().filter(member -> !member.equals(person)).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    if (person.isMinor()) {
      return Optional.of(
          new CasePartyFields(
              others.getFirst().id(),
              CasePart.REPRESENTATIVE,
              mandate(Mandate.Kind.LEGAL_GUARDIANSHIP, null, null)));
    }
    return chance.oneIn(ONE_WITH_FAMILY) ? Optional.of(part(others, day)) : Optional.empty();
  }

  private CasePartyFields part(List<Member> others, LocalDate day) {
    Member other = chance.of(others);
    if (other.isMinor()) {
      return new CasePartyFields(
          other.id(), chance.oneIn(2) ? CasePart.CHILD : CasePart.CONCERNED, null);
    }
    CasePart part = partsOfAdults.deal();
    return new CasePartyFields(
        other.id(),
        part,
        switch (part) {
          case REPRESENTATIVE ->
              mandate(Mandate.Kind.POWER_OF_ATTORNEY, "Consulat général", day.plusYears(1));
          case HEIR -> mandate(Mandate.Kind.INHERITANCE_DEED, "Adoul", null);
          default -> null;
        });
  }

  private Mandate mandate(Mandate.Kind kind, String issuer, LocalDate until) {
    return new Mandate(kind, chance.digits(4) + "/0000", issuer, until);
  }
}
