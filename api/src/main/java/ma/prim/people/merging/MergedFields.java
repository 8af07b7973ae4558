package ma.prim.people.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.people.Guardian;
import ma.prim.people.Names;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonName;
import ma.prim.people.Relation;

/**
 * One file of two: the survivor's, completed by the other's. What protects a person is never lost:
 * who is concealed or vulnerable in one file is so in both.
 */
final class MergedFields {
  private static final int LONGEST_NOTE = 4000;
  private static final int LONGEST_NAME = 240;
  private static final int MOST_NAMES = 10;

  /** Lists are put together, up to what a file may hold. */
  private static final Map<String, Integer> LISTS =
      Map.of(
          "nationalities", 10,
          "languages", 20,
          "contacts", 20,
          "identityDocuments", 20,
          "vulnerabilities", 20,
          "relations", 50);

  /** What says nothing without its companion. */
  private static final Map<String, String> COMPANIONS =
      Map.of("birthDateEstimated", "birthDate", "groupSince", "group", "returneeKind", "group");

  private static final Set<String> BY_RULE =
      Set.of("cell", "names", "note", "concealed", "isTest", "relations", "guardian");

  /** What a manager may decide to take from the other file. */
  static final List<String> TAKEABLE =
      List.of(
          "group",
          "names",
          "documented",
          "gender",
          "birthDate",
          "deceasedOn",
          "nationalities",
          "residenceCountry",
          "originCommune",
          "languages",
          "address",
          "contacts",
          "identityDocuments",
          "guardian",
          "note");

  private MergedFields() {}

  static PersonFields of(
      UUID survivorId, PersonFields survivor, UUID otherId, PersonFields other, Set<String> take) {
    ObjectNode result = FieldTrees.of(survivor);
    ObjectNode offered = FieldTrees.of(other);
    offered
        .properties()
        .forEach(field -> {
          String name = field.getKey();
          if (!BY_RULE.contains(name)) {
            put(result, name, chosen(name, result, field.getValue(), survivor, other, take));
          }
        });
    COMPANIONS.forEach((name, lead) -> {
      if (take.contains(lead) && offered.has(lead) && !offered.has(name)) {
        result.remove(name);
      }
    });
    put(result, "names", names(survivor.names(), other.names(), take.contains("names")));
    put(result, "note", note(survivor.note(), other.note(), take.contains("note")));
    put(
        result,
        "concealed",
        Boolean.TRUE.equals(survivor.concealed()) || Boolean.TRUE.equals(other.concealed()));
    Set<UUID> both = Set.of(survivorId, otherId);
    put(result, "relations", relations(survivor.relations(), other.relations(), both));
    boolean others = survivor.guardian() == null || take.contains("guardian");
    Guardian guardian = others && other.guardian() != null ? other.guardian() : survivor.guardian();
    put(
        result,
        "guardian",
        guardian == null || guardian.person() != null && both.contains(guardian.person())
            ? null
            : guardian);
    return FieldTrees.read(result);
  }

  private static JsonNode chosen(
      String name,
      ObjectNode own,
      JsonNode offered,
      PersonFields survivor,
      PersonFields other,
      Set<String> take) {
    JsonNode standing = own.get(name);
    String lead = COMPANIONS.getOrDefault(name, name);
    boolean taken = take.contains(lead);
    boolean vulnerable = name.equals("vulnerabilities");
    if (LISTS.containsKey(name) && (!taken || vulnerable)) {
      return union(standing, offered, LISTS.get(name));
    }
    if (taken) {
      return offered;
    }
    if (lead.equals("group") && survivor.group() != other.group()) {
      return standing;
    }
    if (name.equals("birthDateEstimated") && survivor.birthDate() != null) {
      return standing;
    }
    return standing == null ? offered : standing;
  }

  private static JsonNode union(JsonNode one, JsonNode other, int most) {
    Set<JsonNode> all = new LinkedHashSet<>();
    if (one != null) {
      one.forEach(all::add);
    }
    other.forEach(all::add);
    ArrayNode list = FieldTrees.list();
    all.stream().limit(most).forEach(list::add);
    return list;
  }

  /** Every spelling stays: she is still found by each. */
  private static Names names(Names survivor, Names other, boolean taken) {
    Names first = taken ? other : survivor;
    Names second = taken ? survivor : other;
    PersonName ar = first.ar() == null ? second.ar() : first.ar();
    PersonName latin = first.latin() == null ? second.latin() : first.latin();
    Set<String> more = new LinkedHashSet<>(orEmpty(first.other()));
    more.addAll(orEmpty(second.other()));
    Stream.of(second.ar(), second.latin())
        .filter(name -> name != null && !name.equals(ar) && !name.equals(latin))
        .map(MergedFields::whole)
        .filter(text -> text.length() <= LONGEST_NAME)
        .forEach(more::add);
    return new Names(
        ar,
        latin,
        more.isEmpty() ? null : more.stream().limit(MOST_NAMES).toList(),
        first.parents() == null ? second.parents() : first.parents());
  }

  private static String whole(PersonName name) {
    return Stream.of(name.given(), name.family())
        .filter(part -> part != null && !part.isBlank())
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static String note(String survivor, String other, boolean taken) {
    if (taken && other != null) {
      return other;
    }
    if (survivor == null || other == null || survivor.equals(other)) {
      return survivor == null ? other : survivor;
    }
    String both = survivor + "\n\n" + other;
    return both.length() > LONGEST_NOTE ? survivor : both;
  }

  private static List<Relation> relations(
      List<Relation> survivor, List<Relation> other, Set<UUID> both) {
    Set<Relation> all = new LinkedHashSet<>(orEmpty(survivor));
    all.addAll(orEmpty(other));
    List<Relation> kept = new ArrayList<>(all);
    kept.removeIf(relation -> both.contains(relation.person()));
    return kept.isEmpty() ? null : kept.stream().limit(LISTS.get("relations")).toList();
  }

  private static void put(ObjectNode fields, String name, Object value) {
    if (value == null) {
      fields.remove(name);
    } else {
      fields.set(name, FieldTrees.node(value));
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
