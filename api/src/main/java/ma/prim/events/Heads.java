package ma.prim.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The last position of each region that this copy knows of, and who waits for a later one. */
@ApplicationScoped
class Heads {
  private final Map<String, Long> positions = new ConcurrentHashMap<>();
  private final Map<String, Set<Runnable>> waiting = new ConcurrentHashMap<>();

  void reached(String region, long position) {
    Long before = positions.put(region, position);
    if (before == null || before != position) {
      Set.copyOf(waiting.getOrDefault(region, Set.of())).forEach(Runnable::run);
    }
  }

  long position(String region) {
    return positions.getOrDefault(region, 0L);
  }

  /** Runs at every later position until {@link #leave}; short, and from any thread. */
  void await(String region, Runnable wake) {
    waiting.computeIfAbsent(region, any -> ConcurrentHashMap.newKeySet()).add(wake);
  }

  void leave(String region, Runnable wake) {
    waiting.getOrDefault(region, Set.of()).remove(wake);
  }
}
