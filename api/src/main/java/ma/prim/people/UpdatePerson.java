package ma.prim.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
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
@ApplicationScoped
class UpdatePerson {
  private final Session session;
  private final People people;
  private final PersonViews views;
  private final References references;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  UpdatePerson(
      Session session,
      People people,
      PersonViews views,
      References references,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.session = session;
    this.people = people;
    this.views = views;
    this.references = references;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  Person handle(UUID id, MergePatch<PersonFields> patch) {
    if (patch.has("cell")) {
      throw Problem.invalid(Violation.at("/cell", "read_only"));
    }
    Person person = people.find(id).orElseThrow(Problem::notFound);
    PersonContent before = person.open(json);
    requireConfidence(person, before, patch);
    preconditions.check(person.version());
    PersonFields stored = before.asFields(person);
    PersonFields after = patch.applyTo(stored);
    references.check(after, id, References.in(stored));
    journal.record(person.update(after, json, clock.instant()));
    people.replaceKeys(person);
    session.flush();
    return person;
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
