package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was acknowledged against what is stored. Every write under way was sent again until it was
 * acknowledged, so that a row which no answer names has been written twice.
 *
 * @param stored writes all of whose rows are stored
 * @param missing ids that were answered and are not stored
 * @param twice ids that are stored and that no answer named
 * @param sentAgain writes that needed more than one attempt
 */
record Tally(
    long acknowledged,
    long stored,
    List<String> missing,
    List<String> twice,
    Duration longestGap,
    long sentAgain) {

  /**
   * @param before the ids of each table when the load began
   */
  static Tally of(List<Acknowledged> writes, Map<String, Set<String>> before, Rows rows) {
    List<String> missing = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    before.forEach((table, old) -> {
      Set<String> stored = rows.ids(table);
      stored.removeAll(old);
      Set<String> answered = new HashSet<>();
      for (Acknowledged write : writes) {
        String id = write.rows().get(table);
        if (id != null && !answered.add(id)) {
          twice.add(table + "/" + id + " under two keys");
        }
      }
      answered.stream()
          .filter(id -> !stored.contains(id))
          .forEach(id -> missing.add(table + "/" + id));
      stored.stream()
          .filter(id -> !answered.contains(id))
          .forEach(id -> twice.add(table + "/" + id));
    });
    return new Tally(
        writes.size(),
        writes.stream().filter(write -> isStored(write, missing)).count(),
        missing,
        twice,
        longestGap(writes),
        writes.stream().filter(write -> write.attempts() > 1).count());
  }

  /** Both together; the longest gap is that of the first. */
  Tally and(Tally other) {
    return new Tally(
        acknowledged + other.acknowledged,
        stored + other.stored,
        joined(missing, other.missing),
        joined(twice, other.twice),
        longestGap,
        sentAgain + other.sentAgain);
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static boolean isStored(Acknowledged write, List<String> missing) {
    return write.rows().entrySet().stream()
        .noneMatch(row -> missing.contains(row.getKey() + "/" + row.getValue()));
  }

  void assertNothingLostOrTwice() {
    assertThat(acknowledged).as("acknowledged").isPositive();
    assertThat(missing).as("acknowledged and not stored").isEmpty();
    assertThat(twice).as("stored without being acknowledged once").isEmpty();
  }

  private static Duration longestGap(List<Acknowledged> writes) {
    long[] times = writes.stream().mapToLong(Acknowledged::at).sorted().toArray();
    long longest = 0;
    for (int i = 1; i < times.length; i++) {
      longest = Math.max(longest, times[i] - times[i - 1]);
    }
    return Duration.ofNanos(longest);
  }
}
