package ma.prim.people.duplicates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.http.Problem;
import ma.prim.people.Candidate;
import ma.prim.people.Candidates;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonView;
import ma.prim.people.distinct.Distinctions;
import ma.prim.people.requests.Handles;

/**
 * Compares a file with those of the region that may be the same person's. What the caller's cells
 * know is shown whole; of what only others know, which cell does; of the concealed nothing, so that
 * it makes no difference whether they are there.
 */
@Singleton
class FindDuplicates {
  private static final int MOST = 20;

  private final Candidates candidates;
  private final KnownPeople people;
  private final Handles handles;
  private final Distinctions distinctions;

  FindDuplicates(
      Candidates candidates, KnownPeople people, Handles handles, Distinctions distinctions) {
    this.distinctions = distinctions;
    this.candidates = candidates;
    this.people = people;
    this.handles = handles;
  }

  /** Those of a file that is there. */
  Duplicates of(UUID person) {
    PersonFields fields = candidates.known(person).orElseThrow(Problem::notFound);
    Set<UUID> others = new HashSet<>(distinctions.from(person));
    others.add(person);
    return likely(fields, others);
  }

  /** Those of somebody whose file is not there yet. */
  Duplicates of(PersonFields fields) {
    candidates.requireAcceptable(fields);
    return likely(fields, Set.of());
  }

  /** A candidate who is worth a look. */
  private record Scored(Candidate candidate, Likeness likeness) {
    UUID id() {
      return candidate.id();
    }
  }

  /**
   * @param others who is not proposed: herself, and who is known to be somebody else
   */
  private Duplicates likely(PersonFields fields, Set<UUID> others) {
    SaidNames names = SaidNames.of(fields.names());
    List<Scored> likely =
        candidates.of(fields).stream()
            .filter(candidate -> !others.contains(candidate.id()))
            .map(candidate ->
                new Scored(candidate, Matcher.compare(fields, names, candidate.fields())))
            .filter(scored -> scored.likeness().isWorthALook())
            .sorted(
                Comparator.comparingDouble((Scored scored) -> scored.likeness().score())
                    .thenComparing(Scored::id)
                    .reversed())
            .toList();
    Set<UUID> ours = candidates.inScope(likely.stream().map(Scored::id).toList());
    List<Scored> shown =
        likely.stream()
            .filter(scored -> ours.contains(scored.id()) || !scored.candidate().concealed())
            .limit(MOST)
            .toList();
    return new Duplicates(described(shown, ours));
  }

  private List<Duplicate> described(List<Scored> shown, Set<UUID> ours) {
    Map<Boolean, List<UUID>> ids =
        shown.stream().map(Scored::id).collect(Collectors.partitioningBy(ours::contains));
    Map<UUID, PersonView> files = people.read(ids.get(true));
    Map<UUID, String> cells = candidates.knowingCells(ids.get(false));
    List<Duplicate> described = new ArrayList<>();
    for (Scored scored : shown) {
      PersonView file = files.get(scored.id());
      double score = Math.round(scored.likeness().score() * 100) / 100.0;
      if (file != null) {
        described.add(new Duplicate(score, scored.likeness().reasons(), file, null, null));
      } else if (cells.containsKey(scored.id())) {
        String cell = cells.get(scored.id());
        described.add(new Duplicate(score, null, null, cell, handles.give(scored.id())));
      }
    }
    return described;
  }
}
