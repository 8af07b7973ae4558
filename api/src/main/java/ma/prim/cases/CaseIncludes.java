package ma.prim.cases;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.crypto.SealedJson;
import ma.prim.people.KnownPeople;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.users.Officers;

/**
 * What a screen shows along with cases: one statement a kind, however many cases. Only what belongs
 * to cases whose content the caller reads: the others name no person.
 */
@Singleton
class CaseIncludes {
  private static final String[] OWN = {
    "person", "need", "cell", "assignee", "notes", "services", "tasks", "parties"
  };

  private final Cases cases;
  private final KnownPeople people;
  private final Needs needs;
  private final Officers officers;
  private final CurrentRegion region;
  private final List<BesideCase> features;
  private final SealedJson json;
  private final String[] possible;

  CaseIncludes(
      Cases cases,
      KnownPeople people,
      Needs needs,
      Officers officers,
      CurrentRegion region,
      @All List<BesideCase> features,
      SealedJson json) {
    this.cases = cases;
    this.people = people;
    this.needs = needs;
    this.officers = officers;
    this.region = region;
    this.features = features;
    this.json = json;
    this.possible =
        Stream.concat(Arrays.stream(OWN), features.stream().map(BesideCase::name).sorted())
            .toArray(String[]::new);
  }

  /** What may be asked for. */
  String[] possible() {
    return possible.clone();
  }

  /** By id or code; the ids of children are noted in the views they belong to. */
  Map<String, Object> of(List<CaseView> views, Set<String> names) {
    Map<String, Object> included = new LinkedHashMap<>();
    List<CaseView> read = views.stream().filter(view -> view.person != null).toList();
    if (names.contains("need")) {
      views.stream()
          .map(view -> view.need)
          .filter(Objects::nonNull)
          .flatMap(code -> needs.find(code).stream())
          .forEach(need -> included.put(need.code(), need));
    }
    if (names.contains("cell")) {
      views.stream()
          .map(view -> view.cell)
          .filter(Objects::nonNull)
          .flatMap(cell -> region.get().config().cell(cell).stream())
          .forEach(
              cell -> included.put(cell.slug(), Map.of("id", cell.slug(), "names", cell.names())));
    }
    if (names.contains("assignee")) {
      Set<UUID> assignees =
          views.stream()
              .map(view -> view.assignee)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      officers
          .names(assignees)
          .forEach((id, name) -> included.put(id.toString(), Map.of("id", id, "name", name)));
    }
    if (names.contains("person")) {
      people
          .read(read.stream().map(view -> view.person).collect(Collectors.toSet()))
          .forEach((id, person) -> included.put(id.toString(), person));
    }
    children(read, names, "notes", CaseNote.class, note -> CaseNoteView.from(note, json), included);
    children(
        read,
        names,
        "services",
        CaseService.class,
        service -> CaseServiceView.from(service, json),
        included);
    children(read, names, "tasks", CaseTask.class, task -> CaseTaskView.from(task, json), included);
    children(
        read,
        names,
        "parties",
        CaseParty.class,
        party -> CasePartyView.from(party, json),
        included);
    features.stream()
        .filter(feature -> names.contains(feature.name()))
        .forEach(feature -> beside(feature, read, included));
    return included;
  }

  private static void beside(
      BesideCase feature, List<CaseView> views, Map<String, Object> included) {
    Map<UUID, CaseView> byId =
        views.stream()
            .filter(view -> view.former == null)
            .collect(Collectors.toMap(view -> view.id, Function.identity()));
    byId.values().forEach(view -> view.childrenOf(feature.name()));
    feature
        .of(byId.keySet())
        .forEach((id, all) ->
            all.forEach(one -> {
              byId.get(id).childrenOf(feature.name()).add(one.id());
              included.put(one.id().toString(), one.view());
            }));
  }

  private <T extends CaseChild> void children(
      List<CaseView> views,
      Set<String> names,
      String name,
      Class<T> kind,
      Function<T, Object> show,
      Map<String, Object> included) {
    if (!names.contains(name) || views.isEmpty()) {
      return;
    }
    Map<UUID, CaseView> byId =
        views.stream().collect(Collectors.toMap(view -> view.id, Function.identity()));
    views.forEach(view -> view.childrenOf(name));
    for (T child : cases.children(kind, byId.keySet())) {
      CaseView view = byId.get(child.caseId());
      boolean shown = view.former == null || child.writtenIn().equals(view.formerCell);
      if (shown) {
        view.childrenOf(name).add(child.id());
        included.put(child.id().toString(), show.apply(child));
      }
    }
  }
}
