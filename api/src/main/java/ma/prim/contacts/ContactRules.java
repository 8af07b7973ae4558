package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.cases.KnownCase;
import ma.prim.cases.KnownCases;
import ma.prim.cases.Sensitivity;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import ma.prim.people.KnownPerson;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;

/** What must hold of a contact besides its form: times in order, references within reach. */
@Singleton
class ContactRules {
  private static final String UNKNOWN = "unknown_reference";

  private final KnownPeople people;
  private final KnownCases cases;
  private final Needs needs;
  private final InstantSource clock;

  ContactRules(KnownPeople people, KnownCases cases, Needs needs, InstantSource clock) {
    this.people = people;
    this.cases = cases;
    this.needs = needs;
    this.clock = clock;
  }

  List<Violation> times(Instant occurredAt, Instant arrivedAt, Instant servedAt) {
    List<Violation> found = new ArrayList<>();
    Instant now = clock.instant();
    notLater("/occurredAt", occurredAt, now, found);
    notLater("/arrivedAt", arrivedAt, now, found);
    notLater("/servedAt", servedAt, now, found);
    if (arrivedAt != null && servedAt != null && servedAt.isBefore(arrivedAt)) {
      found.add(Violation.at("/servedAt", "before_arrival"));
    }
    return found;
  }

  private static void notLater(String pointer, Instant time, Instant now, List<Violation> found) {
    if (time != null && time.isAfter(now)) {
      found.add(Violation.at(pointer, "not_in_the_past"));
    }
  }

  /**
   * @param standing what the contact names already, which may have left the caller's reach since
   */
  List<Violation> references(ContactFields fields, String cell, ContactFields standing) {
    List<Violation> found = new ArrayList<>();
    UUID person = fields.person();
    if (person != null && !person.equals(standing.person()) && people.find(person).isEmpty()) {
      found.add(Violation.at("/person", UNKNOWN));
    }
    UUID named = fields.caseId();
    if (named != null && !named.equals(standing.caseId()) && !isOf(cell, named)) {
      found.add(Violation.at("/case", UNKNOWN));
    }
    return found;
  }

  private boolean isOf(String cell, UUID named) {
    return cases.find(named).filter(found -> found.cell().equals(cell)).isPresent();
  }

  /** That of the case; without one, what it would be of the case that this may become. */
  Sensitivity sensitivity(ContactFields fields, Sensitivity standing) {
    if (fields.caseId() != null) {
      return cases.find(fields.caseId()).map(KnownCase::sensitivity).orElse(standing);
    }
    boolean ofProtection =
        Optional.ofNullable(fields.need()).flatMap(needs::find).filter(Need::sensitive).isPresent();
    boolean ofMinor =
        Optional.ofNullable(fields.person())
            .flatMap(people::find)
            .filter(KnownPerson::minor)
            .isPresent();
    return ofProtection || ofMinor ? Sensitivity.RESTRICTED : Sensitivity.NORMAL;
  }

  boolean isTest(ContactFields fields) {
    return Boolean.TRUE.equals(fields.isTest())
        || Optional.ofNullable(fields.person())
            .flatMap(people::find)
            .filter(KnownPerson::test)
            .isPresent();
  }
}
