package ma.prim.people;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.SealedJson;
import org.hibernate.Session;

/**
 * Files of the whole region that may be the same person's as one that is asked about: by hashes in
 * the index, a bounded number. For the search of duplicates only, which keeps from the caller what
 * is not in her scope.
 */
@Singleton
public class Candidates {
  private static final int BY_NAME = 120;
  private static final int BY_NUMBER = 50;
  private static final int BY_ONE_HASH = 60;
  private static final int AMONG_MANY = 12;

  private final Session session;
  private final People people;
  private final SearchKeys keys;
  private final TwinKeys twins;
  private final Sharing sharing;
  private final References references;
  private final ServingCell servingCell;
  private final SealedJson json;

  Candidates(
      Session session,
      People people,
      SearchKeys keys,
      TwinKeys twins,
      Sharing sharing,
      References references,
      ServingCell servingCell,
      SealedJson json) {
    this.session = session;
    this.people = people;
    this.keys = keys;
    this.twins = twins;
    this.sharing = sharing;
    this.references = references;
    this.servingCell = servingCell;
    this.json = json;
  }

  /** The file of somebody whom the caller's cells know. */
  public Optional<PersonFields> known(UUID person) {
    return people.find(person).map(file -> file.open(json).asFields(file));
  }

  /** Refuses what would be refused if a file were opened with it. */
  public void requireAcceptable(PersonFields fields) {
    servingCell.choose(fields.cell());
    references.check(fields, null, Set.of());
  }

  /** Those who share a name's sound with another or with the year, a phone or a paper. */
  public List<Candidate> of(PersonFields fields) {
    PersonContent content = PersonContent.from(fields);
    Set<UUID> found = new LinkedHashSet<>(having(keys.numbers(content), BY_NUMBER));
    found.addAll(having(twins.lookups(content), BY_NAME));
    if (found.isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    session
        .createSelectionQuery("from RegionFile where id in (:ids)", RegionFile.class)
        .setParameterList("ids", found)
        .list()
        .forEach(
            file -> candidates.add(new Candidate(file.id(), file.isConcealed(), file.open(json))));
    return candidates;
  }

  /**
   * The same for many at once, in statements that do not grow with them; of each, those who share
   * most, a smaller number.
   */
  public List<List<Candidate>> ofEach(List<PersonFields> all) {
    List<Set<ByteBuffer>> hashes = new ArrayList<>();
    Set<ByteBuffer> together = new LinkedHashSet<>();
    for (PersonFields fields : all) {
      PersonContent content = PersonContent.from(fields);
      Set<ByteBuffer> own = new LinkedHashSet<>();
      keys.numbers(content).forEach(hash -> own.add(ByteBuffer.wrap(hash)));
      twins.lookups(content).forEach(hash -> own.add(ByteBuffer.wrap(hash)));
      hashes.add(own);
      together.addAll(own);
    }
    Map<ByteBuffer, List<UUID>> newest =
        together.isEmpty() ? Map.of() : sharing.newest(together, BY_ONE_HASH);
    List<List<UUID>> found = hashes.stream().map(own -> mostShared(own, newest)).toList();
    Map<UUID, Candidate> files = files(found.stream().flatMap(List::stream).distinct().toList());
    return found.stream()
        .map(ids -> ids.stream().map(files::get).filter(Objects::nonNull).toList())
        .toList();
  }

  private static List<UUID> mostShared(
      Set<ByteBuffer> hashes, Map<ByteBuffer, List<UUID>> sharing) {
    Map<UUID, Integer> shared = new HashMap<>();
    hashes.forEach(hash ->
        sharing
            .getOrDefault(hash, List.of())
            .forEach(person -> shared.merge(person, 1, Integer::sum)));
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<UUID, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())
                .reversed())
        .limit(AMONG_MANY)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<UUID, Candidate> files(Collection<UUID> ids) {
    Map<UUID, Candidate> files = new HashMap<>();
    if (!ids.isEmpty()) {
      session
          .createSelectionQuery("from RegionFile where id in (:ids)", RegionFile.class)
          .setParameterList("ids", ids)
          .list()
          .forEach(file ->
              files.put(file.id(), new Candidate(file.id(), file.isConcealed(), file.open(json))));
    }
    return files;
  }

  /** Who has most of these hashes first. */
  private List<UUID> having(Collection<byte[]> hashes, int limit) {
    if (hashes.isEmpty()) {
      return List.of();
    }
    return session
        .createSelectionQuery(
            "select k.id.person from PersonKey k where k.id.hash in (:hashes)"
                + " group by k.id.person order by count(*) desc, k.id.person desc",
            UUID.class)
        .setParameterList("hashes", hashes, byte[].class)
        .setMaxResults(limit)
        .list();
  }

  /** Those among these people whom the caller's cells know. */
  public Set<UUID> inScope(Collection<UUID> ids) {
    Set<UUID> known = new LinkedHashSet<>();
    people.findAll(ids).forEach(person -> known.add(person.id()));
    return known;
  }

  /** Of these people, the cell that has known each longest. */
  public Map<UUID, String> knowingCells(Collection<UUID> ids) {
    Map<UUID, String> cells = new HashMap<>();
    if (!ids.isEmpty()) {
      session
          .createSelectionQuery(
              "from KnowingCell where person in (:ids) order by since, id", KnowingCell.class)
          .setParameterList("ids", ids)
          .list()
          .forEach(known -> cells.putIfAbsent(known.person(), known.cell()));
    }
    return cells;
  }
}
