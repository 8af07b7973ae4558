package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;

/**
 * Finds the files that fit what is known of a person: candidates by keyed hashes in one statement,
 * then opened and put in order by how well the name fits.
 */
@Singleton
class FindPeople {
  private static final int CANDIDATES = 200;
  private static final int LONGEST_QUERY = 8;

  private final People people;
  private final PersonViews views;
  private final SearchKeys keys;
  private final SealedJson json;
  private final AccessLog accessLog;
  private final CurrentRegion region;
  private final CurrentScope scope;

  FindPeople(
      People people,
      PersonViews views,
      SearchKeys keys,
      SealedJson json,
      AccessLog accessLog,
      CurrentRegion region,
      CurrentScope scope) {
    this.region = region;
    this.scope = scope;
    this.people = people;
    this.views = views;
    this.keys = keys;
    this.json = json;
    this.accessLog = accessLog;
  }

  /** The best fitting files, best first. */
  PeopleFound handle(PersonSearch search) {
    SearchedName name = new SearchedName(search.name());
    List<Found> fitting =
        people.findByHashes(words(search), CANDIDATES).stream()
            .map(person -> new Found(person, person.glance(json)))
            .filter(found -> found.fits(search))
            .map(found -> new Close(found, name.closeness(found.glance().names())))
            .sorted(Comparator.comparingDouble(Close::closeness).reversed())
            .map(Close::found)
            .toList();
    List<PersonView> best =
        views.of(fitting.stream().limit(search.limitOrDefault()).map(Found::person).toList());
    accessLog.readPeople(best.stream().map(PersonView::id).toList());
    return new PeopleFound(best, fitting.size() > best.size());
  }

  private List<List<byte[]>> words(PersonSearch search) {
    if (search.isEmpty()) {
      throw Problem.invalid(Violation.at("", "search_empty"));
    }
    Set<String> cells = cells();
    List<List<byte[]>> words = new ArrayList<>();
    if (search.name() != null) {
      List<List<byte[]>> name = keys.ofName(search.name(), cells);
      if (name.isEmpty()) {
        throw Problem.invalid(Violation.at("/name", "no_searchable_word"));
      }
      words.addAll(name.subList(0, Math.min(name.size(), LONGEST_QUERY)));
    }
    if (search.phone() != null) {
      words.add(keys.ofPhone(search.phone(), cells));
    }
    if (search.documentNumber() != null) {
      words.add(keys.ofDocument(search.documentNumber()));
    }
    if (search.birthDate() != null) {
      words.add(keys.ofYear(search.birthDate(), cells));
    }
    return words;
  }

  /** Those that the caller serves. */
  private Set<String> cells() {
    CellScope served = scope.content();
    return region.get().config().cells().stream()
        .filter(cell -> served.contains(cell.slug(), cell.province()))
        .map(CellConfig::slug)
        .collect(Collectors.toSet());
  }

  private record Close(Found found, double closeness) {}

  /** A candidate, and what decides whether and how well it fits. */
  private record Found(Person person, Person.Glance glance) {

    /** Partly known dates fit when one may mean the other. */
    boolean fits(PersonSearch search) {
      String searched = search.birthDate();
      String born = glance.birthDate();
      return searched == null
          || born == null
          || born.startsWith(searched)
          || searched.startsWith(born);
    }
  }
}
