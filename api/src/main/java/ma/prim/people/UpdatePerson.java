package ma.prim.people;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import org.hibernate.Session;

/** Rectifies a file. */
@Singleton
class UpdatePerson {
  private final Session session;
  private final People people;
  private final PersonViews views;
  private final References references;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final Survivors survivors;
  private final InstantSource clock;

  UpdatePerson(
      Session session,
      People people,
      PersonViews views,
      References references,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      Survivors survivors,
      InstantSource clock) {
    this.session = session;
    this.people = people;
    this.views = views;
    this.references = references;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.survivors = survivors;
    this.clock = clock;
  }

  Person handle(UUID id, MergePatch<PersonFields> patch) {
    if (patch.has("cell")) {
      throw Problem.invalid(Violation.at("/cell", "read_only"));
    }
    Person person = people.find(id).orElseThrow(() -> survivors.missing(id));
    PersonContent before = person.open(json);
    requireConfidence(person, before, patch);
    preconditions.check(person.version());
    PersonFields stored = before.asFields(person);
    PersonFields after = patch.applyTo(stored);
    references.check(after, id, standing(stored));
    journal.record(person.update(after, json, clock.instant()));
    people.replaceKeys(person);
    session.flush();
    return person;
  }

  /** Those whom the file names, also by the survivors in whose place they are shown. */
  private Set<UUID> standing(PersonFields stored) {
    Set<UUID> standing = new HashSet<>(References.in(stored));
    standing.addAll(survivors.of(standing).values());
    return standing;
  }

  /** Who may not read what makes a person vulnerable may not overwrite it either. */
  private void requireConfidence(
      Person person, PersonContent before, MergePatch<PersonFields> patch) {
    if (patch.has("vulnerabilities")
        && before.vulnerabilities() != null
        && !views.confided(Set.of(person.id())).contains(person.id())) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }
}
