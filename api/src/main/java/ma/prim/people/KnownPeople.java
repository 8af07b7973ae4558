package ma.prim.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/**
 * What other features may know of people: whether the caller's cells know her, and what a screen
 * shows.
 */
@Singleton
public class KnownPeople {
  private static final int MAJORITY = 18;

  private final People people;
  private final RegisterPerson registerPerson;
  private final PersonViews views;
  private final SealedJson json;
  private final CurrentRegion region;
  private final InstantSource clock;
  private final AccessLog accessLog;
  private final Acquaintances acquaintances;
  private final Objections objections;

  KnownPeople(
      People people,
      RegisterPerson registerPerson,
      PersonViews views,
      SealedJson json,
      CurrentRegion region,
      InstantSource clock,
      AccessLog accessLog,
      Acquaintances acquaintances,
      Objections objections) {
    this.objections = objections;
    this.people = people;
    this.registerPerson = registerPerson;
    this.views = views;
    this.json = json;
    this.region = region;
    this.clock = clock;
    this.accessLog = accessLog;
    this.acquaintances = acquaintances;
  }

  /** The person, if a cell in the caller's scope knows her. */
  public Optional<KnownPerson> find(UUID id) {
    return people
        .find(id)
        .map(person ->
            new KnownPerson(
                person.id(),
                person.group(),
                isMinor(person.open(json).birthDate()),
                person.isTest()));
  }

  /**
   * Whether the person may be called and written to; what she said nothing of if she is unknown.
   */
  public MayReach mayReach(UUID id) {
    boolean objects =
        objections.of(List.of(id)).getOrDefault(id, List.of()).contains(Purpose.CONTACT);
    return people
        .find(id)
        .map(person -> MayReach.of(person.open(json).contacts(), objects))
        .orElseGet(() -> MayReach.of(List.of(), objects));
  }

  /** The person as she is known once a file with these fields is open. */
  public KnownPerson described(UUID id, PersonFields fields) {
    return new KnownPerson(
        id, fields.group(), isMinor(fields.birthDate()), Boolean.TRUE.equals(fields.isTest()));
  }

  /** The persons among these whom the caller's cells know, by id. */
  public Map<UUID, KnownPerson> findAll(Collection<UUID> ids) {
    Map<UUID, KnownPerson> known = new LinkedHashMap<>();
    people
        .findAll(ids)
        .forEach(person ->
            known.put(
                person.id(),
                new KnownPerson(
                    person.id(),
                    person.group(),
                    isMinor(person.open(json).birthDate()),
                    person.isTest())));
    return known;
  }

  /** The files of those among these people whom the caller's cells know; logged as read. */
  public Map<UUID, PersonView> read(Collection<UUID> ids) {
    Map<UUID, PersonView> files = new LinkedHashMap<>();
    views.of(people.findAll(ids)).forEach(view -> files.put(view.id(), view));
    accessLog.readPeople(files.keySet());
    return files;
  }

  /**
   * Opens a person's file in this cell of the caller's.
   *
   * @throws ma.prim.http.Problem with pointers into the fields, if they name people whom the
   *     caller's cells do not know
   */
  public PersonView register(PersonFields fields, CellConfig cell) {
    return views.of(registerPerson.handle(fields, cell));
  }

  /** From now on the cell knows the person. */
  public void makeKnown(UUID person, String cell, String province, PersonCell.Reason reason) {
    makeKnown(person, cell, province, reason, clock.instant());
  }

  /** From now on the cell knows these people. */
  public void makeKnown(
      Collection<UUID> all, String cell, String province, PersonCell.Reason reason) {
    makeKnown(all, cell, province, reason, clock.instant());
  }

  private void makeKnown(
      Collection<UUID> all, String cell, String province, PersonCell.Reason reason, Instant since) {
    List<Acquaintance> earlier = acquaintances.of(all, cell);
    earlier.forEach(acquaintance -> acquaintance.keepForGood(reason));
    Set<UUID> known = earlier.stream().map(Acquaintance::person).collect(Collectors.toSet());
    all.stream()
        .filter(person -> !known.contains(person))
        .forEach(person -> people.makeKnown(new PersonCell(person, cell, province, reason, since)));
  }

  /** The cell knows the person since then. */
  public void makeKnown(
      UUID person, String cell, String province, PersonCell.Reason reason, Instant since) {
    makeKnown(List.of(person), cell, province, reason, since);
  }

  private boolean isMinor(String birthDate) {
    return birthDate != null
        && PartialDates.latest(birthDate)
            .plusYears(MAJORITY)
            .isAfter(LocalDate.ofInstant(clock.instant(), region.get().zone()));
  }
}
