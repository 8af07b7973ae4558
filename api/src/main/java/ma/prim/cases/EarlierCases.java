package ma.prim.cases;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.people.KnownPeople;
import ma.prim.people.KnownPerson;
import ma.prim.people.PersonCell;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.Session;

/**
 * Takes over cases that cells worked on before they were written here, each step under its own day
 * and officer. The state machine is the same; the checks of a caller's body are not made, so this
 * is for work in a region that has seen to them.
 */
@Singleton
public class EarlierCases {
  private final Session session;
  private final Cases cases;
  private final CaseNumbers numbers;
  private final KnownPeople people;
  private final Needs needs;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Deadlines deadlines;
  private final Journal journal;

  EarlierCases(
      Session session,
      Cases cases,
      CaseNumbers numbers,
      KnownPeople people,
      Needs needs,
      CurrentRegion region,
      SealedJson json,
      Deadlines deadlines,
      Journal journal) {
    this.session = session;
    this.cases = cases;
    this.numbers = numbers;
    this.people = people;
    this.needs = needs;
    this.region = region;
    this.json = json;
    this.deadlines = deadlines;
    this.journal = journal;
  }

  public boolean has(UUID id) {
    return cases.find(id).isPresent();
  }

  /** As it stands now. */
  public Sensitivity sensitivity(UUID id) {
    return cases.find(id).orElseThrow().sensitivity();
  }

  /** Writes a case down, from its opening to where it stands now. */
  public void take(EarlierCase earlier) {
    EarlierSteps steps = new EarlierSteps(session, cases, people, region, json, deadlines, journal);
    steps.open(open(earlier), earlier);
    earlier.steps().forEach(steps::take);
    // Of many cases none is looked at again: what the session need not compare, it forgets.
    session.flush();
    session.clear();
  }

  private CaseFile open(EarlierCase earlier) {
    NewCase opening = earlier.opening();
    CellConfig cell = region.get().config().cell(earlier.cell()).orElseThrow();
    KnownPerson person = people.find(opening.person()).orElseThrow();
    Need need = needs.find(opening.need()).orElseThrow();
    people.makeKnown(
        person.id(), cell.slug(), cell.province(), PersonCell.Reason.OPENED, earlier.openedAt());
    return CaseFile.open(
        earlier.id(),
        numbers.next(cell, LocalDate.ofInstant(earlier.openedAt(), region.get().zone()).getYear()),
        cell.slug(),
        cell.province(),
        person.id(),
        opening.fields(
            person.group(), OpenCase.usualPriority(need), OpenCase.usualSensitivity(need, person)),
        Boolean.TRUE.equals(opening.isTest()) || person.test(),
        earlier.opener(),
        json,
        deadlines,
        earlier.openedAt());
  }
}
