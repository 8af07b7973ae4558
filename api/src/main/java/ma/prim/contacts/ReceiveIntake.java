package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import ma.prim.cases.CaseView;
import ma.prim.cases.OpenCase;
import ma.prim.cells.ServingCell;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonView;
import ma.prim.tenancy.CellConfig;

/** Receives somebody in one transaction: person, contact and case, or nothing of it. */
@Singleton
class ReceiveIntake {
  static final String RESOURCE = "intakes";

  private final KnownPeople people;
  private final OpenCase openCase;
  private final RecordContact recordContact;
  private final ContactRules rules;
  private final ContactViews views;
  private final ServingCell servingCell;
  private final Journal journal;

  ReceiveIntake(
      KnownPeople people,
      OpenCase openCase,
      RecordContact recordContact,
      ContactRules rules,
      ContactViews views,
      ServingCell servingCell,
      Journal journal) {
    this.people = people;
    this.openCase = openCase;
    this.recordContact = recordContact;
    this.rules = rules;
    this.views = views;
    this.servingCell = servingCell;
    this.journal = journal;
  }

  IntakeView handle(Intake intake) {
    CellConfig cell = servingCell.choose(intake.cell());
    UUID id = Ids.next();
    // First, so that it is the intake which its kept answer is about. What came of it is told by
    // the events of its parts to those who may know.
    journal.record(
        Change.of(RESOURCE, id, "received", cell.slug(), cell.province(), null).restricted(true));
    List<Violation> found = new ArrayList<>(ofCase(intake));
    IntakeContact contact = intake.contact();
    rules.times(contact.occurredAt(), contact.arrivedAt(), contact.servedAt()).stream()
        .map(violation -> under("/contact", violation))
        .forEach(found::add);
    Optional<PersonView> person = person(intake, cell, found);
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
    return receive(id, intake, cell, person.orElseThrow());
  }

  private IntakeView receive(UUID id, Intake intake, CellConfig cell, PersonView person) {
    ContactFields visit = intake.contact().about(person.id(), null);
    CaseView opened =
        intake.opened() == null ? null : openCase.handle(intake.opened().in(cell.slug(), visit));
    Contact contact =
        recordContact.handle(
            id, cell, intake.contact().about(person.id(), opened == null ? null : opened.id()));
    // Read again: who has just opened a case may read what makes the person vulnerable.
    PersonView read = people.read(Set.of(person.id())).get(person.id());
    return new IntakeView(read, views.of(contact), opened);
  }

  private Optional<PersonView> person(Intake intake, CellConfig cell, List<Violation> found) {
    if (intake.person() != null && intake.knownPerson() != null) {
      found.add(Violation.at("/knownPerson", "invalid"));
      return Optional.empty();
    }
    if (intake.knownPerson() != null) {
      Optional<PersonView> known =
          people.read(Set.of(intake.knownPerson())).values().stream().findFirst();
      if (known.isEmpty()) {
        found.add(Violation.at("/knownPerson", "unknown_reference"));
      }
      return known;
    }
    if (intake.person() == null) {
      found.add(Violation.at("/person", "required"));
      return Optional.empty();
    }
    if (intake.person().cell() != null) {
      found.add(Violation.at("/person/cell", "read_only"));
    }
    return part("/person", found, () -> people.register(intake.person(), cell));
  }

  private List<Violation> ofCase(Intake intake) {
    ContactCase opened = intake.opened();
    if (opened == null) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>();
    if (opened.needOf(intake.contact().about(null, null)) == null) {
      found.add(Violation.at("/case/need", "required"));
    }
    if (opened.person() != null && people.find(opened.person()).isEmpty()) {
      found.add(Violation.at("/case/person", "unknown_reference"));
    }
    return found;
  }

  /** A part that names what is wrong with it; the transaction keeps nothing of the others. */
  private static <T> Optional<T> part(String pointer, List<Violation> found, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (Problem refused) {
      if (refused.code() != ProblemCode.VALIDATION_FAILED) {
        throw refused;
      }
      refused.violations().forEach(violation -> found.add(under(pointer, violation)));
      return Optional.empty();
    }
  }

  private static Violation under(String pointer, Violation violation) {
    return Violation.at(pointer + violation.pointer(), violation.code(), violation.params());
  }
}
