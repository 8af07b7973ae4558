package ma.prim.people.duplicates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.people.Candidate;
import ma.prim.people.Candidates;
import ma.prim.people.PersonFields;

/**
 * The likely duplicates of many people at once, by the same comparison and with the same silence as
 * {@link FindDuplicates}: of whom only other cells know the cell, of the concealed nothing. The
 * statements do not grow with how many are asked about.
 */
@Singleton
public class LikelyAmongMany {
  private static final int MOST = 5;

  private final Candidates candidates;

  LikelyAmongMany(Candidates candidates) {
    this.candidates = candidates;
  }

  /**
   * Somebody who may be the same person.
   *
   * @param person if the cells in scope know her; else null
   * @param knownTo the cell that does, if they do not
   */
  public record Likely(UUID person, String knownTo, double score) {}

  private record Scored(Candidate candidate, double score) {}

  /** For each of them, the most likely first. */
  public List<List<Likely>> of(List<PersonFields> all) {
    List<List<Candidate>> found = candidates.ofEach(all);
    List<List<Scored>> likely = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      likely.add(likely(all.get(i), found.get(i)));
    }
    List<UUID> ids =
        likely.stream().flatMap(List::stream).map(one -> one.candidate().id()).distinct().toList();
    Set<UUID> ours = ids.isEmpty() ? Set.of() : candidates.inScope(ids);
    Map<UUID, String> cells =
        candidates.knowingCells(ids.stream().filter(id -> !ours.contains(id)).toList());
    return likely.stream().map(some -> told(some, ours, cells)).toList();
  }

  private static List<Scored> likely(PersonFields one, List<Candidate> found) {
    SaidNames names = SaidNames.of(one.names());
    return found.stream()
        .map(candidate ->
            new Scored(candidate, Matcher.compare(one, names, candidate.fields()).score()))
        .filter(scored -> scored.score() >= Likeness.WORTH_A_LOOK)
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .toList();
  }

  private static List<Likely> told(List<Scored> some, Set<UUID> ours, Map<UUID, String> cells) {
    List<Likely> told = new ArrayList<>();
    for (Scored scored : some) {
      UUID id = scored.candidate().id();
      if (ours.contains(id)) {
        told.add(new Likely(id, null, rounded(scored.score())));
      } else if (!scored.candidate().concealed() && cells.containsKey(id)) {
        told.add(new Likely(null, cells.get(id), rounded(scored.score())));
      }
    }
    return told.stream().limit(MOST).toList();
  }

  /** How likely two who are not written down yet are the same; 0 if it is not worth a look. */
  public static double compare(PersonFields one, PersonFields other) {
    double score = Matcher.compare(one, SaidNames.of(one.names()), other).score();
    return score >= Likeness.WORTH_A_LOOK ? rounded(score) : 0;
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
