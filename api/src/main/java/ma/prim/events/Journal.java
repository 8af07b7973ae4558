package ma.prim.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Writes what a change leaves behind, in the transaction of the change: one event, one audit entry.
 */
public interface Journal {
  void record(Change change);

  /**
   * The same for a change that was made before it is written down: the event, and with it the
   * timeline, tells when it was made and by whom; the audit trail, who writes it down, and that it
   * is now.
   *
   * @param officer subject of the user who made it
   */
  void recordEarlier(Change change, UUID officer, Instant at);
}
