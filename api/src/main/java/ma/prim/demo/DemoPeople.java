package ma.prim.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ma.prim.people.Gender;
import ma.prim.people.Guardian;
import ma.prim.people.PersonGroup;
import ma.prim.people.Relation;
import ma.prim.people.ReturneeKind;
import ma.prim.people.Vulnerability;

/** Makes up the households of a region: each group, each kind of trouble. */
final class DemoPeople {
  private static final int ONE_WITHOUT_NATIONALITY = 12;
  private static final int ONE_DECEASED = 6;
  private static final int ONE_WITH_NOTE = 4;

  private final String region;
  private final Chance chance;
  private final DemoHomes homes;
  private final HouseholdNames names;
  private final DemoContacts contacts;
  private final DemoPapers papers;
  private final DemoTraits traits;
  private final DemoTexts texts;
  private final Deck<Gender> genders;
  private final Deck<String> noNationality;
  private final Deck<Guardian> guardians;
  private final Deck<ReturneeKind> returns;
  private int number;
  private boolean someoneIsConcealed;

  DemoPeople(
      String region,
      Chance chance,
      DemoHomes homes,
      HouseholdNames names,
      DemoContacts contacts,
      DemoPapers papers,
      DemoTraits traits,
      DemoTexts texts) {
    this.region = region;
    this.chance = chance;
    this.homes = homes;
    this.names = names;
    this.contacts = contacts;
    this.papers = papers;
    this.traits = traits;
    this.texts = texts;
    this.genders = chance.deck(List.of(Gender.FEMALE, Gender.FEMALE, Gender.MALE, Gender.MALE));
    this.noNationality = chance.deck(List.of("stateless", "unknown"));
    this.guardians =
        chance.deck(
            List.of(
                new Guardian(Guardian.Kind.INSTITUTION, null, "Entraide nationale"),
                new Guardian(Guardian.Kind.NONE_KNOWN, null, null)));
    this.returns = chance.deck(List.of(ReturneeKind.VOLUNTARY, ReturneeKind.READMITTED));
  }

  List<Household> all() {
    List<Household.Kind> kinds = new ArrayList<>();
    Household.Kind.ALL.forEach(kind -> kinds.addAll(Collections.nCopies(kind.times(), kind)));
    Deck<Household.Kind> deck = chance.deck(kinds);
    return kinds.stream().map(any -> household(deck.deal())).toList();
  }

  private Household household(Household.Kind kind) {
    Home home = homes.next(kind.group());
    boolean hides = kind.isOneParent() && !someoneIsConcealed;
    List<FileDraft> adults = new ArrayList<>();
    for (int i = 0; i < kind.adults(); i++) {
      adults.add(adult(kind, i, home));
    }
    List<FileDraft> children = new ArrayList<>();
    for (int i = 0; i < kind.children(); i++) {
      children.add(child(kind, adults));
    }
    names.give(home, adults, children);
    relate(adults, children);
    List<FileDraft> everybody = new ArrayList<>(adults);
    everybody.addAll(children);
    if (hides) {
      someoneIsConcealed = true;
      adults.forEach(adult -> adult.needsProtectionAs(Vulnerability.VICTIM_OF_VIOLENCE));
      everybody.forEach(draft -> draft.concealed = true);
    }
    String address = contacts.address(home);
    everybody.forEach(draft -> complete(draft, kind, home, hides ? null : address));
    return new Household(home.cell().slug(), everybody.stream().map(FileDraft::member).toList());
  }

  private FileDraft adult(Household.Kind kind, int place, Home home) {
    boolean couple = kind.adults() == 2;
    Gender gender = couple ? (place == 0 ? Gender.MALE : Gender.FEMALE) : genders.deal();
    int age =
        kind.children() > 0
            ? chance.between(30, 55)
            : home.isMoroccan() ? chance.between(21, 84) : chance.between(19, 48);
    return draft(age, kind.isOneParent() ? Gender.FEMALE : gender);
  }

  private FileDraft child(Household.Kind kind, List<FileDraft> adults) {
    if (kind.isUnaccompaniedMinor()) {
      return draft(chance.between(13, 16), genders.deal());
    }
    int youngest = adults.stream().mapToInt(adult -> adult.age).min().orElseThrow();
    return draft(chance.between(1, Math.min(16, youngest - 19)), genders.deal());
  }

  private FileDraft draft(int age, Gender gender) {
    return new FileDraft(DemoIds.person(region, number++), age, gender);
  }

  private void relate(List<FileDraft> adults, List<FileDraft> children) {
    if (adults.size() == 2) {
      adults.getFirst().isRelatedTo(adults.getLast(), Relation.Kind.SPOUSE, Relation.Kind.SPOUSE);
    }
    for (FileDraft child : children) {
      adults.forEach(adult -> adult.isRelatedTo(child, Relation.Kind.CHILD, Relation.Kind.PARENT));
      child.guardian =
          adults.isEmpty()
              ? guardians.deal()
              : new Guardian(Guardian.Kind.PERSON, adults.getLast().id, null);
    }
    if (children.size() == 2) {
      children
          .getFirst()
          .isRelatedTo(children.getLast(), Relation.Kind.SIBLING, Relation.Kind.SIBLING);
    }
  }

  private void complete(FileDraft draft, Household.Kind kind, Home home, String address) {
    draft.group = home.group();
    draft.languages = homes.languages(home);
    draft.originCommune = home.origin() == null ? null : home.origin().code();
    draft.residenceCountry = home.lives().code();
    draft.nationalities = nationalities(home);
    draft.address = address;
    draft.groupSince = home.isAbroad() ? traits.yearsAgo(3, 30) : null;
    if (home.group() == PersonGroup.RETURNEE) {
      draft.groupSince = traits.yearsAgo(1, 4);
      draft.returneeKind = returns.deal();
    }
    if (kind.isUnaccompaniedMinor()) {
      draft.needsProtectionAs(Vulnerability.UNACCOMPANIED_MINOR);
    }
    if (kind.isOneParent() && !draft.isMinor()) {
      draft.needsProtectionAs(Vulnerability.SINGLE_PARENT);
    }
    traits.giveBirthDate(draft, kind.isUnaccompaniedMinor());
    traits.giveVulnerabilities(draft);
    if (home.isAbroad() && kind.adults() + kind.children() == 1 && chance.oneIn(ONE_DECEASED)) {
      traits.letDie(draft);
    }
    draft.papers = papers.of(draft, home);
    draft.documented = home.isMoroccan() ? null : !draft.papers.isEmpty();
    boolean alone = kind.isUnaccompaniedMinor() || !draft.isMinor();
    draft.contacts = alone && draft.deceasedOn == null ? contacts.of(draft, home) : List.of();
    draft.note = chance.oneIn(ONE_WITH_NOTE) ? texts.say("person") : null;
  }

  private List<String> nationalities(Home home) {
    if (!home.isMoroccan() && chance.oneIn(ONE_WITHOUT_NATIONALITY)) {
      return List.of(noNationality.deal());
    }
    return home.isAbroad() && chance.oneIn(2)
        ? List.of(home.from().code(), home.lives().code())
        : List.of(home.from().code());
  }
}
