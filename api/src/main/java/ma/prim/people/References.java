package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.Problem;
import ma.prim.http.Violation;

/**
 * Refuses a file that points at people whom the caller's cells do not know: as if they did not
 * exist.
 */
@Singleton
class References {
  private final People people;

  References(People people) {
    this.people = people;
  }

  /**
   * @param self the person whose file it is; null for a new one
   * @param standing those the file points at already: other cells may know people whom this one
   *     does not
   */
  void check(PersonFields fields, UUID self, Set<UUID> standing) {
    Map<String, UUID> pointed = pointers(fields);
    if (pointed.isEmpty()) {
      return;
    }
    Set<UUID> known = new HashSet<>();
    people.findAll(new HashSet<>(pointed.values())).forEach(person -> known.add(person.id()));
    known.remove(self);
    List<Violation> unknown = new ArrayList<>();
    pointed.forEach((pointer, person) -> {
      if (!known.contains(person) && !standing.contains(person)) {
        unknown.add(Violation.at(pointer, "unknown_reference"));
      }
    });
    if (!unknown.isEmpty()) {
      throw Problem.invalid(unknown);
    }
  }

  private static Map<String, UUID> pointers(PersonFields fields) {
    Map<String, UUID> pointed = new LinkedHashMap<>();
    List<Relation> relations = fields.relations() == null ? List.of() : fields.relations();
    for (int index = 0; index < relations.size(); index++) {
      pointed.put("/relations/" + index + "/person", relations.get(index).person());
    }
    if (fields.guardian() != null && fields.guardian().person() != null) {
      pointed.put("/guardian/person", fields.guardian().person());
    }
    return pointed;
  }

  /** The people whom these fields point at. */
  static Set<UUID> in(PersonFields fields) {
    return new HashSet<>(pointers(fields).values());
  }
}
