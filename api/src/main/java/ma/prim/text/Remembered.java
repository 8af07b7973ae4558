package ma.prim.text;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out of texts that come again and again, as names do: a hundred words are half of
 * all given names. Bounded; when it is full it begins anew. It knows words, not whose they are.
 */
final class Remembered<K, V> {
  private static final int MOST = 8192;

  private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();
  private final Function<K, V> work;

  /**
   * @param work gives the same for the same, and nothing that can be changed
   */
  Remembered(Function<K, V> work) {
    this.work = work;
  }

  V of(K key) {
    V before = known.get(key);
    if (before != null) {
      return before;
    }
    V worked = work.apply(key);
    if (known.mappingCount() >= MOST) {
      known.clear();
    }
    known.put(key, worked);
    return worked;
  }
}
