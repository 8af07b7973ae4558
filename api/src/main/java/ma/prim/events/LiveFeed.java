package ma.prim.events;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import ma.prim.tenancy.Region;

/**
 * Hands events on to those who wait for them in this copy of the service, once they have their
 * position. They are read once for all who wait.
 */
@Singleton
public class LiveFeed {
  private static final int AT_ONCE = 500;

  private final EventFeed feed;
  private final Map<String, Following> followings = new ConcurrentHashMap<>();

  LiveFeed(EventFeed feed) {
    this.feed = feed;
  }

  /** Somebody who waits. Called on the relay's thread: must be short and never block. */
  public interface Listener {
    /** Events in the order of their positions, of the whole region. */
    void on(List<FeedEvent> events);
  }

  private static final class Following {
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private long position = -1;
  }

  /**
   * From now on the listener is told of every event after the position that is returned; what is at
   * or before it is in the database.
   */
  public long follow(Region region, Listener listener) throws SQLException {
    Following following = following(region);
    synchronized (following) {
      if (following.position < 0) {
        following.position = feed.head(region);
      }
      following.listeners.add(listener);
      return following.position;
    }
  }

  public void leave(Region region, Listener listener) {
    following(region).listeners.remove(listener);
  }

  /** Positions up to this one have been given, here or in another copy. */
  void reached(Region region, long head) throws SQLException {
    Following following = following(region);
    synchronized (following) {
      // a lower head: the region has moved to another database, or an older copy of its own
      if (following.listeners.isEmpty() || head < following.position) {
        following.position = head;
      }
      while (following.position < head) {
        long last = Math.min(head, following.position + AT_ONCE);
        List<FeedEvent> events = feed.between(region, following.position, last);
        following.listeners.forEach(listener -> listener.on(events));
        following.position = last;
      }
    }
  }

  private Following following(Region region) {
    return followings.computeIfAbsent(region.slug(), any -> new Following());
  }
}
