package ma.prim.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import ma.prim.people.KnownPerson;
import ma.prim.people.PersonCell;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/** Opens a case for a person whom the caller's cells know. */
@Singleton
public class OpenCase {
  private final Cases cases;
  private final CaseNumbers numbers;
  private final KnownPeople people;
  private final Needs needs;
  private final ServingCell servingCell;
  private final CurrentCaller caller;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Deadlines deadlines;
  private final Journal journal;
  private final ReadCase readCase;
  private final InstantSource clock;

  OpenCase(
      Cases cases,
      CaseNumbers numbers,
      KnownPeople people,
      Needs needs,
      ServingCell servingCell,
      CurrentCaller caller,
      CurrentRegion region,
      SealedJson json,
      Deadlines deadlines,
      Journal journal,
      ReadCase readCase,
      InstantSource clock) {
    this.cases = cases;
    this.numbers = numbers;
    this.people = people;
    this.needs = needs;
    this.servingCell = servingCell;
    this.caller = caller;
    this.region = region;
    this.json = json;
    this.deadlines = deadlines;
    this.journal = journal;
    this.readCase = readCase;
    this.clock = clock;
  }

  /**
   * @throws ma.prim.http.Problem with pointers into the body, if it names a cell or a person that
   *     is not the caller's
   */
  public CaseView handle(NewCase body) {
    CellConfig cell = servingCell.choose(body.cell());
    KnownPerson person =
        people
            .find(body.person())
            .orElseThrow(() -> Problem.invalid(Violation.at("/person", "unknown_reference")));
    Need need = needs.find(body.need()).orElseThrow();
    Instant now = clock.instant();
    people.makeKnown(person.id(), cell.slug(), cell.province(), PersonCell.Reason.OPENED);
    CaseFile file =
        CaseFile.open(
            Ids.next(),
            numbers.next(cell, LocalDate.ofInstant(now, region.get().zone()).getYear()),
            cell.slug(),
            cell.province(),
            person.id(),
            body.fields(person.group(), usualPriority(need), usualSensitivity(need, person)),
            Boolean.TRUE.equals(body.isTest()) || person.test(),
            UUID.fromString(caller.get().subject()),
            json,
            deadlines,
            now);
    cases.add(file);
    journal.record(file.opened());
    cases.flush();
    return readCase.view(file);
  }

  static Priority usualPriority(Need need) {
    return Priority.valueOf(need.priority().toUpperCase(Locale.ROOT));
  }

  static Sensitivity usualSensitivity(Need need, KnownPerson person) {
    return need.sensitive() || person.minor() ? Sensitivity.RESTRICTED : Sensitivity.NORMAL;
  }
}
