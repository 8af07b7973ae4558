package ma.prim.people;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.Include;

/**
 * What a screen shows along with a person's file: one statement or two a kind, of whatever number.
 */
@Singleton
class PersonIncludes {
  private static final String RELATIONS = "relations";

  private final List<BesidePerson> features;
  private final KnownPeople people;
  private final String[] possible;

  PersonIncludes(@All List<BesidePerson> features, KnownPeople people) {
    this.features = features;
    this.people = people;
    List<String> names = new ArrayList<>(List.of(RELATIONS));
    features.stream().map(BesidePerson::name).sorted().forEach(names::add);
    this.possible = names.toArray(String[]::new);
  }

  PersonView in(PersonView view, Include asked) {
    Set<String> names = Include.of(asked, possible);
    if (names.isEmpty()) {
      return view;
    }
    Map<String, List<UUID>> children = new LinkedHashMap<>();
    Map<String, Object> included = new LinkedHashMap<>();
    if (names.contains(RELATIONS) && view.relations() != null) {
      people
          .read(view.relations().stream().map(Relation::person).toList())
          .forEach((id, relative) -> included.put(id.toString(), relative));
    }
    for (BesidePerson feature : features) {
      if (names.contains(feature.name())) {
        List<UUID> ids = new ArrayList<>();
        for (BesidePerson.Beside one : feature.of(view.id())) {
          ids.add(one.id());
          included.put(one.id().toString(), one.view());
        }
        children.put(feature.name(), ids);
      }
    }
    return view.with(children.isEmpty() ? null : children, included);
  }
}
