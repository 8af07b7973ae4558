package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.cases.KnownCases;
import ma.prim.people.KnownPeople;
import ma.prim.reference.Needs;
import ma.prim.users.Officers;

/** What a screen shows along with referrals: one statement a kind, however many referrals. */
@Singleton
class ReferralIncludes {
  static final String[] POSSIBLE = {"case", "person", "need", "sides", "author"};

  private final KnownCases cases;
  private final KnownPeople people;
  private final Needs needs;
  private final Officers officers;
  private final Receivers receivers;

  ReferralIncludes(
      KnownCases cases, KnownPeople people, Needs needs, Officers officers, Receivers receivers) {
    this.cases = cases;
    this.people = people;
    this.needs = needs;
    this.officers = officers;
    this.receivers = receivers;
  }

  /** By id or code. To receivers no case and no person: they have none. */
  Map<String, Object> of(List<ReferralView> views, Set<String> names) {
    Map<String, Object> included = new LinkedHashMap<>();
    if (names.contains("need")) {
      views.stream()
          .map(view -> view.need)
          .filter(Objects::nonNull)
          .flatMap(code -> needs.find(code).stream())
          .forEach(need -> included.put(need.code(), need));
    }
    if (names.contains("sides")) {
      included.putAll(receivers.cards(views));
    }
    if (names.contains("author")) {
      officers
          .names(ids(views, view -> view.author))
          .forEach((id, name) -> included.put(id.toString(), Map.of("id", id, "name", name)));
    }
    if (names.contains("person")) {
      people
          .read(ids(views, view -> view.person))
          .forEach((id, person) -> included.put(id.toString(), person));
    }
    if (names.contains("case")) {
      cases
          .read(ids(views, view -> view.caseId))
          .forEach((id, matter) -> included.put(id.toString(), matter));
    }
    return included;
  }

  private static Set<UUID> ids(
      List<ReferralView> views, java.util.function.Function<ReferralView, UUID> id) {
    return views.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
