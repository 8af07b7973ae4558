package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** Shows files: opened, without what this caller may not read, with what she may do next. */
@Singleton
class PersonViews {
  private final Session session;
  private final SealedJson json;
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final Confidants confidants;
  private final Survivors survivors;
  private final Objections objections;

  PersonViews(
      Session session,
      SealedJson json,
      CurrentCaller caller,
      AccessMatrix matrix,
      Confidants confidants,
      Survivors survivors,
      Objections objections) {
    this.session = session;
    this.matrix = matrix;
    this.json = json;
    this.caller = caller;
    this.confidants = confidants;
    this.survivors = survivors;
    this.objections = objections;
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
    Merges merges = merges(opened);
    Map<UUID, List<Purpose>> objected = objections.of(people.stream().map(Person::id).toList());
    return opened.entrySet().stream()
        .map(entry ->
            PersonView.from(
                entry.getKey(),
                entry.getValue().pointingAt(merges.survivors(), entry.getKey().id()),
                confided.contains(entry.getKey().id()),
                merges.into().get(entry.getKey().id()),
                objected.get(entry.getKey().id()),
                ETags.of(entry.getKey().version()),
                actions(merges.into().containsKey(entry.getKey().id()))))
        .toList();
  }

  /**
   * @param into the people who were merged into each
   * @param survivors who survives of those at whom the files point
   */
  private record Merges(Map<UUID, List<UUID>> into, Map<UUID, UUID> survivors) {}

  private Merges merges(Map<Person, PersonContent> opened) {
    Set<UUID> pointedAt = new HashSet<>();
    opened.values().forEach(content -> pointedAt.addAll(content.pointsAt()));
    Merges found = new Merges(new HashMap<>(), new HashMap<>());
    survivors
        .around(opened.keySet().stream().map(Person::id).toList(), pointedAt)
        .forEach(merge -> {
          found
              .into()
              .computeIfAbsent(merge.person(), person -> new ArrayList<>())
              .add(merge.merged());
          found.survivors().put(merge.merged(), merge.person());
        });
    return found;
  }

  private List<String> actions(boolean hasMerged) {
    List<String> actions = new ArrayList<>();
    if (may("updatePerson")) {
      actions.add("update");
    }
    if (may("mergePeople")) {
      actions.add("merge");
    }
    if (hasMerged && may("unmergePeople")) {
      actions.add("unmerge");
    }
    return actions;
  }

  private boolean may(String operation) {
    return matrix.find(operation).filter(rule -> rule.allows(caller.get())).isPresent();
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
          QueryLists.select(
                  session,
                  "select k.person from PersonCell k where k.person in (:people) and k.cell in (:cells)",
                  UUID.class,
                  Map.of("people", people, "cells", managed))
              .list());
    }
    return confided;
  }
}
