package ma.prim.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import org.hibernate.Session;

/** Shows files: opened, without what this caller may not read, with what she may do next. */
@ApplicationScoped
class PersonViews {
  private final Session session;
  private final SealedJson json;
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final Confidants confidants;

  PersonViews(
      Session session,
      SealedJson json,
      CurrentCaller caller,
      AccessMatrix matrix,
      Confidants confidants) {
    this.session = session;
    this.matrix = matrix;
    this.json = json;
    this.caller = caller;
    this.confidants = confidants;
  }

  PersonView of(Person person) {
    return of(List.of(person)).getFirst();
  }

  List<PersonView> of(Collection<Person> people) {
    Map<Person, PersonContent> opened =
        people.stream()
            .collect(
                Collectors.toMap(
                    person -> person,
                    person -> person.open(json),
                    (one, same) -> one,
                    java.util.LinkedHashMap::new));
    Set<UUID> vulnerable =
        opened.entrySet().stream()
            .filter(entry -> entry.getValue().vulnerabilities() != null)
            .map(entry -> entry.getKey().id())
            .collect(Collectors.toSet());
    Set<UUID> confided = confided(vulnerable);
    List<String> actions =
        matrix.find("updatePerson").filter(rule -> rule.allows(caller.get())).isPresent()
            ? List.of("update")
            : List.of();
    return opened.entrySet().stream()
        .map(entry ->
            PersonView.from(
                entry.getKey(),
                entry.getValue(),
                confided.contains(entry.getKey().id()),
                ETags.of(entry.getKey().version()),
                actions))
        .toList();
  }

  /** Of these people, those whose vulnerabilities the caller may read: as of a restricted case. */
  Set<UUID> confided(Set<UUID> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    Set<UUID> confided = new HashSet<>(confidants.inTheCallersCharge(people));
    Set<String> managed = caller.get().cells(role -> role == Role.MANAGER);
    if (!managed.isEmpty()) {
      confided.addAll(
          session
              .createSelectionQuery(
                  "select k.person from PersonCell k where k.person in (:people) and k.cell in (:cells)",
                  UUID.class)
              .setParameterList("people", people)
              .setParameterList("cells", managed)
              .list());
    }
    return confided;
  }
}
