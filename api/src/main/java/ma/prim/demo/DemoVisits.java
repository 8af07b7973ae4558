package ma.prim.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.prim.cases.Channel;
import ma.prim.cases.EarlierCase;
import ma.prim.cases.NewCase;
import ma.prim.contacts.AgeBand;
import ma.prim.contacts.ContactFields;
import ma.prim.contacts.ContactOutcome;
import ma.prim.contacts.EarlierContact;
import ma.prim.people.Gender;
import ma.prim.people.PersonGroup;

/**
 * The contacts of a region: one that became each case, and some of people who stayed unnamed. They
 * have a chance of their own, so that people and cases are what they were without them.
 */
final class DemoVisits {
  static final int UNNAMED = 100;
  private static final Duration WAITING = Duration.ofMinutes(15);
  private static final int LARGEST_GROUP = 6;

  private final String region;
  private final DemoCells cells;
  private final DemoOfficers officers;
  private final DemoTexts texts;
  private final OfficeHours hours;
  private final Chance chance;

  DemoVisits(
      String region,
      DemoCells cells,
      DemoOfficers officers,
      DemoTexts texts,
      OfficeHours hours,
      Chance chance) {
    this.region = region;
    this.cells = cells;
    this.officers = officers;
    this.texts = texts;
    this.hours = hours;
    this.chance = chance;
  }

  List<EarlierContact> of(List<EarlierCase> cases) {
    List<EarlierContact> all = new ArrayList<>();
    for (EarlierCase opened : cases) {
      all.add(
          new EarlierContact(
              DemoIds.contact(region, all.size()),
              opened.cell(),
              whichBecame(opened),
              opened.opener()));
    }
    Deck<Channel> channels = chance.deck(List.of(Channel.values()));
    Deck<ContactOutcome> outcomes = chance.deck(unnamedOutcomes());
    for (int i = 0; i < UNNAMED; i++) {
      String cell = cells.next().slug();
      all.add(
          new EarlierContact(
              DemoIds.contact(region, all.size()),
              cell,
              unnamed(channels.deal(), outcomes.deal()),
              officers.agent(cell)));
    }
    return all;
  }

  private ContactFields whichBecame(EarlierCase opened) {
    NewCase fields = opened.opening();
    Instant at = opened.openedAt();
    boolean queued = fields.channel() == Channel.WALK_IN;
    return new ContactFields(
        null,
        fields.person(),
        opened.id(),
        at,
        fields.channel(),
        fields.need(),
        fields.language(),
        ContactOutcome.CASE_OPENED,
        fields.heardOf(),
        null,
        null,
        null,
        null,
        queued ? "A" + chance.digits(3) : null,
        queued ? at.minus(WAITING.multipliedBy(chance.between(1, 4))) : null,
        queued ? at : null,
        chance.oneIn(3) ? chance.between(1, 5) : null,
        null,
        true);
  }

  private ContactFields unnamed(Channel channel, ContactOutcome outcome) {
    return new ContactFields(
        null,
        null,
        null,
        hours.at(hours.end() * chance.fraction()),
        channel,
        "INF",
        null,
        outcome,
        null,
        chance.of(List.of(PersonGroup.values())),
        chance.of(List.of(Gender.values())),
        chance.of(List.of(AgeBand.values())),
        chance.oneIn(3) ? chance.between(2, LARGEST_GROUP) : 1,
        null,
        null,
        null,
        null,
        chance.oneIn(4) ? texts.say("service") : null,
        true);
  }

  private static List<ContactOutcome> unnamedOutcomes() {
    return List.of(
        ContactOutcome.INFORMATION_GIVEN,
        ContactOutcome.INFORMATION_GIVEN,
        ContactOutcome.INFORMATION_GIVEN,
        ContactOutcome.REFERRED,
        ContactOutcome.TO_BE_CALLED,
        ContactOutcome.LEFT_UNSERVED,
        ContactOutcome.NOT_REACHED);
  }
}
